// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Reference;

import static org.assertj.core.api.Assertions.assertThat;

class OwnEventTest {
    private static final Fact.OfUs DELAY = new Fact.DelayNoticed(LocalDate.of(2026, 11, 2),
            Optional.of(LocalDate.of(2026, 12, 1)), Optional.empty());

    @Test
    void the_same_words_are_one_event_on_one_dutch_day_and_another_on_the_next() {
        // Given: in the Netherlands the first two are one day, and the third is the next.
        EventId said = id("2026-11-03T00:30:00Z");

        // Then
        assertThat(id("2026-11-03T22:59:59Z")).isEqualTo(said);
        assertThat(id("2026-11-03T23:00:00Z")).isNotEqualTo(said);
        assertThat(said.source()).isEqualTo(OwnEvent.SOURCE);
    }

    private static EventId id(String said) {
        return OwnEvent.of(new Reference("Z-1"), DELAY, Instant.parse(said)).event().id();
    }
}
