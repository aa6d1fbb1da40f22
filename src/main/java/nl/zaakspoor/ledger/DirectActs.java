// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.cloudevent.Admission;
import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.Mistake;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.Arrival.Admitted;

/** Records what is said in the service itself: straight into the ledger, for it need not come by Kafka. */
@ApplicationScoped
class DirectActs {
    /** A deadlock passes at once; who waits for longer is told to come back. */
    private static final int TRIES = 3;

    private final Ledger ledger;
    private final Admission admission;
    private final InstantSource clock;

    DirectActs(Ledger ledger, Admission admission, InstantSource clock) {
        this.ledger = ledger;
        this.admission = admission;
        this.clock = clock;
    }

    /**
     * Records what was said at once, in one transaction.
     *
     * @param door by which it came
     * @return why it was refused after all; empty when it is recorded
     * @throws Rejection with all that is wrong with it
     */
    Uni<Optional<RejectionCode>> record(String door, CloudEvent... said) {
        Instant now = clock.instant();
        List<Admitted> admitted = Arrays.stream(said).map(each -> admitted(door, admission.admitFromHere(each, now), now))
                .toList();
        return Uni.createFrom().deferred(() -> ledger.record(admitted))
                .onFailure(Failures::mayPass).retry().atMost(TRIES)
                .map(recorded -> recorded.rejections().stream().map(Recorded.Rejected::code).findFirst())
                .plug(Patience::ofACaller);
    }

    /** What is wrong with what would be said; nothing is recorded. */
    List<Mistake> mistakes(CloudEvent said) {
        try {
            admission.admitFromHere(said, clock.instant());
            return List.of();
        } catch (Rejection wrong) {
            return wrong.mistakes();
        }
    }

    private static Admitted admitted(String door, AdmittedEvent event, Instant now) {
        return new Admitted(new Origin(door, 0, event.event().id().id().hashCode(), now.toEpochMilli()), RawRecord.NOTHING,
                event);
    }
}
