// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.Optional;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;

/** The right data that a correction gives, held against the event that it corrects. */
public final class RightData {
    private RightData() {}

    /**
     * Why a correction cannot put right an event of this type: its data are not what such an event has. Empty when they are,
     * and for an event that is no correction.
     */
    public static Optional<Rejection> refusal(AdmittedEvent event, EventType target) {
        return event.event().fact() instanceof Fact.EventCorrected correction && !correction.readings().containsKey(target)
                ? Optional.of(refusal(EventJson.structured(event.document()), target))
                : Optional.empty();
    }

    private static Rejection refusal(CloudEvent correction, EventType target) {
        Problems problems = new Problems();
        boolean amends = target == EventType.EVENT_CORRECTED || target == EventType.EVENT_WITHDRAWN;
        problems.add(Mistake.ofField(RejectionCode.INVALID_DATA, "correctedId", "is an event of type `" + Code.of(target)
                + (amends ? "`, which can be withdrawn and not corrected" : "`, and `data` is not what such an event has")));
        if (!amends) {
            Fields.read(correction.data(), problems, f -> f.object("data", right -> FactReader.read(target, right)));
        }
        return problems.rejection().orElseThrow();
    }
}
