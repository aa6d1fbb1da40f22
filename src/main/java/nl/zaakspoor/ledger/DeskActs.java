// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.cloudevent.Admission;
import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.DeskEvent;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.Arrival.Admitted;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.StatusEvent;

/** Records what colleagues say of a request themselves: straight into the ledger, for it need not come by Kafka. */
@ApplicationScoped
public class DeskActs {
    private static final String DOOR = "desk";

    private final Ledger ledger;
    private final Admission admission;
    private final InstantSource clock;

    DeskActs(Ledger ledger, Admission admission, InstantSource clock) {
        this.ledger = ledger;
        this.admission = admission;
        this.clock = clock;
    }

    /**
     * Records what was said of a request; said twice of the same version of it, it stands there once.
     *
     * @param request as it was read just before
     * @param data of the event, as the contract has it
     * @param actor the name by which the colleague signed in
     * @return why it was refused after all; empty when it is recorded
     * @throws Rejection with all that is wrong with it
     */
    public Uni<Optional<RejectionCode>> say(TrackedRequest request, EventType type, ObjectNode data, String actor) {
        Instant now = clock.instant();
        CloudEvent said = DeskEvent.of(request.timeline().reference(), request.version(), type, data, actor);
        var admitted = admission.admitFromDesk(said, now);
        StatusEvent event = admitted.event();
        Origin origin = new Origin(DOOR, 0, event.id().id().hashCode(), now.toEpochMilli());
        return ledger.record(List.of(new Admitted(origin, RawRecord.NOTHING, admitted)))
                .map(recorded -> recorded.rejections().stream().map(Recorded.Rejected::code).findFirst())
                .plug(Patience::ofACaller);
    }
}
