// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.timeline.TimelineView.StepState;
import nl.zaakspoor.timeline.TimelineView.WhoActs;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static org.assertj.core.api.Assertions.assertThat;

/** Right whatever arrives: order of arrival, repetition and batches leave no trace in a timeline. */
class TimelinePropertiesTest {
    @Property
    void any_order_and_any_repetition_of_a_history_gives_an_equal_timeline(@ForAll("histories") List<StatusEvent> history,
            @ForAll Random random) {
        // Given
        Timeline expected = Timeline.of(BUILT_IN, history);

        // When
        Timeline timeline = Timeline.of(BUILT_IN, Histories.disturbed(history, random));

        // Then
        assertThat(timeline).isEqualTo(expected);
    }

    @Property
    void any_split_into_batches_gives_an_equal_timeline(@ForAll("histories") List<StatusEvent> history, @ForAll Random random) {
        // Given
        List<StatusEvent> arriving = new ArrayList<>(history);
        java.util.Collections.shuffle(arriving, random);

        // When
        Timeline timeline = inBatches(arriving, random);

        // Then
        assertThat(timeline).isEqualTo(Timeline.of(BUILT_IN, history));
    }

    @Property
    void a_history_that_arrives_in_order_is_extended_in_place(@ForAll("announced") List<StatusEvent> history,
            @ForAll Random random) {
        // Given
        List<StatusEvent> inOrder = history.stream().sorted(Comparator.comparing(StatusEvent::sortKey)).toList();
        int lastAnnouncement = inOrder.lastIndexOf(inOrder.stream()
                .filter(event -> event.type() == EventType.REQUEST_RECEIVED).reduce((_, later) -> later).orElseThrow());
        Timeline timeline = Timeline.of(BUILT_IN, inOrder.subList(0, lastAnnouncement + 1));

        // When
        for (int from = lastAnnouncement + 1; from < inOrder.size();) {
            int to = from + 1 + random.nextInt(inOrder.size() - from);
            timeline = timeline.extendedBy(BUILT_IN, inOrder.subList(from, to));
            from = to;
        }

        // Then
        assertThat(timeline).isEqualTo(Timeline.of(BUILT_IN, history));
    }

    @Property
    void every_announced_history_can_be_viewed(@ForAll("announced") List<StatusEvent> history) {
        // When
        TimelineView view = Timeline.of(BUILT_IN, history).at(Events.START, BUILT_IN).orElseThrow();

        // Then
        List<StepState> states = view.steps().stream().map(TimelineView.StepView::state).toList();
        boolean completed = view.state() == PublicState.COMPLETED;
        assertThat(completed ? states.subList(0, states.size() - 1) : states).isSorted();
        assertThat(states.getLast() == StepState.DONE).isEqualTo(completed);
        assertThat(view.steps().stream().flatMap(step -> view.entriesIn(step.step()).stream()))
                .containsExactlyInAnyOrderElementsOf(view.entries());
        assertThat(states.stream().filter(state -> state == StepState.CURRENT).count())
                .isEqualTo(completed ? 0 : 1);
        assertThat(view.whoActs() == WhoActs.NOBODY).isEqualTo(view.state().isOver());
        assertThat(view.entries()).isSortedAccordingTo(
                Comparator.comparing((Entry entry) -> entry.occurred().at()).reversed());
    }

    @Test
    void the_histories_of_these_properties_hold_every_type_of_event() {
        // When
        Set<EventType> types = Histories.any().withoutEdgeCases().sampleStream().limit(500).flatMap(List::stream)
                .map(StatusEvent::type).collect(Collectors.toCollection(() -> EnumSet.noneOf(EventType.class)));

        // Then
        assertThat(types).containsExactly(EventType.values());
    }

    private static Timeline inBatches(List<StatusEvent> arriving, Random random) {
        Optional<Timeline> timeline = Optional.empty();
        for (int from = 0; from < arriving.size();) {
            int to = from + 1 + random.nextInt(arriving.size() - from);
            List<StatusEvent> batch = arriving.subList(from, to);
            List<StatusEvent> all = arriving.subList(0, to);
            timeline = Optional.of(timeline.filter(known -> known.canBeExtendedBy(batch))
                    .map(known -> known.extendedBy(BUILT_IN, batch)).orElseGet(() -> Timeline.of(BUILT_IN, all)));
            from = to;
        }
        return timeline.orElseThrow();
    }

    @Provide
    Arbitrary<List<StatusEvent>> histories() {
        return Histories.any();
    }

    @Provide
    Arbitrary<List<StatusEvent>> announced() {
        return Histories.announced();
    }
}
