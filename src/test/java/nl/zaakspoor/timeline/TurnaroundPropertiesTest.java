// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static org.assertj.core.api.Assertions.assertThat;

class TurnaroundPropertiesTest {
    private static final Set<EventType> STOPS = EnumSet.of(EventType.TERM_SUSPENDED, EventType.TERM_RESUMED,
            EventType.TASK_ASSIGNED, EventType.TASK_DONE);

    @Property
    void what_stands_still_never_makes_it_longer_nor_shorter_than_nothing(@ForAll("stories") List<StatusEvent> story) {
        // Given
        Optional<Turnaround> running = of(story.stream().filter(event -> !STOPS.contains(event.type())).toList());

        // When
        Optional<Turnaround> turnaround = of(story);

        // Then
        assertThat(turnaround.map(Turnaround::answeredOn)).isEqualTo(running.map(Turnaround::answeredOn));
        turnaround.ifPresent(with -> assertThat(with.days()).isBetween(0, running.orElseThrow().days()));
    }

    @Property
    void where_nothing_stands_still_it_takes_the_days_of_the_calendar(@ForAll("stories") List<StatusEvent> story) {
        of(story.stream().filter(event -> !STOPS.contains(event.type())).toList()).ifPresent(turnaround -> assertThat(
                turnaround.days()).isEqualTo((int) ChronoUnit.DAYS.between(TermStories.RECEIVED, turnaround.answeredOn())));
    }

    private static Optional<Turnaround> of(List<StatusEvent> story) {
        return Timeline.of(BUILT_IN, story).at(Events.START, BUILT_IN).flatMap(TimelineView::turnaround);
    }

    @Provide
    Arbitrary<List<StatusEvent>> stories() {
        return TermStories.any();
    }
}
