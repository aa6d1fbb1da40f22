// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import nl.zaakspoor.cloudevent.Admission;
import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.cloudevent.EventReader;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.timeline.StatusEvent;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;

/** The reader of the service itself, with its catalogue, at a moment after all examples. */
final class Reader {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Admission ADMISSION = new Admission(BUILT_IN);

    private Reader() {}

    /** @throws Rejection with what is wrong */
    static StatusEvent read(JsonNode event) {
        return admit(event).event();
    }

    /** As {@link #read}, with which values could not be used. */
    static AdmittedEvent admit(JsonNode event) {
        return ADMISSION.admit(EventJson.structured(event), NOW, NOW);
    }

    static Optional<String> refusal(JsonNode event) {
        return refusal(() -> read(event));
    }

    /** Whether it can be read at all, whatever catalogue and clock say to it. */
    static Optional<String> refusalOfForm(JsonNode event) {
        return refusal(() -> EventReader.read(EventJson.structured(event), NOW));
    }

    private static Optional<String> refusal(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (Rejection rejection) {
            return Optional.of(rejection.detail());
        }
    }
}
