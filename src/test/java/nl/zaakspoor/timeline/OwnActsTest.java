// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.cloudevent.OwnEvent;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Fact.DelayNoticed;
import nl.zaakspoor.timeline.Fact.DepartmentAsked;
import nl.zaakspoor.timeline.Fact.ExpectationGiven;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static nl.zaakspoor.timeline.Outlooks.END;
import static nl.zaakspoor.timeline.Outlooks.day;
import static nl.zaakspoor.timeline.Outlooks.invited;
import static nl.zaakspoor.timeline.Outlooks.permit;
import static org.assertj.core.api.Assertions.assertThat;

class OwnActsTest {
    private static final Durations FORTY_DAYS = _ -> Optional.of(new Usual(30, 20, 40));
    /** Without a term of the law and without a norm. */
    private static final String UNTIMED = "huwelijk-of-partnerschap";

    @Test
    void a_promised_day_that_passes_is_noticed_once_with_the_day_on_which_more_is_told() {
        // Given
        Events story = permit().status("in-progress");

        // Then
        assertThat(due(END, story, Durations.NONE)).isEmpty();
        DelayNoticed noticed = new DelayNoticed(END, Optional.empty(), Optional.of(END.plusDays(15)));
        assertThat(due(END.plusDays(1), story, Durations.NONE)).containsExactly(noticed);
        story.on(END.plusDays(1)).and(noticed);
        assertThat(due(END.plusDays(1), story, Durations.NONE)).isEmpty();
        assertThat(due(END.plusDays(14), story, Durations.NONE)).isEmpty();
        assertThat(due(END.plusDays(15), story, Durations.NONE))
                .containsExactly(new DelayNoticed(END, Optional.empty(), Optional.of(END.plusDays(29))));
    }

    @Test
    void a_delay_that_was_noticed_is_none_when_the_answer_turns_out_to_have_come_in_time() {
        // Given
        Events story = permit().on(END.plusDays(1)).and(new DelayNoticed(END, Optional.empty(), Optional.of(END.plusDays(15))));
        Events inTime = permit().on(END.plusDays(1)).and(new DelayNoticed(END, Optional.empty(), Optional.of(END.plusDays(15))))
                .on(END).decidedAs(Fact.Outcome.GRANTED);
        Events late = permit().on(END.plusDays(1)).and(new DelayNoticed(END, Optional.empty(), Optional.of(END.plusDays(15))))
                .on(END.plusDays(2)).decidedAs(Fact.Outcome.GRANTED);

        // Then
        assertThat(told(story)).contains(EventType.DELAY_NOTICED);
        assertThat(told(inTime)).doesNotContain(EventType.DELAY_NOTICED).contains(EventType.DECISION_MADE);
        assertThat(told(late)).contains(EventType.DELAY_NOTICED);
    }

    private static List<EventType> told(Events story) {
        TimelineView view = Outlooks.view(END.plusDays(3), story);
        assertThat(view.steps().stream().flatMap(step -> view.entriesIn(step.step()).stream()))
                .containsExactlyInAnyOrderElementsOf(view.entries());
        return view.entries().stream().map(Entry::type).toList();
    }

    @Test
    void where_such_requests_take_longer_the_new_day_follows_from_them() {
        // Given: expected by its department too soon, and 8 of 10 take 40 days.
        Events story = aRequestFor(UNTIMED).on(day(9, 1)).receivedThen().expects(day(9, 20));

        // When
        DelayNoticed noticed = (DelayNoticed) due(day(9, 21), story, FORTY_DAYS).getFirst();

        // Then
        assertThat(noticed).isEqualTo(new DelayNoticed(day(9, 20), Optional.of(day(10, 11)), Optional.empty()));
        Outlook after = Outlooks.at(day(9, 22), story.on(day(9, 21)).and(noticed));
        assertThat(after.expectedOn()).contains(day(10, 11));
        assertThat(after.earlier()).extracting(Outlook.Moved::why).containsExactly(Outlook.Why.PASSED);
        assertThat(after.delay()).map(Outlook.Delay::nowOn).contains(Optional.of(day(10, 11)));
    }

    @Test
    void a_day_that_is_hardly_ahead_is_not_told() {
        // Given: by our history done on 11 October.
        Events story = aRequestFor(UNTIMED).on(day(9, 1)).receivedThen();

        // Then
        assertThat(due(day(10, 6), story, FORTY_DAYS)).containsExactly(new Fact.ExpectationGiven(day(10, 11)));
        assertThat(due(day(10, 7), story, FORTY_DAYS)).isEmpty();
    }

    @Test
    void what_is_planned_after_the_promised_day_makes_that_out_of_reach_before_it_passes() {
        // Given
        Events story = permit().expects(day(9, 20)).and(new Fact.AppointmentMade("A1",
                DutchTime.startOf(day(9, 25)).plus(Duration.ofHours(10)), Optional.empty(),
                Text.dutch("Stadhuis"), Optional.empty(), List.of(), Optional.empty()));

        // When
        DelayNoticed noticed = new DelayNoticed(day(9, 20), Optional.of(day(9, 25)), Optional.empty());

        // Then
        assertThat(due(day(9, 3), story, Durations.NONE)).containsExactly(noticed);
        Events told = story.on(day(9, 3)).and(noticed);
        assertThat(due(day(9, 3), told, Durations.NONE)).isEmpty();
        assertThat(Outlooks.at(day(9, 4), told).expectedOn()).contains(day(9, 25));
        assertThat(Outlooks.at(day(9, 4), told).earlier()).extracting(Outlook.Moved::why)
                .containsExactly(Outlook.Why.OUT_OF_REACH);
    }

    @Test
    void a_day_that_the_department_gives_ends_what_we_reckoned() {
        // Given
        Events story = permit().status("in-progress").on(END.plusDays(1))
                .and(new DelayNoticed(END, Optional.empty(), Optional.of(END.plusDays(15))))
                .on(END.plusDays(3)).and(new Fact.DelayAnnounced(END.plusDays(20), Outlooks.BUSY));

        // Then
        assertThat(due(END.plusDays(16), story, Durations.NONE)).isEmpty();
        assertThat(Outlooks.at(END.plusDays(4), story).expectedOn()).contains(END.plusDays(20));
    }

    @Test
    void nothing_is_said_while_the_clock_stands_still_or_after_an_answer() {
        assertThat(due(day(10, 1), invited(), FORTY_DAYS)).isEmpty();
        assertThat(due(END.plusDays(9), permit().decidedAs(Fact.Outcome.GRANTED), FORTY_DAYS)).isEmpty();
        assertThat(due(END.plusDays(9), permit().completed(), FORTY_DAYS)).isEmpty();
    }

    @Test
    void a_first_day_is_given_only_where_nobody_promised_one_and_never_one_in_the_past() {
        // Given
        Events story = aRequestFor(UNTIMED).on(day(9, 1)).receivedThen();
        assertThat(Outlooks.at(day(9, 1), story).promises()).as("this product has no term of its own").isEmpty();

        // Then
        assertThat(due(day(9, 1), permit(), FORTY_DAYS)).as("it has a term").isEmpty();
        assertThat(due(day(9, 1), story, Durations.NONE)).isEmpty();
        assertThat(due(day(9, 1), story, FORTY_DAYS)).containsExactly(new ExpectationGiven(day(10, 11)));
        assertThat(due(day(10, 11), story, FORTY_DAYS)).isEmpty();
        story.and(new ExpectationGiven(day(10, 11)));
        assertThat(due(day(9, 5), story, FORTY_DAYS)).isEmpty();
        assertThat(Outlooks.at(day(9, 5), story).counts()).map(Promise::cause).contains(Promise.Cause.RECKONED);
    }

    @Test
    void that_the_department_was_asked_is_said_once_it_was() {
        // Given
        Events story = permit().status("in-progress");
        LocalDate silent = day(9, 1);
        LocalDate later = day(10, 10);

        // Then
        assertThat(due(later, story, Durations.NONE)).isEmpty();
        assertThat(OwnActs.due(at(later, story), Durations.NONE, Set.of(silent))).containsExactly(new DepartmentAsked(silent));
        story.on(later).and(new DepartmentAsked(silent));
        assertThat(OwnActs.due(at(later, story), Durations.NONE, Set.of(silent))).isEmpty();
    }

    @Test
    void what_we_say_ourselves_is_no_news_of_the_department() {
        // Given
        Events story = permit().status("in-progress");
        Timeline before = Timeline.of(BUILT_IN, story.events());

        // When
        story.on(day(10, 10)).and(new DepartmentAsked(day(9, 1)));
        StatusEvent said = OwnEvent.of(before.reference(), new DepartmentAsked(day(9, 1)),
                DutchTime.startOf(day(10, 10))).event();

        // Then
        Timeline extended = before.extendedBy(BUILT_IN, List.of(said));
        assertThat(extended.updatedAt()).isEqualTo(before.updatedAt());
        assertThat(extended.at(DutchTime.startOf(day(10, 11)), BUILT_IN).orElseThrow().lateness().silentSince())
                .contains(day(9, 1));
        assertThat(extended.dates().asked()).isPresent();
    }

    private static List<Fact.OfUs> due(LocalDate day, Events story, Durations durations) {
        return OwnActs.due(at(day, story), durations, Set.of());
    }

    private static TimelineView at(LocalDate day, Events story) {
        return Timeline.of(BUILT_IN, story.events().stream().map(OwnActsTest::asOurs).toList())
                .at(DutchTime.startOf(day).plusSeconds(12 * 3600), BUILT_IN).orElseThrow();
    }

    /** As the ledger would have it. */
    private static StatusEvent asOurs(StatusEvent event) {
        return event.fact() instanceof Fact.OfUs fact
                ? OwnEvent.of(event.reference(), fact, event.occurred().at()).event()
                : event;
    }
}
