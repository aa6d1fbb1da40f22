// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static org.assertj.core.api.Assertions.assertThat;

/** What was seen at a moment follows from the events and the moment alone, in whatever order things happened. */
class AsOfPropertiesTest {
    private static final Duration LEAST = Duration.ofNanos(1_000);

    @Property
    void as_of_now_is_what_is_seen_now(@ForAll("histories") List<StatusEvent> history, @ForAll Random random) {
        // Given
        Instant now = Events.START.plus(Duration.ofDays(random.nextInt(1, 60)));
        Optional<TimelineView> present = Timeline.of(BUILT_IN, history).at(now, BUILT_IN);

        // When
        Optional<Timeline> timeline = Timeline.asOf(now, BUILT_IN, disturbed(history, random));

        // Then
        assertThat(timeline.flatMap(seen -> seen.at(now, BUILT_IN))).isEqualTo(present);
    }

    @Property
    void as_of_each_recording_is_the_timeline_that_was_kept_then(@ForAll("histories") List<StatusEvent> history,
            @ForAll Random random) {
        // Given
        List<List<StatusEvent>> batches = inBatches(history, random);
        List<StatusEvent> all = disturbed(batches.stream().flatMap(List::stream).toList(), random);

        // When
        kept(batches).forEach((moment, kept) -> {
            // Then
            assertThat(Timeline.asOf(moment, BUILT_IN, all)).contains(kept);
        });
    }

    @Property
    void as_of_any_other_moment_is_what_was_kept_last(@ForAll("histories") List<StatusEvent> history, @ForAll Random random) {
        // Given
        List<List<StatusEvent>> batches = inBatches(history, random);
        List<StatusEvent> all = disturbed(batches.stream().flatMap(List::stream).toList(), random);
        NavigableMap<Instant, Timeline> kept = kept(batches);

        // When
        kept.keySet().forEach(moment -> {
            Optional<Timeline> justBefore = Timeline.asOf(moment.minus(LEAST), BUILT_IN, all);

            // Then
            assertThat(justBefore).isEqualTo(Optional.ofNullable(kept.lowerEntry(moment)).map(java.util.Map.Entry::getValue));
        });
    }

    @Property
    void no_line_was_recorded_after_the_moment_asked_about(@ForAll("histories") List<StatusEvent> history,
            @ForAll Random random) {
        // Given
        Instant moment = Events.START.plusSeconds(random.nextInt(16));

        // When
        Optional<Timeline> timeline = Timeline.asOf(moment, BUILT_IN, history);

        // Then
        assertThat(timeline.stream().flatMap(seen -> seen.entries().stream()))
                .allSatisfy(entry -> assertThat(entry.recorded()).isBeforeOrEqualTo(moment));
    }

    @Provide
    Arbitrary<List<StatusEvent>> histories() {
        return Histories.any();
    }

    /** The history in the batches in which it came in: what came together was recorded at one moment. */
    private static List<List<StatusEvent>> inBatches(List<StatusEvent> history, Random random) {
        List<List<StatusEvent>> batches = new ArrayList<>();
        for (int from = 0; from < history.size();) {
            int to = from + random.nextInt(1, history.size() - from + 1);
            Instant recorded = Events.START.plusSeconds(to);
            batches.add(history.subList(from, to).stream().map(event -> new StatusEvent(event.id(), event.reference(),
                    event.occurred(), event.reported(), event.sequence(), recorded, event.fact())).toList());
            from = to;
        }
        return batches;
    }

    /** What the ledger kept after each batch: the timeline before, extended, or else the whole folded again. */
    private static NavigableMap<Instant, Timeline> kept(List<List<StatusEvent>> batches) {
        NavigableMap<Instant, Timeline> kept = new TreeMap<>();
        List<StatusEvent> known = new ArrayList<>();
        Optional<Timeline> timeline = Optional.empty();
        for (List<StatusEvent> batch : batches) {
            known.addAll(batch);
            List<StatusEvent> all = List.copyOf(known);
            Timeline next = timeline.filter(before -> before.canBeExtendedBy(batch))
                    .map(before -> before.extendedBy(BUILT_IN, batch)).orElseGet(() -> Timeline.of(BUILT_IN, all));
            kept.put(batch.getFirst().recorded(), next);
            timeline = Optional.of(next);
        }
        return kept;
    }

    private static List<StatusEvent> disturbed(List<StatusEvent> events, Random random) {
        List<StatusEvent> disturbed = new ArrayList<>(events);
        Collections.shuffle(disturbed, random);
        return disturbed;
    }
}
