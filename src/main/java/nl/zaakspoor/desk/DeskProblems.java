// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import nl.zaakspoor.rest.Problem;

/** Gives a colleague a page where a program would get a problem: at an address that is none, or that is not for them. */
class DeskProblems {
    private final DeskPrinter printer;

    DeskProblems(DeskPrinter printer) {
        this.printer = printer;
    }

    @ServerResponseFilter
    void asPage(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (asked.getUriInfo().getPath().startsWith("/desk") && answer.getEntity() instanceof Problem problem
                && problem.status() != Status.UNAUTHORIZED.getStatusCode()) {
            DeskVoice voice = printer.voice(Optional.ofNullable(asked.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
            Response page = page(voice, problem);
            answer.setEntity(page.getEntity());
            page.getHeaders().forEach((name, values) -> answer.getHeaders().put(name, values));
        }
    }

    private Response page(DeskVoice voice, Problem problem) {
        DeskTexts texts = voice.texts();
        Status status = Optional.ofNullable(Status.fromStatusCode(problem.status())).orElse(Status.INTERNAL_SERVER_ERROR);
        return switch (status) {
            case FORBIDDEN -> printer.told(status, voice, texts.notAllowedHeading(), texts.notAllowed());
            case NOT_FOUND, METHOD_NOT_ALLOWED -> printer.told(status, voice, texts.notFoundHeading(), texts.noSuchPage());
            case BAD_REQUEST -> printer.told(status, voice, texts.refusedHeading(), texts.wrongSomething());
            case REQUEST_ENTITY_TOO_LARGE -> printer.told(status, voice, texts.refusedHeading(), texts.tooLarge());
            default -> status.getFamily() == Status.Family.CLIENT_ERROR
                    ? printer.told(status, voice, texts.refusedHeading(), texts.wrongSomething())
                    : printer.told(status, voice, texts.awayHeading(), texts.away());
        };
    }
}
