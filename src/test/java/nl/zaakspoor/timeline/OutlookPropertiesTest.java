// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import nl.zaakspoor.timeline.Promise.Cause;
import nl.zaakspoor.timeline.Promise.Kind;
import nl.zaakspoor.timeline.Promise.Met;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static org.assertj.core.api.Assertions.assertThat;

class OutlookPropertiesTest {
    @Property
    void the_day_of_the_law_is_the_last_one_in_the_ledger_and_a_working_day_unless_it_was_named(
            @ForAll("stories") List<StatusEvent> story, @ForAll("waits") Duration later) {
        // When
        Outlook outlook = view(story, later).outlook();

        // Then
        Optional<Promise> last = outlook.promises().stream().map(Outlook.Judged::promise)
                .filter(promise -> promise.kind() == Kind.LEGAL).reduce((_, next) -> next);
        outlook.legalOn().ifPresent(day -> assertThat(last.map(Promise::on)).contains(day));
        assertThat(last.filter(promise -> promise.cause() != Cause.WORD)
                .filter(promise -> !BUILT_IN.calendar().isWorkingDay(promise.on()))).isEmpty();
    }

    @Property
    void the_day_that_counts_is_in_the_ledger_and_is_past_only_when_no_other_is_ahead(
            @ForAll("stories") List<StatusEvent> story, @ForAll("waits") Duration later) {
        // When
        TimelineView view = view(story, later);
        Outlook outlook = view.outlook();

        // Then
        outlook.counts().ifPresent(promise -> {
            assertThat(outlook.promises()).extracting(Outlook.Judged::promise).contains(promise);
            assertThat(view.isPast(promise.on()) && outlook.legalOn().filter(day -> !view.isPast(day)).isPresent()).isFalse();
        });
        assertThat(outlook.earlier()).extracting(Outlook.Moved::on)
                .allSatisfy(day -> assertThat(outlook.promises()).extracting(each -> each.promise().on()).contains(day));
    }

    @Property
    void nothing_is_late_that_is_over_or_stands_still_without_a_new_day(@ForAll("stories") List<StatusEvent> story,
            @ForAll("waits") Duration later) {
        // When
        TimelineView view = view(story, later);

        // Then
        view.outlook().standstill().ifPresent(standstill -> {
            boolean said = view.outlook().promises().stream().map(Outlook.Judged::promise).anyMatch(
                    promise -> promise.cause() == Cause.WORD && !promise.madeAt().day().isBefore(standstill.since()));
            assertThat(said || view.lateness().expectedOn().isEmpty()).isTrue();
        });
        if (view.state().isOver()) {
            assertThat(view.lateness().isNone()).isTrue();
        }
    }

    @Property
    void a_promise_once_judged_stays_so_when_time_passes(@ForAll("stories") List<StatusEvent> story,
            @ForAll("waits") Duration later) {
        // Given: no clock that runs on with time.
        List<StatusEvent> running = story.stream().filter(event -> event.type() != EventType.TASK_ASSIGNED
                && event.type() != EventType.TERM_SUSPENDED).toList();

        // When
        List<Outlook.Judged> before = view(running, later).outlook().promises();
        List<Outlook.Judged> after = view(running, later.plusDays(40)).outlook().promises();

        // Then
        assertThat(after).containsAll(before.stream().filter(each -> each.met() != Met.OPEN).toList());
        assertThat(after).hasSameSizeAs(before);
    }

    @Property
    void the_order_in_which_it_was_told_to_us_makes_no_difference(@ForAll("stories") List<StatusEvent> story,
            @ForAll("waits") Duration later, @ForAll Random random) {
        // Given
        List<StatusEvent> shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, random);

        // Then
        assertThat(view(shuffled, later).outlook()).isEqualTo(view(story, later).outlook());
    }

    /** So much later than all that happened. */
    private static TimelineView view(List<StatusEvent> story, Duration later) {
        Instant last = story.stream().map(event -> event.occurred().at()).max(Instant::compareTo).orElseThrow();
        return Timeline.of(BUILT_IN, story).at(last.plus(later), BUILT_IN).orElseThrow();
    }

    @Provide
    Arbitrary<List<StatusEvent>> stories() {
        return TermStories.any();
    }

    @Provide
    Arbitrary<Duration> waits() {
        return Arbitraries.integers().between(0, 24 * 120).map(Duration::ofHours);
    }
}
