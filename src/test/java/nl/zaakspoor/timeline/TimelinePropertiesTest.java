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
import java.util.stream.Stream;

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
        List<StatusEvent> arriving = Histories.disturbed(history, random);

        // When
        Timeline timeline = inBatches(arriving, random);

        // Then
        assertThat(timeline).isEqualTo(Timeline.of(BUILT_IN, history));
    }

    @Property
    void any_interleaving_of_partitions_gives_an_equal_timeline(@ForAll("histories") List<StatusEvent> history,
            @ForAll Random random) {
        // When
        Timeline timeline = inBatches(Histories.interleaved(history, random), random);

        // Then
        assertThat(timeline).isEqualTo(Timeline.of(BUILT_IN, history));
    }

    @Property
    void two_sources_with_clocks_an_hour_apart_give_one_timeline(@ForAll("histories") List<StatusEvent> history,
            @ForAll Random random) {
        // Given
        List<StatusEvent> told = Histories.withOneClockAnHourBehind(history);

        // When
        Timeline timeline = inBatches(Histories.disturbed(told, random), random);

        // Then
        assertThat(timeline).isEqualTo(Timeline.of(BUILT_IN, told));
    }

    @Property
    void a_history_that_arrives_in_order_is_extended_in_place(@ForAll("announced") List<StatusEvent> history,
            @ForAll Random random) {
        // Given
        List<StatusEvent> inOrder = history.stream().filter(event -> event.type() != EventType.EVENT_CORRECTED
                && event.type() != EventType.EVENT_WITHDRAWN).sorted(Comparator.comparing(StatusEvent::sortKey)).toList();
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
        assertThat(timeline).isEqualTo(Timeline.of(BUILT_IN, inOrder));
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
        Set<EventType> all = EnumSet.copyOf(EventType.published());
        all.addAll(EnumSet.range(EventType.ACTION_ASKED, EventType.CODE_ASKED));
        assertThat(types).containsExactlyElementsOf(all);
    }

    @Test
    void some_of_these_histories_put_right_or_take_back_what_happens_only_later() {
        // When
        Set<EventType> ahead = Histories.any().withoutEdgeCases().sampleStream().limit(1000)
                .flatMap(TimelinePropertiesTest::amendmentsAhead).map(StatusEvent::type).collect(Collectors.toSet());

        // Then
        assertThat(ahead).containsExactlyInAnyOrder(EventType.EVENT_CORRECTED, EventType.EVENT_WITHDRAWN);
    }

    @Test
    void some_of_these_histories_use_one_id_twice_and_put_right_what_another_source_reported() {
        // When
        long meetings = Histories.any().withoutEdgeCases().sampleStream().limit(1000)
                .filter(TimelinePropertiesTest::correctsAcross).count();

        // Then
        assertThat(meetings).isPositive();
    }

    /** A source names an id that it used itself, and so did the other. */
    private static boolean correctsAcross(List<StatusEvent> history) {
        return history.stream()
                .anyMatch(amendment -> history.stream().filter(event -> event.id().id().equals(target(amendment)))
                        .map(event -> event.id().source()).distinct().count() > 1);
    }

    /** What changes another event of its source and comes before it, by the clock and on arrival. */
    private static Stream<StatusEvent> amendmentsAhead(List<StatusEvent> history) {
        return history.stream().filter(amendment -> history.subList(history.indexOf(amendment), history.size()).stream()
                .anyMatch(later -> later.id().equals(new EventId(amendment.id().source(), target(amendment)))
                        && amendment.sortKey().compareTo(later.sortKey()) < 0));
    }

    private static String target(StatusEvent amendment) {
        return switch (amendment.fact()) {
            case Fact.EventCorrected corrected -> corrected.correctedId();
            case Fact.EventWithdrawn withdrawn -> withdrawn.withdrawnId();
            default -> "";
        };
    }

    /** As the ledger does: extended where the news comes last, folded again where it does not. */
    private static Timeline inBatches(List<StatusEvent> arriving, Random random) {
        Optional<Timeline> timeline = Optional.empty();
        List<StatusEvent> all = new ArrayList<>();
        for (List<StatusEvent> batch : Histories.batches(arriving, random)) {
            all.addAll(batch);
            timeline = Optional.of(timeline.filter(known -> known.canBeExtendedBy(batch))
                    .map(known -> known.extendedBy(BUILT_IN, batch)).orElseGet(() -> Timeline.of(BUILT_IN, all)));
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
