// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.access.LinkToken;
import nl.zaakspoor.access.StatusLinks;

/** Where the link in a mail leads. Reading changes nothing: scanners open links too. */
@Path("/t/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class StatusPage {
    private final Visits visits;
    private final StatusLinks links;
    private final PagePrinter printer;

    StatusPage(Visits visits, StatusLinks links, PagePrinter printer) {
        this.visits = visits;
        this.links = links;
        this.printer = printer;
    }

    /** @param print whatever it is, the page is made for paper */
    @GET
    public Uni<Response> page(@RestPath String token, @RestQuery Optional<String> lang, @RestQuery Optional<String> print,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return visits.toLook(token, lang, accepted, visit -> printer.status(visit.view(), journey(visit),
                visit.reader(), Optional.of(address(visit)).filter(_ -> print.isPresent()), visit.language()));
    }

    /** All that belongs together is for the resident alone. */
    private Optional<URI> journey(Visit visit) {
        return visit.request().journey().filter(_ -> !visit.helps()).map(of -> links.journey(of.id(), of.linkVersion()));
    }

    /** Written anew, so that it has the newest key: what stands on paper is to work for long. */
    private URI address(Visit visit) {
        LinkToken link = visit.link();
        return visit.helps() ? links.helper(link.subject(), link.version()) : links.page(link.subject(), link.version());
    }

    /** Nothing stands below a page, whether its link is good or not. */
    @GET
    @Path("/{more:.+}")
    public Response below(@RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return printer.notFound(printer.visitors(lang, accepted));
    }
}
