// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.ledger.StoredEvents.History;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.EventType;

/** Judges events as the ledger does, for who wants to know before they are published. */
@ApplicationScoped
public class DryRun {
    private final Catalogue catalogue;

    DryRun(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The events of one request that would be refused, and why.
     *
     * @param stored what is stored of it, as far as the caller may know
     * @param coming in the order in which they would come, each once, and none that is stored
     */
    public Map<EventId, Rejection> refusals(History stored, Collection<AdmittedEvent> coming) {
        List<AdmittedEvent> surplus = EventLimit.surplus(stored.eventCount(), coming, event -> event);
        List<AdmittedEvent> rest = coming.stream().filter(event -> !surplus.contains(event)).toList();
        Judgement judgement = new Rights(catalogue.sources()).judge(stored.owner(),
                stored.events().stream().map(Reported::of).toList(), rest);
        Map<EventId, Rejection> refusals = new HashMap<>(judgement.refused());
        surplus.forEach(event -> refusals.put(event.event().id(), EventLimit.rejection()));
        return switch (judgement.erasure()) {
            case NONE, WAITS -> refusals;
            case REFUSED -> {
                rest.stream().filter(event -> event.event().type() == EventType.REQUEST_ERASED)
                        .forEach(event -> refusals.put(event.event().id(), Rights.mayNotErase()));
                yield refusals;
            }
            // Whatever else is wrong, it goes with the request.
            case ERASED -> Map.of();
        };
    }
}
