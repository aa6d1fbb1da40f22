// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.CatalogueReader;
import nl.zaakspoor.term.DutchTime;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

class WakeUpTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 1);

    @Test
    void a_permit_wakes_for_silence_then_before_its_day_and_when_it_has_passed() {
        assertThat(wakeUps(aRequest().on(RECEIVED).receivedThen())).containsExactly(LocalDate.of(2026, 9, 30),
                LocalDate.of(2026, 10, 20), LocalDate.of(2026, 10, 28));
    }

    @Test
    void a_task_wakes_for_its_reminder_and_when_its_last_day_is_over() {
        // Given
        Events story = aRequestFor("huwelijk-of-partnerschap").on(RECEIVED).receivedThen()
                .askedUntil("T1", LocalDate.of(2026, 9, 21));

        // Then
        assertThat(wakeUps(story)).containsExactly(LocalDate.of(2026, 9, 16), LocalDate.of(2026, 9, 22),
                LocalDate.of(2026, 9, 30));
    }

    @Test
    void a_product_says_how_long_before_its_last_day_a_task_is_reminded_of(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(folder.resolve("group-05.yaml"), """
                group: 5
                products:
                  - id: vergunning
                    name: { nl: "Vergunning", en: "Permit" }
                    department: DSO
                    remind-before: P2D
                """);
        Catalogue city = CatalogueReader.read(Optional.of(folder));
        Timeline timeline = Timeline.of(city, aRequest().on(RECEIVED).receivedThen().askedUntil("T1",
                LocalDate.of(2026, 9, 21)).events());

        // Then
        assertThat(timeline.wakeUpAt(DutchTime.startOf(RECEIVED).plus(Duration.ofHours(12)), city))
                .contains(DutchTime.startOf(LocalDate.of(2026, 9, 19)));
    }

    @Test
    void an_appointment_wakes_the_day_before_and_when_it_is_over() {
        // Given
        Timeline timeline = timeline(aRequest().received().appointment("A1", 3));

        // When
        Instant reminder = wakeUp(timeline, Events.START).orElseThrow();
        Instant over = wakeUp(timeline, reminder).orElseThrow();

        // Then
        assertThat(reminder).isEqualTo(DutchTime.startOf(LocalDate.of(2026, 11, 4)));
        assertThat(over).isEqualTo(Events.START.plus(Duration.ofDays(3)).plusSeconds(900));
    }

    @Test
    void the_end_wakes_when_it_is_to_be_asked_whether_everything_is_all_right() {
        assertThat(wakeUps(aRequestFor("melding-openbare-ruimte").on(RECEIVED).receivedThen().completed()))
                .contains(LocalDate.of(2026, 9, 8));
        assertThat(wakeUps(aRequestFor("melding-openbare-ruimte").on(RECEIVED).receivedThen()
                .completedAs(Fact.Outcome.WITHDRAWN))).doesNotContain(LocalDate.of(2026, 9, 8));
    }

    @Test
    void the_day_on_which_we_tell_more_wakes() {
        assertThat(wakeUps(aRequest().on(RECEIVED).receivedThen().on(LocalDate.of(2026, 10, 28)).and(new Fact.DelayNoticed(
                LocalDate.of(2026, 10, 27), Optional.empty(), Optional.of(LocalDate.of(2026, 11, 11))))))
                .contains(LocalDate.of(2026, 11, 11));
    }

    @Test
    void what_is_over_wakes_for_what_was_promised_and_the_days_of_its_decision_and_then_no_more() {
        // Given
        Events story = aRequest().on(RECEIVED).receivedThen().and(new Fact.DecisionMade(Fact.Outcome.GRANTED, Optional.empty(),
                Optional.of(LocalDate.of(2026, 10, 14)),
                Optional.of(new Fact.Delivery(Fact.DeliveredBy.LETTER, LocalDate.of(2026, 9, 3))))).completed();

        // Then
        assertThat(wakeUps(story)).containsExactly(LocalDate.of(2026, 9, 3), LocalDate.of(2026, 10, 15),
                LocalDate.of(2026, 10, 28));
    }

    @Test
    void a_request_that_was_not_announced_does_not_wake() {
        assertThat(timeline(aRequest().status("in-progress")).wakeUpAt(Events.START, BUILT_IN)).isEmpty();
    }

    @Property
    void until_it_wakes_time_alone_changes_nothing(@ForAll("announced") List<StatusEvent> history,
            @ForAll("moments") Instant now, @ForAll("fractions") double fraction) {
        assertNothingChanges(history, now, fraction);
    }

    @Property
    void until_it_wakes_no_day_passes_and_no_clock_turns(@ForAll("stories") List<StatusEvent> story,
            @ForAll("moments") Instant now, @ForAll("fractions") double fraction) {
        assertNothingChanges(story, now, fraction);
    }

    private static void assertNothingChanges(List<StatusEvent> history, Instant now, double fraction) {
        // Given
        Timeline timeline = Timeline.of(BUILT_IN, history);

        // When
        Instant next = wakeUp(timeline, now).orElse(now.plus(Duration.ofDays(2000)));

        // Then
        Instant between = now.plusSeconds((long) (Duration.between(now, next).toSeconds() * fraction));
        assertThat(next).isAfter(now);
        assertThat(meaning(timeline, between)).isEqualTo(meaning(timeline, now));
        assertThat(meaning(timeline, next.minusNanos(1))).isEqualTo(meaning(timeline, now));
        assertAttentionHolds(timeline, now, between);
        assertAttentionHolds(timeline, now, next.minusNanos(1));
    }

    /** The days that are noted when a request is looked at say what its lateness is until it is looked at again. */
    private static void assertAttentionHolds(Timeline timeline, Instant noted, Instant later) {
        Attention attention = Attention.of(timeline.at(noted, BUILT_IN).orElseThrow());
        Lateness lateness = timeline.at(later, BUILT_IN).orElseThrow().lateness();
        LocalDate day = DutchTime.dayOf(later);
        assertThat(holds(attention.lateOn(), day)).isEqualTo(lateness.expectedOn().or(lateness::legalOn).isPresent());
        assertThat(holds(attention.silentOn(), day)).isEqualTo(lateness.silentSince().isPresent());
        assertThat(holds(attention.nearOn(), day) || holds(attention.silentOn(), day)).isEqualTo(lateness.asksForDepartment());
    }

    private static boolean holds(Optional<LocalDate> from, LocalDate day) {
        return from.filter(first -> !day.isBefore(first)).isPresent();
    }

    /** All of a view that may depend on its moment. */
    private static List<Object> meaning(Timeline timeline, Instant now) {
        TimelineView view = timeline.at(now, BUILT_IN).orElseThrow();
        return List.of(view.state(), view.whoActs(), view.tasks(), view.appointments(), view.outlook(), view.lateness(),
                view.decision().flatMap(decision -> decision.fact().objectionUntil()).filter(view::isPast),
                view.execution().filter(plan -> view.isPast(plan.until().orElse(plan.from()))));
    }

    /** The days on which it wakes, one after the other, in the three months after its receipt. */
    private static List<LocalDate> wakeUps(Events story) {
        Timeline timeline = timeline(story);
        List<LocalDate> days = new ArrayList<>();
        Instant end = DutchTime.startOf(RECEIVED.plusMonths(3));
        Optional<Instant> next = wakeUp(timeline, DutchTime.startOf(RECEIVED).plus(Duration.ofHours(12)));
        while (next.filter(moment -> moment.isBefore(end)).isPresent()) {
            days.add(DutchTime.dayOf(next.get()));
            next = wakeUp(timeline, next.get());
        }
        return days;
    }

    private static Optional<Instant> wakeUp(Timeline timeline, Instant now) {
        return timeline.wakeUpAt(now, BUILT_IN);
    }

    private static Timeline timeline(Events story) {
        return Timeline.of(BUILT_IN, story.events());
    }

    @Provide
    Arbitrary<List<StatusEvent>> announced() {
        return Histories.announced();
    }

    @Provide
    Arbitrary<List<StatusEvent>> stories() {
        return TermStories.any();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(-24 * 70, 24 * 130).map(hours -> Events.START.plus(Duration.ofHours(hours)));
    }

    @Provide
    Arbitrary<Double> fractions() {
        return Arbitraries.doubles().between(0, true, 1, false);
    }
}
