// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

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

/**
 * The appointments of a request for somebody's own calendar, by the link of the page that shows them. Where the page does not,
 * neither does this: then it is an address like any that opens nothing.
 *
 * <p>Without an appointment it is an empty calendar. The page has no link to it then, so nobody comes upon it; but a calendar
 * program that subscribed would take a page that is not there for a passing fault, and go on showing what was called off.
 */
@Path("/t/{token}/calendar.ics")
@PermitAll
class CalendarPage {
    private final Visits visits;
    private final PagePrinter printer;

    CalendarPage(Visits visits, PagePrinter printer) {
        this.visits = visits;
        this.printer = printer;
    }

    /** Calendar programs ask for all kinds of things, and are never refused for it. */
    @GET
    @Produces(MediaType.WILDCARD)
    public Uni<Response> calendar(@RestPath String token, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return visits.toLook(token, lang, accepted, visit -> Optional.of(visit).filter(Visit::isWhole).map(printer::calendar));
    }
}
