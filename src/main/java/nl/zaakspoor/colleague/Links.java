// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.ledger.Journeys;
import nl.zaakspoor.ledger.LinkAsks;
import nl.zaakspoor.ledger.LinkRenewal;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.ledger.TrackedJourney;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.notice.NoticePolicy;
import nl.zaakspoor.notice.Reach;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.TimelineView;

/** The links that a colleague gives to a resident who lost theirs. Each that is given is written down. */
@ApplicationScoped
public class Links {
    private final StatusLinks links;
    private final VisibleRequests requests;
    private final LinkRenewal renewal;
    private final LinkAsks asks;
    private final Journeys journeys;
    private final ReadLog readLog;
    private final NoticePolicy policy;
    private final Catalogue catalogue;
    private final Colleague colleague;
    private final InstantSource clock;

    Links(StatusLinks links, VisibleRequests requests, LinkRenewal renewal, LinkAsks asks, Journeys journeys, ReadLog readLog,
            NoticePolicy policy, Catalogue catalogue, Colleague colleague, InstantSource clock) {
        this.links = links;
        this.requests = requests;
        this.renewal = renewal;
        this.asks = asks;
        this.journeys = journeys;
        this.readLog = readLog;
        this.policy = policy;
        this.catalogue = catalogue;
        this.colleague = colleague;
        this.clock = clock;
    }

    /** @throws Refused as the failure of the answer, when there is no such request to see, or it has no page */
    public Uni<URI> toPage(String reference) {
        return requests.find(reference)
                .call(found -> Uni.createFrom().item(() -> link(found))
                        .chain(() -> readLog.note(colleague.name(), What.STATUS_LINK, found.reference())))
                .map(this::link);
    }

    /**
     * Sends the link by mail, to the address where the resident hears from us and in their language. More than a few within an hour are not sent.
     *
     * @throws Refused as the failure of the answer, when there is no such request to see, it has no page, no address is known,
     *     or nothing may be sent there
     */
    public Uni<Void> mailed(String reference) {
        return sent(reference, Medium.EMAIL, Refusal.NO_ADDRESS);
    }

    /**
     * The same by text message, to the resident's phone number.
     *
     * @throws Refused as the failure of the answer, when there is no such request to see, it has no page, no number is known,
     *     we send no text messages, or nothing may be sent there
     */
    public Uni<Void> texted(String reference) {
        return sent(reference, Medium.SMS, Refusal.NO_PHONE);
    }

    private Uni<Void> sent(String reference, Medium medium, Refusal nowhere) {
        return requests.find(reference).invoke(this::link).chain(found -> {
            Reach to = reach(found.view(), medium).orElseThrow(() -> new Refused(nowhere));
            if (!policy.maySend(found.view().product().id(), to)) {
                throw new Refused(Refusal.HELD_BACK);
            }
            Language language = found.view().timeline().recipient().flatMap(Applicant::language).orElse(Language.DUTCH);
            return readLog.note(colleague.name(), What.STATUS_LINK, found.reference())
                    .chain(() -> asks.ask(to, Optional.of(found.reference().value()), language));
        });
    }

    private Optional<Reach> reach(TimelineView view, Medium medium) {
        return view.timeline().recipient().flatMap(applicant -> switch (medium) {
            case EMAIL -> Reach.by(Medium.EMAIL, applicant);
            case SMS -> policy.byText(applicant);
        });
    }

    /** By what the link to this request can be sent to its resident; none where there is no page. */
    Set<Medium> media(TimelineView view) {
        return Stream.of(Medium.values()).filter(_ -> view.product().tracking().hasPage())
                .filter(medium -> reach(view, medium).filter(to -> policy.maySend(view.product().id(), to)).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A new link, for whose link came into other hands: from now on older ones, also of helpers and of its journey, open nothing.
     *
     * @throws Refused as the failure of the answer, when there is no such request to see, or it has no page
     */
    public Uni<URI> renewed(String reference) {
        return requests.find(reference).invoke(this::link).map(found -> found.request().id())
                .chain(request -> renewal.renew(request, colleague.name()).map(version -> links.page(request, version)));
    }

    /** @throws Refused as the failure of the answer, when there is no such request to see, or no journey that may be seen whole */
    public Uni<URI> toJourney(String reference) {
        return requests.find(reference).chain(found -> found.request().journey().map(TrackedRequest.OfJourney::id)
                .map(journeys::byId).orElseThrow(() -> new Refused(Refusal.NO_JOURNEY))
                .map(journey -> journey.filter(each -> each.at(clock.instant(), catalogue).isPresent())
                        .orElseThrow(() -> new Refused(Refusal.NO_JOURNEY)))
                .call(this::refuseUnlessAllMayBeSeen)
                .call(_ -> readLog.note(colleague.name(), What.JOURNEY_LINK, found.reference()))
                .map(journey -> links.journey(journey.id(), journey.linkVersion())));
    }

    private Uni<Boolean> refuseUnlessAllMayBeSeen(TrackedJourney journey) {
        return requests.maySeeAll(journey.requests().stream().map(request -> request.timeline().reference()).toList())
                .invoke(all -> {
                    if (!all) {
                        throw new Refused(Refusal.JOURNEY_OF_OTHERS_TOO);
                    }
                });
    }

    private URI link(VisibleRequests.Found found) {
        TrackedRequest request = found.request();
        if (!found.view().product().tracking().hasPage()) {
            throw new Refused(Refusal.NO_LINK);
        }
        return links.page(request.id(), request.linkVersion());
    }
}
