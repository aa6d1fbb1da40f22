// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import nl.zaakspoor.cloudevent.ACloudEvent;
import nl.zaakspoor.cloudevent.Admission;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;

/** Records as they arrive, each from the next offset. */
public final class Arrivals {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private final String topic;
    private long offset;

    Arrivals() {
        this("zaakspoor.status-events.v1");
    }

    /** From a topic of its own, so that nothing else has these offsets. */
    public Arrivals(String topic) {
        this.topic = topic;
    }

    Arrival.Admitted admitted(ACloudEvent event) {
        return admitted(event, NOW);
    }

    /** One that came in at this moment. */
    public Arrival.Admitted admitted(ACloudEvent event, Instant moment) {
        return new Arrival.Admitted(nextOrigin(), raw(event), new Admission(BUILT_IN).admit(event.event(), moment, moment));
    }

    Arrival.Refused refused(RejectionCode code, String detail, Arrival.Attributes attributes) {
        return new Arrival.Refused(nextOrigin(), raw(ACloudEvent.aStatusChanged()), attributes, new Rejection(code, detail));
    }

    private static RawRecord raw(ACloudEvent event) {
        return new RawRecord(Optional.empty(), Map.of(), Optional.of(event.structured()));
    }

    private Origin nextOrigin() {
        return new Origin(topic, 0, offset++, NOW.toEpochMilli());
    }
}
