// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import nl.zaakspoor.access.LinkToken;
import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.ledger.Journeys;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedJourney;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.RequestHeader;
import nl.zaakspoor.timeline.Resident.NewAddress;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Opens the pages on which residents act. Nothing but the link gives the right to it, so no other site can act for its holder:
 * it would have to know the link. A link that opens nothing gets one and the same answer.
 */
@ApplicationScoped
class Visits {
    private static final Logger LOG = Logger.getLogger(Visits.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StatusLinks links;
    private final Requests requests;
    private final Journeys journeys;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final PagePrinter printer;
    private final CodeGate gate;

    Visits(StatusLinks links, Requests requests, Journeys journeys, Catalogue catalogue, InstantSource clock,
            PagePrinter printer, CodeGate gate) {
        this.links = links;
        this.requests = requests;
        this.journeys = journeys;
        this.catalogue = catalogue;
        this.clock = clock;
        this.printer = printer;
        this.gate = gate;
    }

    /** By the link to the status page. */
    Uni<Response> byPage(String token, Optional<String> lang, Optional<String> accepted,
            Function<Visit, Uni<Response>> answer) {
        Optional<LinkToken> link = links.openPage(token);
        return open(link, token, TrackedRequest::linkVersion, lang, accepted, link.flatMap(gate::openUntil), answer);
    }

    /** By the address that stops mails: those about one request, or about all of a journey. */
    Uni<Response> byUnsubscribe(String token, Optional<String> lang, Optional<String> accepted,
            Function<List<Visit>, Uni<Response>> answer) {
        return links.openUnsubscribeJourney(token).map(link -> openJourney(link, token, lang, accepted, answer))
                .orElseGet(() -> open(links.openUnsubscribe(token), token, TrackedRequest::linkVersion, lang, accepted,
                        Optional.empty(), visit -> answer.apply(List.of(visit))));
    }

    private Uni<Response> openJourney(LinkToken link, String token, Optional<String> lang, Optional<String> accepted,
            Function<List<Visit>, Uni<Response>> answer) {
        return journeys.byId(link.subject()).ifNoItem().after(PATIENCE).fail()
                .map(found -> found.filter(journey -> journey.linkVersion() == link.version())
                        .map(TrackedJourney::requests).orElse(List.of()).stream()
                        .flatMap(request -> visit(request, token, lang, accepted, Optional.empty()).stream()).toList())
                .chain(visits -> visits.isEmpty()
                        ? Uni.createFrom().item(printer.notFound(printer.visitors(lang, accepted)))
                        : answer.apply(visits))
                .onFailure().recoverWithItem(failure -> away(failure, printer.visitors(lang, accepted)));
    }

    /** By the link in the mail to the old address: as long as that address waits, or once it was confirmed. */
    Uni<Response> byAddress(String token, Optional<String> lang, Optional<String> accepted,
            Function<Visit, Uni<Response>> answer) {
        return open(links.openConfirmAddress(token), token, this::numberOf, lang, accepted, Optional.empty(), answer);
    }

    private int numberOf(TrackedRequest request) {
        return request.timeline().at(clock.instant(), catalogue).flatMap(TimelineView::pendingAddress)
                .or(() -> request.timeline().resident().confirmed())
                .filter(given -> given.linkVersion() == request.linkVersion()).map(NewAddress::number).orElse(0);
    }

    private Uni<Response> open(Optional<LinkToken> link, String token, Function<TrackedRequest, Integer> version,
            Optional<String> lang, Optional<String> accepted, Optional<Instant> openUntil,
            Function<Visit, Uni<Response>> answer) {
        Uni<Response> nothing = Uni.createFrom().item(() -> printer.notFound(printer.visitors(lang, accepted)));
        return link.map(known -> requests.byId(known.subject()).ifNoItem().after(PATIENCE).fail()
                .chain(found -> found.filter(request -> version.apply(request) == known.version())
                        .flatMap(request -> visit(request, token, lang, accepted, openUntil)).map(answer).orElse(nothing))
                .onFailure().recoverWithItem(failure -> away(failure, printer.visitors(lang, accepted)))).orElse(nothing);
    }

    private Optional<Visit> visit(TrackedRequest request, String token, Optional<String> lang, Optional<String> accepted,
            Optional<Instant> openUntil) {
        Language language = printer.language(lang, request.timeline().header().flatMap(RequestHeader::applicant)
                .flatMap(Applicant::language), accepted);
        return request.timeline().at(clock.instant(), catalogue)
                .filter(view -> view.product().tracking() == Tracking.RESIDENT)
                .map(view -> new Visit(token, request, view, language, gate.state(openUntil, request, view)));
    }

    private Response away(Throwable failure, Language language) {
        // Names of classes only: a message may hold what the page would have shown.
        LOG.errorf("page of a resident not available failure=%s", failure.getClass().getName());
        return printer.away(language);
    }
}
