// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.ledger.CatalogueVersions;
import nl.zaakspoor.ledger.CatalogueVersions.InForce;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.ledger.StoredEvents;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

/** What there was to see of a request at an earlier moment, made again from what had been recorded by then. */
@ApplicationScoped
public class Reconstruction {
    private final VisibleRequests requests;
    private final StoredEvents stored;
    private final CatalogueVersions catalogues;
    private final ReadLog readLog;
    private final Colleague colleague;
    private final InstantSource clock;

    Reconstruction(VisibleRequests requests, StoredEvents stored, CatalogueVersions catalogues, ReadLog readLog,
            Colleague colleague, InstantSource clock) {
        this.requests = requests;
        this.stored = stored;
        this.catalogues = catalogues;
        this.readLog = readLog;
        this.colleague = colleague;
        this.clock = clock;
    }

    /**
     * @param view empty when there was nothing to see at that moment
     * @param inForce the catalogue in whose words it is
     * @param announced when the request was announced to us
     */
    public record Seen(Optional<TimelineView> view, InForce inForce, Instant announced) {}

    /**
     * The look is written down where there was anything to see.
     *
     * @param moment empty for now
     * @throws Refused as the failure of the answer, when there is no such request to see
     */
    public Uni<Seen> at(String reference, Optional<Instant> moment) {
        Instant at = moment.orElseGet(clock::instant);
        return requests.find(reference).chain(found -> stored.ofRequest(found.reference())
                .chain(events -> inForce(moment).map(inForce -> new Seen(Timeline.asOf(at, inForce.catalogue(), events)
                        .flatMap(timeline -> timeline.at(at, inForce.catalogue())), inForce, announced(events))))
                .call(seen -> seen.view().map(_ -> readLog.note(colleague.name(), What.TIMELINE, found.reference()))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<InForce> inForce(Optional<Instant> moment) {
        return moment.map(catalogues::at).orElseGet(() -> Uni.createFrom().item(catalogues::now));
    }

    private static Instant announced(List<StatusEvent> events) {
        return events.stream().filter(event -> event.type() == EventType.REQUEST_RECEIVED).map(StatusEvent::recorded)
                .min(Instant::compareTo).orElseThrow();
    }
}
