// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import nl.zaakspoor.access.LinkToken;
import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.ledger.Journeys;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedJourney;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.RequestHeader;
import nl.zaakspoor.timeline.Resident.NewAddress;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Opens the pages of a request by a link. Nothing but the link gives the right to look or to act, so no other site can act for
 * its holder: it would have to know the link. A link that opens nothing gets one and the same answer, whatever the reason, and a
 * forged one gets it before any work in the database.
 */
@ApplicationScoped
class Visits {
    private static final Logger LOG = Logger.getLogger(Visits.class);

    /** Somebody is looking at an empty screen; a page that says to come back later is better by then. */
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

    /**
     * For who looks: by the link to the status page, the resident's own or a helper's.
     *
     * @param answer empty where there is nothing that they may see
     */
    Uni<Response> toLook(String token, Optional<String> lang, Optional<String> accepted,
            Function<Visit, Optional<Response>> answer) {
        Uni<Response> nothing = nothing(lang, accepted);
        Function<Visit, Uni<Response>> look = visit -> answer.apply(visit).map(Uni.createFrom()::item).orElse(nothing);
        return links.openHelper(token).map(link -> open(new Opened(link, token, lang, accepted, Optional.empty()),
                request -> request.timeline().resident().helper(link.version())
                        .filter(helper -> helper.mayLook(request.linkVersion())).isPresent(),
                look)).orElseGet(() -> links.openPage(token)
                        .map(link -> open(new Opened(link, token, lang, accepted, gate.openUntil(link)), isNewest(link), look))
                        .orElse(nothing));
    }

    /** For residents who act: by their own link to the status page. */
    Uni<Response> byPage(String token, Optional<String> lang, Optional<String> accepted,
            Function<Visit, Uni<Response>> answer) {
        return links.openPage(token).map(link -> open(new Opened(link, token, lang, accepted, gate.openUntil(link)),
                isNewest(link), acting(lang, accepted, answer))).orElse(nothing(lang, accepted));
    }

    /** By the address that stops mails: those about one request, or about all of a journey. */
    Uni<Response> byUnsubscribe(String token, Optional<String> lang, Optional<String> accepted,
            Function<List<Visit>, Uni<Response>> answer) {
        return links.openUnsubscribeJourney(token).map(link -> openJourney(link, token, lang, accepted, answer))
                .or(() -> links.openUnsubscribe(token)
                        .map(link -> open(new Opened(link, token, lang, accepted, Optional.empty()), isNewest(link),
                                acting(lang, accepted, visit -> answer.apply(List.of(visit))))))
                .orElse(nothing(lang, accepted));
    }

    private Uni<Response> openJourney(LinkToken link, String token, Optional<String> lang, Optional<String> accepted,
            Function<List<Visit>, Uni<Response>> answer) {
        Opened opened = new Opened(link, token, lang, accepted, Optional.empty());
        return journeys.byId(link.subject()).ifNoItem().after(PATIENCE).fail()
                .map(found -> found.filter(journey -> journey.linkVersion() == link.version())
                        .map(TrackedJourney::requests).orElse(List.of()).stream()
                        .flatMap(request -> visit(opened, request).stream()).filter(Visit::isFollowed).toList())
                .chain(visits -> visits.isEmpty() ? nothing(lang, accepted) : answer.apply(visits))
                .onFailure().recoverWithItem(failure -> away(failure, printer.visitors(lang, accepted)));
    }

    /** By the link in the mail to the old address: as long as that address waits, or once it was confirmed. */
    Uni<Response> byAddress(String token, Optional<String> lang, Optional<String> accepted,
            Function<Visit, Uni<Response>> answer) {
        return links.openConfirmAddress(token).map(link -> open(new Opened(link, token, lang, accepted, Optional.empty()),
                request -> numberOf(request) == link.version(), acting(lang, accepted, answer)))
                .orElse(nothing(lang, accepted));
    }

    private int numberOf(TrackedRequest request) {
        return request.timeline().at(clock.instant(), catalogue).flatMap(TimelineView::pendingAddress)
                .or(() -> request.timeline().resident().confirmed())
                .filter(given -> given.linkVersion() == request.linkVersion()).map(NewAddress::number).orElse(0);
    }

    /** @param openUntil until when a code has opened the whole page, in the browser that asks */
    private record Opened(LinkToken link, String token, Optional<String> lang, Optional<String> accepted,
            Optional<Instant> openUntil) {}

    private static Predicate<TrackedRequest> isNewest(LinkToken link) {
        return request -> request.linkVersion() == link.version();
    }

    private Function<Visit, Uni<Response>> acting(Optional<String> lang, Optional<String> accepted,
            Function<Visit, Uni<Response>> answer) {
        return visit -> visit.isFollowed() ? answer.apply(visit) : nothing(lang, accepted);
    }

    private Uni<Response> nothing(Optional<String> lang, Optional<String> accepted) {
        return Uni.createFrom().item(() -> printer.notFound(printer.visitors(lang, accepted)));
    }

    /** @param opens whether the link, which is genuine, still opens that request */
    private Uni<Response> open(Opened opened, Predicate<TrackedRequest> opens, Function<Visit, Uni<Response>> answer) {
        return requests.byId(opened.link().subject()).ifNoItem().after(PATIENCE).fail()
                .chain(found -> found.filter(opens).flatMap(request -> visit(opened, request)).map(answer)
                        .orElse(nothing(opened.lang(), opened.accepted())))
                .onFailure().recoverWithItem(failure -> away(failure, printer.visitors(opened.lang(), opened.accepted())));
    }

    private Optional<Visit> visit(Opened opened, TrackedRequest request) {
        Language language = printer.language(opened.lang(), request.timeline().header().flatMap(RequestHeader::applicant)
                .flatMap(Applicant::language), opened.accepted());
        // A code never shows a helper more.
        boolean helps = opened.link().purpose() == LinkToken.Purpose.HELPER;
        return request.timeline().at(clock.instant(), catalogue).map(view -> new Visit(opened.link(), opened.token(), request,
                view, language, helps ? CodeState.NONE : gate.state(opened.openUntil(), request, view)));
    }

    private Response away(Throwable failure, Language language) {
        // Names of classes only: a message may hold what the page would have shown.
        LOG.errorf("page of a request not available failure=%s", failure.getClass().getName());
        return printer.away(language);
    }
}
