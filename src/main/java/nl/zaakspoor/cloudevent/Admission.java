// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.StatusEvent;

/** Decides whether an event that can be read may come in: the rules that depend on the catalogue and the moment. */
public final class Admission {
    private static final Duration AHEAD = Duration.ofHours(24);

    private final Catalogue catalogue;
    private final BsnRule bsnRule;

    public Admission(Catalogue catalogue) {
        this(catalogue, BsnRule.REJECT);
    }

    public Admission(Catalogue catalogue, BsnRule bsnRule) {
        this.catalogue = catalogue;
        this.bsnRule = bsnRule;
    }

    /**
     * Looks for citizen service numbers, before anything else: whatever else is wrong with an event, what holds one is not
     * kept.
     *
     * @throws Rejection {@code contains-bsn}
     */
    public ScreenedEvent screen(CloudEvent event) {
        Optional<String> field = FreeText.fieldWithBsn(event.data());
        if (field.isEmpty()) {
            return new ScreenedEvent(event, false);
        }
        return switch (bsnRule.modeFor(event.attribute("source"))) {
            case REJECT -> throw new Rejection(RejectionCode.CONTAINS_BSN,
                    "`" + field.get() + "` holds a citizen service number (BSN)");
            case MASK -> new ScreenedEvent(new CloudEvent(event.attributes(), FreeText.masked(event.data())), true);
        };
    }

    /**
     * Reads an event and admits it.
     *
     * @param fallbackTime stands in for a {@code time} that the event does not give
     * @param now when it reached us
     * @throws Rejection with what is wrong
     */
    public AdmittedEvent admit(ScreenedEvent screened, Instant fallbackTime, Instant now) {
        CloudEvent cloudEvent = screened.event();
        Reading<StatusEvent> reading = EventReader.reading(cloudEvent, fallbackTime, now);
        StatusEvent event = reading.value();
        inTime("time", event.reported(), now);
        inTime("occurredAt", event.occurred().at(), now);
        if (event.fact() instanceof Fact.EventCorrected corrected) {
            corrected.occurred().ifPresent(right -> inTime("data.occurredAt", right.at(), now));
        }
        if (event.fact() instanceof Fact.RequestReceived received && catalogue.product(received.product()).isEmpty()) {
            throw new Rejection(RejectionCode.UNKNOWN_PRODUCT, "`product` is not in the catalogue");
        }
        String time = EventReader.time(cloudEvent).map(_ -> event.reported().toString()).orElse("");
        return new AdmittedEvent(event, EventJson.contentHash(cloudEvent, time), EventJson.write(complete(cloudEvent, event)),
                reading.leftOut());
    }

    /** Screens an event and admits it. */
    public AdmittedEvent admit(CloudEvent cloudEvent, Instant fallbackTime, Instant now) {
        return admit(screen(cloudEvent), fallbackTime, now);
    }

    /** What is kept must read the same for ever, so a time that was filled in is kept as well. */
    private static CloudEvent complete(CloudEvent cloudEvent, StatusEvent event) {
        if (cloudEvent.attribute("time").isPresent()) {
            return cloudEvent;
        }
        Map<String, String> attributes = new java.util.HashMap<>(cloudEvent.attributes());
        attributes.put("time", event.reported().toString());
        return new CloudEvent(attributes, cloudEvent.data());
    }

    private static void inTime(String field, Instant moment, Instant now) {
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(now.plus(AHEAD))) {
            throw new Rejection(RejectionCode.TIME_OUT_OF_RANGE,
                    "`" + field + "` must lie between 1970 and 24 hours from now");
        }
    }
}
