// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.cloudevent.Mistake;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.timeline.StatusEvent;

/** An event that was handed in, after a look at it. */
sealed interface Examined {
    /** The id its publisher gave it. */
    Optional<String> id();

    /**
     * @param document the event in structured mode, as it goes to the topic
     * @param masked whether a citizen service number (BSN) was taken out of it
     */
    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way to the topic; nothing compares them.
    record Welcome(AdmittedEvent admitted, byte[] document, boolean masked) implements Examined {
        StatusEvent event() {
            return admitted.event();
        }

        @Override
        public Optional<String> id() {
            return Optional.of(event().id().id());
        }

        @Override
        public String toString() {
            return "Welcome[" + event().id() + "]";
        }
    }

    record Refused(Optional<String> id, List<Mistake> mistakes) implements Examined {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }

        /** Of its first mistake. */
        RejectionCode code() {
            return mistakes.getFirst().code();
        }
    }
}
