// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.StatusEvent;

/** Decides whether an event that can be read may come in: the rules that depend on the catalogue and the moment. */
public final class Admission {
    private static final Set<String> OURS = Set.of(OwnEvent.SOURCE, DeskEvent.SOURCE, ResidentEvent.SOURCE);
    private static final Duration AHEAD = Duration.ofHours(24);
    private static final String IN_TIME = "must lie between 1970 and 24 hours from now";

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
        Set<String> fields = FreeText.fieldsWithBsn(event.data());
        if (fields.isEmpty()) {
            return new ScreenedEvent(event, false);
        }
        return switch (bsnRule.modeFor(event.attribute("source"))) {
            case REJECT -> throw new Rejection(fields.stream().map(field -> Mistake.ofWhole(RejectionCode.CONTAINS_BSN,
                    "`" + field + "` holds a citizen service number (BSN)")).toList());
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
        return admit(screened, fallbackTime, now, Admission::weighOrigin);
    }

    /**
     * As {@link #admit}, for what is said in the service itself: by a colleague at the desk, or by a resident on a page.
     *
     * @throws Rejection with what is wrong
     */
    public AdmittedEvent admitFromHere(CloudEvent cloudEvent, Instant now) {
        return admit(screen(cloudEvent), now, now, (_, _) -> {});
    }

    private AdmittedEvent admit(ScreenedEvent screened, Instant fallbackTime, Instant now,
            BiConsumer<StatusEvent, Problems> origin) {
        CloudEvent cloudEvent = screened.event();
        Problems problems = new Problems();
        Optional<StatusEvent> read = EventReader.read(cloudEvent, fallbackTime, now, problems);
        read.ifPresent(event -> origin.accept(event, problems));
        read.ifPresent(event -> weigh(event, now, problems));
        Reading<StatusEvent> reading = problems.check(read);
        StatusEvent event = reading.value();
        String time = cloudEvent.attribute("time").map(_ -> event.reported().toString()).orElse("");
        return new AdmittedEvent(event, EventJson.contentHash(cloudEvent, time), EventJson.write(complete(cloudEvent, event)),
                reading.leftOut());
    }

    /** Nobody else speaks in our name. */
    private static void weighOrigin(StatusEvent event, Problems problems) {
        if (event.type().isOurs() && problems.silentOn("/type")) {
            problems.add(Mistake.ofAttribute(RejectionCode.UNKNOWN_TYPE, "type", "is none of the types of the contract"));
        }
        if (OURS.contains(event.id().source())) {
            problems.add(Mistake.ofAttribute(RejectionCode.NOT_ALLOWED, "source", "is this service's own"));
        }
    }

    private void weigh(StatusEvent event, Instant now, Problems problems) {
        if (!inTime(event.reported(), now)) {
            problems.add(Mistake.ofAttribute(RejectionCode.TIME_OUT_OF_RANGE, "time", IN_TIME));
        }
        // What happened is taken to be what was reported, unless the event tells otherwise: that is one mistake, not two.
        if (!event.occurred().at().equals(event.reported()) && !inTime(event.occurred().at(), now)) {
            problems.add(Mistake.ofField(RejectionCode.TIME_OUT_OF_RANGE, "occurredAt", IN_TIME));
        }
        if (event.fact() instanceof Fact.EventCorrected corrected
                && corrected.occurred().filter(right -> !inTime(right.at(), now)).isPresent()) {
            problems.add(Mistake.ofField(RejectionCode.TIME_OUT_OF_RANGE, "data.occurredAt", IN_TIME));
        }
        if (event.fact() instanceof Fact.RequestReceived received) {
            weigh(received, "product", problems);
        }
        if (event.fact() instanceof Fact.EventCorrected corrected
                && corrected.readings().get(EventType.REQUEST_RECEIVED) instanceof Fact.RequestReceived right) {
            weigh(right, "data.product", problems);
        }
    }

    private void weigh(Fact.RequestReceived received, String field, Problems problems) {
        if (problems.silentOn("/data/" + field.replace('.', '/')) && catalogue.product(received.product()).isEmpty()) {
            problems.add(Mistake.ofField(RejectionCode.UNKNOWN_PRODUCT, field, "is not in the catalogue"));
        }
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
        Map<String, String> attributes = new HashMap<>(cloudEvent.attributes());
        attributes.put("time", event.reported().toString());
        return new CloudEvent(attributes, cloudEvent.data());
    }

    private static boolean inTime(Instant moment, Instant now) {
        return !moment.isBefore(Instant.EPOCH) && !moment.isAfter(now.plus(AHEAD));
    }
}
