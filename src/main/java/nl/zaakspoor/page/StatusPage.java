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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.access.StatusLinks;

/** Where the link in a mail leads. Reading changes nothing: scanners open links too. */
@Path("/t/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class StatusPage {
    private final Readings readings;
    private final StatusLinks links;
    private final PagePrinter printer;

    StatusPage(Readings readings, StatusLinks links, PagePrinter printer) {
        this.readings = readings;
        this.links = links;
        this.printer = printer;
    }

    /** @param print whatever it is, the page is made for paper */
    @GET
    @Operation(hidden = true)
    public Uni<Response> page(@RestPath String token, @RestQuery Optional<String> lang, @RestQuery Optional<String> print,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return readings.open(token, lang, accepted,
                reading -> Optional.of(printer.status(reading.view(), journey(reading), reading.reader(),
                        Optional.of(reading.link()).filter(_ -> print.isPresent()), reading.language())));
    }

    /** All that belongs together is for the resident alone. */
    private Optional<URI> journey(Reading reading) {
        return reading.request().journey().filter(_ -> !reading.reader().helps())
                .map(of -> links.journey(of.id(), of.linkVersion()));
    }

    /** Nothing stands below a page, whether its link is good or not. */
    @GET
    @Path("/{more:.+}")
    @Operation(hidden = true)
    public Response below(@RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return printer.notFound(printer.visitors(lang, accepted));
    }
}
