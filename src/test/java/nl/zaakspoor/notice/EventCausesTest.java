// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.PublicStep;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Channel;
import nl.zaakspoor.timeline.Fact.Outcome;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.notice.Decisions.afterStory;
import static nl.zaakspoor.notice.NoticeKind.*;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** A decision, a conversation, a clock that runs again, and a request that the municipality began. */
class EventCausesTest {
    /** The day on which the stories begin. */
    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final Cause RECEIPT = new Cause(RECEIVED, "received");
    private static final Cause GRANTED = new Cause(DECISION, "decided-granted/0");

    @Test
    void a_decision_is_told_once_and_another_one_again() {
        // Given
        Events story = aRequest().received().decidedAs(Outcome.GRANTED);

        // Then
        assertThat(afterStory(story).having(RECEIPT).causes()).containsExactly(GRANTED);
        assertThat(afterStory(story.decidedAs(Outcome.GRANTED)).having(RECEIPT, GRANTED).causes()).isEmpty();
        assertThat(afterStory(story.decidedAs(Outcome.REFUSED)).having(RECEIPT, GRANTED).causes())
                .containsExactly(new Cause(DECISION, "decided-refused/0"));
    }

    @Test
    void a_decision_and_the_end_that_came_with_it_are_told_together() {
        assertThat(afterStory(aRequest().received().decidedAs(Outcome.GRANTED).completedAs(Outcome.GRANTED)).having(RECEIPT)
                .causes()).containsExactly(GRANTED, new Cause(COMPLETED, "completed-granted/0"));
    }

    @Test
    void the_step_in_which_it_was_decided_is_not_told_beside_the_decision() {
        assertThat(causesWithSignificantSteps(aRequest().received().status("decision"))).extracting(Cause::kind)
                .containsExactly(RECEIVED, PROGRESS);
        assertThat(causesWithSignificantSteps(aRequest().received().decidedAs(Outcome.GRANTED))).extracting(Cause::kind)
                .containsExactly(RECEIVED, DECISION);
    }

    private static List<Cause> causesWithSignificantSteps(Events story) {
        TimelineView view = Decisions.view(Timeline.of(BUILT_IN, story.events()));
        Product product = view.product();
        List<PublicStep> steps = product.steps().stream().map(step -> new PublicStep(step.number(), step.phase(), step.title(),
                step.heading(), step.text(), step.ahead(), step.codes(), step.yourTurn(), true)).toList();
        return Causes.of(new TimelineView(view.timeline(), view.header(), new Product(product.id(), product.group(),
                product.name(), product.noun(), product.department(), steps, product.terms(), product.tracking(),
                product.privacy(), product.notifies(), product.followUps()), view.calendar(), view.at()));
    }

    @Test
    void a_decision_of_before_a_reopening_is_no_news() {
        assertThat(afterStory(aRequest().received().decidedAs(Outcome.GRANTED).completed().reopened())
                .having(RECEIPT, GRANTED, new Cause(COMPLETED, "completed/0")).causes())
                .containsExactly(new Cause(REOPENED, "reopened/1"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "6, true", "7, false"})
    void a_conversation_is_told_within_a_week(int daysLater, boolean toldThen) {
        assertThat(kinds(talked(true), START.plusDays(daysLater)).contains(CONTACT_SUMMARY)).isEqualTo(toldThen);
    }

    @Test
    void a_conversation_that_is_not_for_the_resident_is_not_told() {
        assertThat(kinds(talked(false), START)).doesNotContain(CONTACT_SUMMARY);
    }

    @Test
    void each_conversation_is_told_once() {
        // Given
        Cause first = new Cause(CONTACT_SUMMARY, "at-2026-11-02T10:00:00Z");

        // Then
        assertThat(afterStory(talked(true)).having(RECEIPT).causes()).containsExactly(first);
        assertThat(afterStory(talked(true).and(talk(true))).having(RECEIPT, first).causes())
                .containsExactly(new Cause(CONTACT_SUMMARY, "at-2026-11-02T11:00:00Z"));
    }

    @Test
    void when_the_clock_runs_again_that_is_told_with_the_day_since_when() {
        // Given
        Events story = aRequest().received().on(START.plusDays(3)).and(stopped(3)).on(START.plusDays(10)).and(resumed(10));
        Cause resumed = new Cause(RESUMED, "on-2026-11-12/0");

        // Then
        assertThat(afterStory(story).having(RECEIPT).on(START.plusDays(9)).causes()).as("it is known and not yet so")
                .doesNotContain(resumed);
        assertThat(afterStory(story).having(RECEIPT).on(START.plusDays(10)).causes()).contains(resumed);
        assertThat(afterStory(story).having(RECEIPT, resumed).on(START.plusDays(10)).causes()).doesNotContain(resumed);
    }

    @Test
    void it_runs_again_when_a_task_was_done_or_its_time_is_over() {
        // Given
        Events story = aRequest().received().asked("T1", 20);

        // Then
        assertThat(kinds(story, START.plusDays(20))).doesNotContain(RESUMED);
        assertThat(kinds(story, START.plusDays(21))).contains(RESUMED);
        assertThat(kinds(story.on(START.plusDays(6)).done("T1"), START.plusDays(6))).contains(RESUMED);
    }

    @Test
    void a_clock_that_lost_no_day_did_not_stand_still() {
        assertThat(kinds(aRequest().received().asked("T1", 20).done("T1"), START)).doesNotContain(RESUMED);
    }

    @Test
    void while_something_else_stops_it_or_when_there_is_an_answer_it_does_not_run_again() {
        // Given
        Events story = aRequest().received().and(stopped(0)).on(START.plusDays(10)).and(resumed(10));

        // Then
        assertThat(kinds(story, START.plusDays(12))).contains(RESUMED);
        assertThat(kinds(story.on(START.plusDays(11)).and(stopped(11)), START.plusDays(12))).doesNotContain(RESUMED);
        assertThat(kinds(story.and(resumed(12)).decidedAs(Outcome.GRANTED), START.plusDays(12))).doesNotContain(RESUMED);
        assertThat(kinds(story.completed(), START.plusDays(12))).doesNotContain(RESUMED);
    }

    @Test
    void what_the_municipality_began_is_an_invitation_and_no_receipt() {
        assertThat(afterStory(begun("vergunning", Channel.PROACTIVE)).causes())
                .containsExactly(new Cause(INVITATION, "invited"));
        assertThat(afterStory(begun("vergunning", Channel.WEBSITE)).causes()).containsExactly(RECEIPT);
    }

    @Test
    void to_what_cannot_be_followed_nobody_is_invited() {
        assertThat(afterStory(begun("fraudemelding", Channel.PROACTIVE)).causes()).isEmpty();
        assertThat(afterStory(begun("fraudemelding", Channel.WEBSITE)).causes()).containsExactly(RECEIPT);
    }

    @Test
    void progress_that_came_with_the_invitation_does_not_count() {
        // Given
        Optional<UUID> message = Optional.of(UUID.randomUUID());
        Told invited = new Told(new Cause(INVITATION, "invited"), NoticeState.SENT, Optional.empty(), message, true,
                Events.START);
        Told step = new Told(new Cause(PROGRESS, "step-3/0"), NoticeState.SENT, Optional.empty(), message, true, Events.START);

        // Then
        assertThat(afterStory(begun("wmo-ondersteunende-middelen", Channel.PROACTIVE).status("GESPREK"))
                .having(invited, step).notices()).extracting(Notice::unsent).containsExactly(Optional.empty());
    }

    private static Events begun(String product, Channel channel) {
        return aRequestFor(product).and(new Fact.RequestReceived(new ProductId(product), new DepartmentId("DSO"), START,
                Optional.empty(), Optional.empty(), Optional.of(channel),
                Optional.of(Events.applicant("noor@voorbeeld.example")), Optional.empty(), Optional.empty()));
    }

    private static Events talked(boolean visible) {
        return aRequest().received().and(talk(visible));
    }

    private static Fact talk(boolean visible) {
        return new Fact.ContactRecorded(Channel.PHONE, Optional.empty(), Text.dutch("Wij belden."), visible);
    }

    private static Fact stopped(int day) {
        return new Fact.TermSuspended(START.plusDays(day), Fact.Reason.NONE);
    }

    private static Fact resumed(int day) {
        return new Fact.TermResumed(START.plusDays(day), Fact.Reason.NONE);
    }

    private static List<NoticeKind> kinds(Events story, LocalDate day) {
        return afterStory(story).on(day).causes().stream().map(Cause::kind).toList();
    }
}
