// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

import nl.zaakspoor.ledger.Arrival.Admitted;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;

/** What a batch means for requests that are erased, or are to be. The requests are locked. */
final class Erasures {
    private final Tombstones tombstones;
    private final Erasing erasing;
    private final WaitingErasures waiting;
    private final SqlConnection connection;
    private final Batch batch;

    Erasures(LedgerContext context, SqlConnection connection, Batch batch, Instant now) {
        this.tombstones = new Tombstones(context.fingerprints());
        this.erasing = new Erasing(context.fingerprints(), connection, now);
        this.waiting = new WaitingErasures(context.seals(), connection);
        this.connection = connection;
        this.batch = batch;
    }

    /**
     * Leaves out what came after an erasure.
     *
     * @param unknown the requests that are not in the ledger: an erased one never is
     */
    Uni<Void> leaveOutErased(Collection<Reference> unknown) {
        return tombstones.among(connection, unknown, batch.identities())
                .invoke(erased -> batch.leaveOut(erased.references(), erased.events())).replaceWithVoid();
    }

    /** @return the requests of which an erasure is no longer an event, each as often as that is so */
    Uni<List<Long>> carryOut(Map<Reference, ErasureVerdict> verdicts, Function<Reference, Long> idOf) {
        return erase(those(verdicts, ErasureVerdict.ERASED, idOf))
                .chain(() -> refuse(those(verdicts, ErasureVerdict.REFUSED, idOf)));
    }

    private static Map<Long, Reference> those(Map<Reference, ErasureVerdict> verdicts, ErasureVerdict wanted,
            Function<Reference, Long> idOf) {
        Map<Long, Reference> those = new TreeMap<>();
        verdicts.forEach((reference, verdict) -> {
            if (verdict == wanted) {
                those.put(idOf.apply(reference), reference);
            }
        });
        return those;
    }

    private Uni<Void> erase(Map<Long, Reference> requests) {
        if (requests.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<Reference> references = Set.copyOf(requests.values());
        List<StatusEvent> coming = batch.events().stream().map(a -> a.admitted().event())
                .filter(event -> references.contains(event.reference())).toList();
        return erasing.erase(requests, coming).invoke(notices -> {
            batch.leaveOut(references, Set.of());
            batch.erased(requests.size(), notices);
        }).replaceWithVoid();
    }

    private Uni<List<Long>> refuse(Map<Long, Reference> requests) {
        if (requests.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        erasures().stream().filter(event -> requests.containsValue(event.admitted().event().reference()))
                .forEach(event -> batch.refuse(event, Rights.mayNotErase()));
        return waiting.refuse(requests).map(inVain -> {
            inVain.forEach(each -> batch.refused().add(each.refused()));
            return inVain.stream().map(WaitingErasures.InVain::requestId).toList();
        });
    }

    /** Erasures that were neither carried out nor refused wait for the announcement; they have just been stored. */
    Uni<Void> letWait(Function<Reference, Long> idOf) {
        return waiting.add(erasures(), idOf);
    }

    private List<Admitted> erasures() {
        List<Admitted> erasures = new ArrayList<>(batch.events());
        erasures.removeIf(event -> event.admitted().event().type() != EventType.REQUEST_ERASED);
        return erasures;
    }
}
