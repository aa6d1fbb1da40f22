// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import nl.zaakspoor.cloudevent.Admission;
import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.cloudevent.Mistake;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.ScreenedEvent;
import nl.zaakspoor.cloudevent.SourceRule;

/**
 * Looks at an event that is handed in, by the rules of the Kafka door and before it goes to the topic, and tells everything
 * that is wrong with it at once. Other than on Kafka, the caller is known here: a source speaks only through its own.
 */
@ApplicationScoped
class Examiner {
    private final Admission admission;
    private final SourceRule sources;
    private final InstantSource clock;

    Examiner(Admission admission, SourceRule sources, InstantSource clock) {
        this.admission = admission;
        this.sources = sources;
        this.clock = clock;
    }

    /** @param caller the name under which it signed in */
    Examined examine(Supplier<CloudEvent> reading, String caller) {
        try {
            return examine(reading.get(), caller);
        } catch (Rejection unreadable) {
            return new Examined.Refused(Optional.empty(), unreadable.mistakes());
        }
    }

    private Examined examine(CloudEvent event, String caller) {
        List<Mistake> mistakes = new ArrayList<>();
        event.attribute("source").flatMap(source -> sources.refusal(source, caller)).ifPresent(mistakes::add);
        ScreenedEvent screened = screen(event, mistakes);
        Optional<Examined.Welcome> welcome = admit(screened, mistakes)
                .map(admitted -> new Examined.Welcome(admitted, EventJson.write(screened.event()), screened.masked()));
        if (welcome.isPresent() && welcome.get().document().length > KafkaBinding.MAX_BYTES) {
            mistakes.addAll(KafkaBinding.tooLarge().mistakes());
        }
        return welcome.isPresent() && mistakes.isEmpty()
                ? welcome.get()
                : new Examined.Refused(event.attribute("id"), mistakes);
    }

    /** An event with a BSN is refused for that, and looked at further: its publisher hears the rest too. */
    private ScreenedEvent screen(CloudEvent event, List<Mistake> mistakes) {
        try {
            return admission.screen(event);
        } catch (Rejection bsn) {
            mistakes.addAll(bsn.mistakes());
            return new ScreenedEvent(event, false);
        }
    }

    private Optional<AdmittedEvent> admit(ScreenedEvent event, List<Mistake> mistakes) {
        Instant now = clock.instant();
        try {
            return Optional.of(admission.admit(event, now, now));
        } catch (Rejection rejection) {
            mistakes.addAll(rejection.mistakes());
            return Optional.empty();
        }
    }
}
