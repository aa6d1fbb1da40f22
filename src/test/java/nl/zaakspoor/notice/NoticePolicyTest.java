// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.notice.NoticeRules.Mode;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Applicant.ContactBy;
import nl.zaakspoor.timeline.Appointment;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Fact.Outcome;

import static nl.zaakspoor.notice.Decisions.afterStory;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static nl.zaakspoor.timeline.Events.applicant;
import static org.assertj.core.api.Assertions.assertThat;

/** Given a story and what was told, what is decided now. The permit's third step, BEOORDELEN, is significant. */
class NoticePolicyTest {
    private static final Cause RECEIPT = new Cause(NoticeKind.RECEIVED, "received");
    private static final Cause ASSESSING = new Cause(NoticeKind.PROGRESS, "step-3/0");
    private static final Cause END = new Cause(NoticeKind.COMPLETED, "completed/0");
    private static final Cause REOPENING = new Cause(NoticeKind.REOPENED, "reopened/1");

    @Test
    void an_announcement_is_confirmed() {
        // When
        List<Notice> notices = afterStory(aRequest().received()).notices();

        // Then
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.cause()).isEqualTo(RECEIPT);
            assertThat(notice.recipient()).isEqualTo(Notice.APPLICANT);
            assertThat(notice.language()).isEqualTo(Language.DUTCH);
            assertThat(notice.unsent()).isEmpty();
        });
    }

    @Test
    void at_night_only_what_answers_the_resident_goes_and_what_is_for_a_department() {
        // Given
        Instant night = Instant.parse("2026-11-26T23:00:00Z");
        Instant morning = Instant.parse("2026-11-27T07:00:00Z");

        // Then
        assertThat(Decisions.dueAt(NoticeKind.RECEIVED, Notice.APPLICANT, night)).isEqualTo(night);
        assertThat(Decisions.dueAt(NoticeKind.DELAY, Notice.APPLICANT, night)).isEqualTo(morning);
        assertThat(Decisions.dueAt(NoticeKind.DELAY, Notice.APPLICANT, morning)).isEqualTo(morning);
        assertThat(Decisions.dueAt(NoticeKind.LATE, "urn:test:source", night)).isEqualTo(night);
    }

    @Test
    void an_appointment_within_two_days_does_not_wait_until_the_morning_nor_does_that_it_is_off() {
        // Given
        Instant night = Instant.parse("2026-11-26T23:00:00Z");
        Instant morning = Instant.parse("2026-11-27T07:00:00Z");

        // Then
        assertThat(Decisions.dueAt(meeting("2026-11-28T22:59:00Z", false), night)).isEqualTo(night);
        assertThat(Decisions.dueAt(meeting("2026-11-28T22:59:00Z", true), night)).isEqualTo(night);
        assertThat(Decisions.dueAt(meeting("2026-11-28T23:00:00Z", true), night)).isEqualTo(morning);
    }

    private static Cause meeting(String startsAt, boolean cancelled) {
        return Cause.about(NoticeKind.APPOINTMENT, new Appointment("A1", Instant.parse(startsAt), Optional.empty(),
                Text.dutch("Stadhuis"), Optional.empty(), List.of(), Optional.empty(), cancelled));
    }

    @Test
    void a_significant_step_is_told() {
        assertThat(afterStory(aRequest().received().status("BEOORDELEN")).having(RECEIPT).causes()).containsExactly(ASSESSING);
    }

    @Test
    void a_step_that_is_not_significant_is_not_told() {
        assertThat(afterStory(aRequest().received().status("CONTROLEREN")).having(RECEIPT).causes()).isEmpty();
    }

    @Test
    void a_status_nobody_knows_is_not_told() {
        assertThat(afterStory(aRequest().received().status("nobody-knows")).having(RECEIPT).causes()).isEmpty();
    }

    @Test
    void a_step_that_came_and_went_between_two_looks_is_not_told() {
        assertThat(afterStory(aRequest().received().status("BEOORDELEN").status("decision")).having(RECEIPT).causes())
                .isEmpty();
    }

    @Test
    void a_completion_is_told() {
        assertThat(afterStory(aRequest().received().completedAs(Outcome.GRANTED)).having(RECEIPT).causes())
                .containsExactly(new Cause(NoticeKind.COMPLETED, "completed-granted/0"));
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"WITHDRAWN", "NOT_HANDLED"})
    void an_end_without_being_dealt_with_is_told_as_such(Outcome outcome) {
        assertThat(afterStory(aRequest().received().completedAs(outcome)).having(RECEIPT).causes())
                .containsExactly(new Cause(NoticeKind.CANCELLED, "cancelled-" + Code.of(outcome) + "/0"));
    }

    @Test
    void a_reopening_is_told_to_who_was_told_of_the_end() {
        assertThat(afterStory(aRequest().received().completed().reopened()).having(RECEIPT, END).notices())
                .singleElement().satisfies(notice -> {
                    assertThat(notice.cause()).isEqualTo(REOPENING);
                    assertThat(notice.unsent()).isEmpty();
                });
    }

    @Test
    void each_reopening_and_each_end_is_news_of_its_own() {
        // Given
        Events story = aRequest().received().completed().reopened().completed();

        // When
        List<Cause> causes = afterStory(story).having(RECEIPT, new Cause(NoticeKind.COMPLETED, "completed/0"),
                new Cause(NoticeKind.REOPENED, "reopened/1")).causes();

        // Then
        assertThat(causes).containsExactly(new Cause(NoticeKind.COMPLETED, "completed/1"));
    }

    @Test
    void what_is_told_first_stands_first() {
        assertThat(afterStory(aRequest().received().completed().reopened().status("BEOORDELEN")).causes()).containsExactly(
                RECEIPT, new Cause(NoticeKind.REOPENED, "reopened/1"), new Cause(NoticeKind.PROGRESS, "step-3/1"));
    }

    @Test
    void what_was_told_is_not_decided_again() {
        // Given
        Events story = aRequest().received().status("BEOORDELEN");

        // When
        List<Notice> again = afterStory(story).having(afterStory(story).notices()).notices();

        // Then
        assertThat(again).isEmpty();
    }

    @Test
    void a_second_step_of_one_round_is_decided_as_progress_that_was_told() {
        // When
        List<Notice> notices = afterStory(aRequestFor("wmo-ondersteunende-middelen").received().status("GESPREK"))
                .having(RECEIPT, new Cause(NoticeKind.PROGRESS, "step-3/0")).notices();

        // Then
        assertThat(notices).extracting(Notice::cause).containsExactly(new Cause(NoticeKind.PROGRESS, "step-2/0"));
        assertThat(notices).extracting(Notice::unsent).containsExactly(Optional.of(NotSent.PROGRESS_TOLD));
    }

    @Test
    void progress_before_an_end_that_was_told_does_not_count() {
        // When
        List<Notice> notices = afterStory(aRequest().received().completed().reopened().status("BEOORDELEN"))
                .having(RECEIPT, ASSESSING, END, REOPENING).notices();

        // Then
        assertThat(notices).extracting(Notice::cause).containsExactly(new Cause(NoticeKind.PROGRESS, "step-3/1"));
        assertThat(notices).extracting(Notice::unsent).containsExactly(Optional.empty());
    }

    @Test
    void other_news_of_the_same_round_is_told_after_progress() {
        assertThat(afterStory(aRequest().received().completed()).having(RECEIPT, ASSESSING).notices())
                .extracting(Notice::unsent).containsExactly(Optional.empty());
    }

    @Test
    void in_shadow_mode_it_is_decided_and_not_sent() {
        assertThat(unsent(afterStory(aRequest().received()).inMode(Mode.SHADOW))).contains(NotSent.SHADOW_MODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"noor@voorbeeld.example", "@voorbeeld.example"})
    void an_address_or_its_domain_on_the_allow_list_is_sent_to(String allowed) {
        assertThat(unsent(afterStory(receivedFrom("Noor@Voorbeeld.Example")).allowing(allowed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam@voorbeeld.example", "@example", "@beeld.example", "voorbeeld.example",
            "@sub.voorbeeld.example",
            "@noor@voorbeeld.example"})
    void an_address_beside_the_allow_list_is_not_sent_to(String allowed) {
        assertThat(unsent(afterStory(receivedFrom("noor@voorbeeld.example")).allowing(allowed)))
                .contains(NotSent.NOT_ON_ALLOW_LIST);
    }

    @Test
    void a_subdomain_of_a_listed_domain_is_not_sent_to() {
        assertThat(unsent(afterStory(receivedFrom("noor@sub.voorbeeld.example")).allowing("@voorbeeld.example")))
                .contains(NotSent.NOT_ON_ALLOW_LIST);
    }

    @Test
    void an_empty_allow_list_allows_nobody() {
        assertThat(unsent(afterStory(aRequest().received()).allowing())).contains(NotSent.NOT_ON_ALLOW_LIST);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void without_an_address_nothing_can_be_sent_in_any_mode(Mode mode) {
        assertThat(unsent(afterStory(aRequest().receivedFrom(Optional.empty())).inMode(mode))).contains(NotSent.NO_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({"SMS", "PHONE", "POST", "NONE"})
    void who_wants_to_hear_in_another_way_gets_no_mail(ContactBy contact) {
        assertThat(unsent(afterStory(aRequest().receivedFrom(Optional.of(wanting(contact)))))).contains(NotSent.OTHER_CONTACT);
    }

    @Test
    void who_said_nothing_is_reached_as_the_municipality_set() {
        assertThat(unsent(afterStory(aRequest().received()).reachingPeopleBy(ContactBy.POST))).contains(NotSent.OTHER_CONTACT);
    }

    @Test
    void who_asked_for_mail_gets_it_whatever_the_municipality_set() {
        assertThat(unsent(afterStory(aRequest().receivedFrom(Optional.of(wanting(ContactBy.EMAIL))))
                .reachingPeopleBy(ContactBy.POST))).isEmpty();
    }

    @Test
    void a_notice_is_in_the_language_of_the_applicant() {
        // Given
        Applicant base = applicant("noor@voorbeeld.example");
        Applicant arabic = new Applicant(base.name(), base.organisation(), base.email(), base.phone(), base.postcode(),
                base.houseNumber(), Optional.of(new Language("ar")), base.contactBy(), base.consent(), List.of());

        // When
        List<Notice> notices = afterStory(aRequest().receivedFrom(Optional.of(arabic))).notices();

        // Then
        assertThat(notices).extracting(Notice::language).containsExactly(new Language("ar"));
    }

    @Test
    void a_product_that_is_only_confirmed_is_only_confirmed() {
        assertThat(afterStory(aRequestFor("fraudemelding").received().completed()).causes()).containsExactly(RECEIPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fraude-onderzoek", "crisisopvang"})
    void of_what_residents_may_not_follow_nothing_is_told(String product) {
        assertThat(afterStory(aRequestFor(product).received().completed()).notices()).isEmpty();
    }

    private static Optional<NotSent> unsent(Decisions decisions) {
        List<Notice> notices = decisions.notices();
        assertThat(notices).hasSize(1);
        return notices.getFirst().unsent();
    }

    private static Events receivedFrom(String email) {
        return aRequest().receivedFrom(Optional.of(applicant(email)));
    }

    private static Applicant wanting(ContactBy contact) {
        Applicant base = applicant("noor@voorbeeld.example");
        return new Applicant(base.name(), base.organisation(), base.email(), base.phone(), base.postcode(), base.houseNumber(),
                base.language(), Optional.of(contact), base.consent(), List.of());
    }
}
