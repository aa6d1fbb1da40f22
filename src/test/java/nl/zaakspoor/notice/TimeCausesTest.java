// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Fact;

import static nl.zaakspoor.notice.Decisions.afterStory;
import static nl.zaakspoor.notice.Decisions.told;
import static nl.zaakspoor.notice.NoticeKind.*;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** What time makes of a request, told at its moment, once. */
class TimeCausesTest {
    /** The day on which the stories begin. */
    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final Cause RECEIPT = new Cause(RECEIVED, "received");

    @ParameterizedTest
    @CsvSource({"0, false", "14, false", "15, true", "20, true", "21, false"})
    void a_task_is_reminded_of_in_its_last_five_days_and_not_after(int daysLater, boolean reminded) {
        // Given: due on the twentieth day.
        Events story = aRequest().received().asked("T1", 20);

        // Then
        assertThat(kinds(story, START.plusDays(daysLater)).contains(TASK_REMINDER)).isEqualTo(reminded);
    }

    @Test
    void what_was_asked_within_those_days_needs_no_reminder() {
        assertThat(kinds(aRequest().received().asked("T1", 4), START.plusDays(2))).contains(TASK).doesNotContain(TASK_REMINDER);
    }

    @Test
    void what_is_done_is_neither_asked_nor_reminded_of() {
        assertThat(kinds(aRequest().received().asked("T1", 20).done("T1"), START.plusDays(16)))
                .doesNotContain(TASK, TASK_REMINDER);
    }

    @Test
    void a_delay_is_told_with_its_new_day_and_again_only_when_that_moves() {
        // Given
        Events story = aRequest().received().expected(20).and(new Fact.DelayAnnounced(START.plusDays(30), Fact.Reason.NONE));
        Cause first = new Cause(DELAY, "to-" + START.plusDays(30) + "/0");

        // Then
        assertThat(forResident(afterStory(story).having(RECEIPT))).containsExactly(first);
        assertThat(forResident(afterStory(story).having(RECEIPT, first).on(START.plusDays(25)))).isEmpty();
        story.and(new Fact.DelayAnnounced(START.plusDays(40), Fact.Reason.NONE));
        assertThat(forResident(afterStory(story).having(RECEIPT, first)))
                .containsExactly(new Cause(DELAY, "to-" + START.plusDays(40) + "/0"));
    }

    @Test
    void a_day_that_passed_is_told_only_with_something_to_hold_on_to() {
        // Given
        Events story = aRequest().received().expected(20);
        LocalDate later = START.plusDays(80);

        // Then: the law's day has passed as well, and nobody has said anything yet.
        assertThat(forResident(afterStory(story).having(RECEIPT).on(later))).isEmpty();
        story.on(later).and(new Fact.DelayNoticed(START.plusDays(20), java.util.Optional.empty(),
                java.util.Optional.of(later.plusDays(14))));
        assertThat(forResident(afterStory(story).having(RECEIPT).on(later)))
                .containsExactly(new Cause(DELAY, "more-" + later.plusDays(14) + "/0"));
    }

    @Test
    void when_the_norm_passes_the_law_gives_the_new_day() {
        // Given: a permit with an expected day, whose eight weeks end on 28 December.
        Events story = aRequest().received().expected(20);

        // Then
        assertThat(forResident(afterStory(story).having(RECEIPT).on(START.plusDays(21))))
                .containsExactly(new Cause(DELAY, "to-2026-12-28/0"));
    }

    @Test
    void a_complaint_is_told_of_every_fourteen_days_when_nothing_else_was_told() {
        // Given
        Events story = aRequestFor("klacht-algemeen-bestuur").received();
        Decisions told = afterStory(story).having(RECEIPT);

        // Then
        assertThat(forResident(told.on(START.plusDays(13)))).isEmpty();
        assertThat(told.wakeUpAt()).contains(DutchTime.startOf(START.plusDays(14)));
        assertThat(forResident(told.on(START.plusDays(14))))
                .containsExactly(new Cause(UPDATE, "on-" + START.plusDays(14) + "/0"));
        assertThat(forResident(told.on(START.plusDays(30)))).as("after a long stop, one").hasSize(1);
    }

    @Test
    void no_update_goes_beside_other_news() {
        // Given: on the fourteenth day an answer is late as well.
        Events story = aRequestFor("klacht-algemeen-bestuur").received().expected(20)
                .and(new Fact.DelayAnnounced(START.plusDays(60), Fact.Reason.NONE));

        // Then
        assertThat(forResident(afterStory(story).having(RECEIPT).on(START.plusDays(14)))).extracting(Cause::kind)
                .containsExactly(PROGRESS, DELAY);
    }

    @Test
    void a_delay_that_was_discarded_is_news_again_once_it_has_ceased_to_be_true_and_an_update_had_its_turn() {
        // Given
        Events later = aRequest().received().expected(20).and(new Fact.DelayAnnounced(START.plusDays(30), Fact.Reason.NONE));
        Cause delay = new Cause(DELAY, "to-" + START.plusDays(30) + "/0");
        Cause update = new Cause(UPDATE, "on-" + START.plusDays(14) + "/0");

        // Then
        assertThat(afterStory(aRequest().received()).having(RECEIPT).having(Decisions.unsent(delay, NotSent.BRAKE)).notices())
                .extracting(Notice::cause, Notice::unsent)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(delay, java.util.Optional.of(NotSent.SUPERSEDED)));
        assertThat(forResident(afterStory(later).having(RECEIPT).having(Decisions.unsent(delay, NotSent.BRAKE)))).isEmpty();
        assertThat(forResident(afterStory(later).having(RECEIPT).having(Decisions.unsent(delay, NotSent.SUPERSEDED))))
                .containsExactly(delay);
        assertThat(afterStory(aRequestFor("klacht-algemeen-bestuur").received()).having(RECEIPT)
                .having(new Told(update, NoticeState.SUPPRESSED, java.util.Optional.of(NotSent.BRAKE),
                        java.util.Optional.empty(),
                        false, DutchTime.startOf(START.plusDays(14))))
                .on(START.plusDays(15)).notices()).isEmpty();
    }

    @Test
    void an_update_is_counted_from_what_was_told_last() {
        // Given
        Events story = aRequestFor("klacht-algemeen-bestuur").received();
        Told update = new Told(new Cause(UPDATE, "on-" + START.plusDays(14) + "/0"), NoticeState.SENT,
                java.util.Optional.empty(), java.util.Optional.empty(), false, DutchTime.startOf(START.plusDays(16)));

        // Then
        assertThat(forResident(afterStory(story).having(RECEIPT).having(update).on(START.plusDays(29)))).isEmpty();
        assertThat(forResident(afterStory(story).having(RECEIPT).having(update).on(START.plusDays(30))))
                .containsExactly(new Cause(UPDATE, "on-" + START.plusDays(30) + "/0"));
    }

    @Test
    void who_was_never_told_anything_gets_no_updates_either() {
        assertThat(forResident(afterStory(aRequestFor("klacht-algemeen-bestuur").received())
                .having(Decisions.unsent(RECEIPT, NotSent.OTHER_CONTACT)).on(START.plusDays(40)))).isEmpty();
        assertThat(forResident(afterStory(aRequestFor("klacht-algemeen-bestuur").received().completed()).having(RECEIPT)
                .on(START.plusDays(40)))).doesNotContain(new Cause(UPDATE, "on-" + START.plusDays(14) + "/0"));
    }

    @Test
    void some_days_after_the_end_it_is_asked_whether_everything_is_all_right_and_not_long_after() {
        // Given
        Events story = aRequestFor("melding-openbare-ruimte").received().completed();

        // Then
        assertThat(kinds(story, START.plusDays(6))).doesNotContain(END_CHECK);
        assertThat(kinds(story, START.plusDays(7))).contains(END_CHECK);
        assertThat(kinds(story, START.plusDays(20))).contains(END_CHECK);
        assertThat(kinds(story, START.plusDays(21))).doesNotContain(END_CHECK);
        assertThat(kinds(aRequestFor("melding-openbare-ruimte").received().completedAs(Fact.Outcome.WITHDRAWN),
                START.plusDays(7))).doesNotContain(END_CHECK);
    }

    @ParameterizedTest
    @EnumSource(value = Action.Kind.class, names = {"FEEDBACK", "NOT_RESOLVED"})
    void who_said_how_it_went_is_not_asked_until_it_is_over_once_more(Action.Kind said) {
        // Given
        Events story = aRequestFor("melding-openbare-ruimte").received().completed().and(new Fact.ActionAsked("A1", said,
                Optional.empty(), Optional.of("Nog stuk"), Optional.empty(), Optional.empty(), Optional.empty()));

        // Then
        assertThat(kinds(story, START.plusDays(8))).doesNotContain(END_CHECK);
        assertThat(kinds(story.and(new Fact.RequestReopened(Optional.empty())).completed(), START.plusDays(9)))
                .contains(END_CHECK);
    }

    @Test
    void who_asked_something_else_is_asked_all_the_same() {
        Events story = aRequestFor("melding-openbare-ruimte").received().completed().and(new Fact.ActionAsked("A1",
                Action.Kind.CALL_ME_BACK, Optional.empty(), Optional.empty(), Optional.of("0612345678"), Optional.empty(),
                Optional.empty()));

        assertThat(kinds(story, START.plusDays(8))).contains(END_CHECK);
    }

    @Test
    void of_what_could_not_be_resolved_nobody_asks_whether_everything_is_all_right() {
        assertThat(kinds(aRequestFor("melding-openbare-ruimte").received().completedAs(Fact.Outcome.NOT_RESOLVED),
                START.plusDays(7))).doesNotContain(END_CHECK);
    }

    @Test
    void the_department_hears_five_working_days_before_a_day_passes_and_when_it_has() {
        // Given: due on Monday 28 December; before that come two holidays and a weekend.
        Events story = aRequest().received();

        // Then
        assertThat(forSource(story, LocalDate.of(2026, 12, 17))).doesNotContain(SOON_LATE);
        assertThat(forSource(story, LocalDate.of(2026, 12, 18))).contains(SOON_LATE).doesNotContain(LATE);
        assertThat(forSource(story, LocalDate.of(2026, 12, 29))).contains(LATE).doesNotContain(SOON_LATE);
    }

    @Test
    void the_department_hears_of_silence_and_is_told_by_its_source() {
        // Given
        Events story = aRequest().received();

        // When
        List<Notice> notices = afterStory(story).having(RECEIPT).reachingSource().on(START.plusDays(29)).notices();

        // Then
        assertThat(notices).filteredOn(notice -> notice.cause().kind() == SILENT).singleElement().satisfies(notice -> {
            assertThat(notice.recipient()).isEqualTo("urn:test:source");
            assertThat(notice.unsent()).isEmpty();
            assertThat(notice.cause().day()).isEqualTo(START);
        });
        assertThat(afterStory(story).having(RECEIPT).on(START.plusDays(29)).notices())
                .as("nobody can be told").isEmpty();
    }

    @Test
    void what_the_department_is_told_does_not_count_as_told_to_the_resident() {
        // Given
        Told silent = told(new Cause(SILENT, "since-" + START + "/0"), NoticeState.SENT);

        // Then
        assertThat(afterStory(aRequestFor("klacht-algemeen-bestuur").received()).having(silent).on(START.plusDays(40))
                .wakeUpAt()).isEmpty();
    }

    private static List<Cause> forResident(Decisions decisions) {
        return decisions.causes().stream().filter(cause -> !cause.kind().isForDepartment()).toList();
    }

    private static List<NoticeKind> kinds(Events story, LocalDate day) {
        return afterStory(story).on(day).causes().stream().map(Cause::kind).toList();
    }

    private static List<NoticeKind> forSource(Events story, LocalDate day) {
        return afterStory(story).having(RECEIPT).reachingSource().on(day).causes().stream().map(Cause::kind).toList();
    }
}
