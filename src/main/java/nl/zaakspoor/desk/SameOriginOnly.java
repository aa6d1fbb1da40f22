// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import nl.zaakspoor.rest.Problem;

/**
 * Takes forms from pages of this service alone: another site could send one in the name of a colleague who is signed in. A
 * browser says whose form it is; what does not say so is no browser, and has REST. For the same reason only a page of this
 * service leads to a page that says what was done: by a link from elsewhere nothing was done.
 */
class SameOriginOnly {
    private static final Problem OTHERS = Problem.of(Status.FORBIDDEN, "Not from here",
            "This form was not sent from a page of this service. Open the page again, and send it from there.");

    private final OwnPages own;
    private final DeskPrinter printer;

    SameOriginOnly(OwnPages own, DeskPrinter printer) {
        this.own = own;
        this.printer = printer;
    }

    @ServerRequestFilter
    Optional<Response> refuseForeign(ContainerRequestContext call) {
        return isOfTheDesk(call) && !call.getMethod().equals(HttpMethod.GET) && !own.sent(call::getHeaderString)
                ? Optional.of(OTHERS.response().build())
                : Optional.empty();
    }

    /** Leads to the page itself, which says nothing of the kind. */
    @ServerRequestFilter
    Optional<Response> sayNothingWasDone(ContainerRequestContext call) {
        boolean says = call.getUriInfo().getQueryParameters().containsKey("done");
        return isOfTheDesk(call) && call.getMethod().equals(HttpMethod.GET) && says && !own.ledTo(call::getHeaderString)
                ? Optional.of(printer.to(call.getUriInfo().getRequestUri().getRawPath()))
                : Optional.empty();
    }

    private static boolean isOfTheDesk(ContainerRequestContext call) {
        return call.getUriInfo().getPath().startsWith("/desk");
    }
}
