// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.access.LinkToken;
import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.RequestHeader;

/**
 * Where the link in a mail leads. Reading changes nothing: scanners open links too. A link that opens nothing gets one and
 * the same answer, whatever the reason, and a forged one gets it before any work in the database.
 */
@Path("/t/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class StatusPage {
    private static final Logger LOG = Logger.getLogger(StatusPage.class);

    /** Somebody is looking at an empty screen; a page that says to come back later is better by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StatusLinks links;
    private final Requests requests;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final PagePrinter printer;
    private final CodeGate gate;

    StatusPage(StatusLinks links, Requests requests, Catalogue catalogue, InstantSource clock, PagePrinter printer,
            CodeGate gate) {
        this.links = links;
        this.requests = requests;
        this.catalogue = catalogue;
        this.clock = clock;
        this.printer = printer;
        this.gate = gate;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> page(@RestPath String token, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return links.openPage(token).map(link -> open(link, Optional.of("/t/" + token), lang, accepted))
                .or(() -> links.openHelper(token).map(link -> open(link, Optional.empty(), lang, accepted))).orElseGet(
                        () -> Uni.createFrom().item(() -> printer.notFound(printer.visitors(lang, accepted))));
    }

    /** Nothing stands below a page, whether its link is good or not. */
    @GET
    @Path("/{more:.+}")
    @Operation(hidden = true)
    public Response below(@RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return printer.notFound(printer.visitors(lang, accepted));
    }

    private Uni<Response> open(LinkToken link, Optional<String> page, Optional<String> lang, Optional<String> accepted) {
        Optional<Instant> openUntil = page.flatMap(_ -> gate.openUntil(link));
        return requests.byId(link.subject()).ifNoItem().after(PATIENCE).fail()
                .map(found -> found.filter(request -> opens(link, request))
                        .flatMap(request -> show(request, page, openUntil, lang, accepted))
                        .orElseGet(() -> printer.notFound(printer.visitors(lang, accepted))))
                .onFailure().recoverWithItem(failure -> away(failure, printer.visitors(lang, accepted)));
    }

    private static boolean opens(LinkToken link, TrackedRequest request) {
        return link.purpose() == LinkToken.Purpose.HELPER
                ? request.timeline().resident().helper(link.version()).filter(helper -> helper.mayLook(request.linkVersion()))
                        .isPresent()
                : request.linkVersion() == link.version();
    }

    private Optional<Response> show(TrackedRequest request, Optional<String> page, Optional<Instant> openUntil,
            Optional<String> lang, Optional<String> accepted) {
        Optional<RequestHeader> header = request.timeline().header();
        Language language = printer.language(lang,
                header.flatMap(RequestHeader::applicant).flatMap(Applicant::language), accepted);
        return request.timeline().at(clock.instant(), catalogue)
                .map(view -> printer.status(view, header.flatMap(RequestHeader::location),
                        request.journey().map(of -> links.journey(of.id(), of.linkVersion())).filter(_ -> page.isPresent()),
                        page.map(_ -> new Reader(page, gate.state(openUntil, request, view))).orElse(Reader.HELPER),
                        language));
    }

    private Response away(Throwable failure, Language language) {
        // Names of classes only: a message may hold what the page would have shown.
        LOG.errorf("status page not available failure=%s", failure.getClass().getName());
        return printer.away(language);
    }
}
