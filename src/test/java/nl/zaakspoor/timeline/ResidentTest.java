// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.AgendaView.TaskState;
import nl.zaakspoor.timeline.TimelineView.WhoActs;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.applicant;
import static org.assertj.core.api.Assertions.assertThat;

/** What residents do on the pages, and what that makes of their request. Received on Monday 2 November 2026. */
class ResidentTest {
    @Test
    void a_task_that_the_resident_did_waits_for_the_department_and_its_clock_goes_on_standing_still() {
        // When
        TimelineView view = view(aRequest().received().asked("T1", 5).and(done("T1")));

        // Then
        assertThat(view.tasks()).extracting(AgendaView.TaskView::state).containsExactly(TaskState.SAID_DONE);
        assertThat(view.state()).isEqualTo(PublicState.RECEIVED);
        assertThat(view.whoActs()).isEqualTo(WhoActs.MUNICIPALITY);
        assertThat(view.outlook().standstill()).isPresent();
    }

    @Test
    void it_is_open_again_when_it_is_asked_again_or_the_department_has_not_got_it() {
        // Given
        Events done = aRequest().received().asked("T1", 5).and(done("T1"));
        Events refused = aRequest().received().asked("T1", 5).and(done("T1"))
                .and(new Fact.ActionAnswered("A-T1", false, Optional.empty()));

        // Then
        assertThat(view(done.asked("T1", 9)).tasks().getFirst().state()).isEqualTo(TaskState.OPEN);
        assertThat(view(refused).tasks().getFirst().state()).isEqualTo(TaskState.OPEN);
        assertThat(view(refused).state()).isEqualTo(PublicState.WAITING_FOR_APPLICANT);
    }

    @Test
    void an_answer_finds_its_action_also_when_it_sorts_before_it() {
        // When
        TimelineView view = view(aRequest().received().and(new Fact.ActionAnswered("A1", true, Optional.of(Text.dutch("Ja"))))
                .and(asks("A1", Action.Kind.CALL_ME_BACK)));

        // Then
        assertThat(view.actions()).singleElement().satisfies(action -> {
            assertThat(action.answer()).map(Resident.Answer::accepted).contains(true);
            assertThat(action.dueOn()).isEqualTo(LocalDate.of(2026, 11, 4));
        });
    }

    @Test
    void what_a_resident_does_is_no_news_of_the_department_and_stands_in_the_story() {
        // Given
        Events story = aRequest().received();
        TimelineView before = view(story);

        // When
        TimelineView after = view(story.and(asks("A1", Action.Kind.WITHDRAW)).and(asks("A2", Action.Kind.FEEDBACK)));

        // Then
        assertThat(after.updatedAt()).isEqualTo(before.updatedAt());
        assertThat(after.entries()).extracting(Entry::news).filteredOn(News.Did.class::isInstance)
                .containsExactly(new News.Did(Action.Kind.WITHDRAW));
        assertThat(after.actions()).extracting(action -> action.action().id()).containsExactly("A1");
    }

    @Test
    void to_look_does_not_use_up_what_may_be_done() {
        // Given
        Events story = aRequest().received().and(asks("A1", Action.Kind.WITHDRAW));

        // When
        Resident resident = timeline(story.and(new Fact.CodeAsked(1)).and(new Fact.CodeAsked(2))).resident();

        // Then
        assertThat(resident.acts()).isEqualTo(timeline(story).resident().acts());
        assertThat(resident.codes().next()).isEqualTo(3);
    }

    @Test
    void the_language_that_a_resident_chose_outlives_what_a_department_knows() {
        // When
        Timeline timeline = timeline(aRequest().received().and(new Fact.NoticesChosen(Set.of("update"),
                Optional.of(Language.ENGLISH))).and(new Fact.ApplicantChanged(applicant("sam@voorbeeld.example"))));

        // Then
        assertThat(timeline.recipient()).hasValueSatisfying(changed -> {
            assertThat(changed.language()).contains(Language.ENGLISH);
            assertThat(changed.email()).contains("sam@voorbeeld.example");
        });
        assertThat(timeline.resident().off()).containsExactly("update");
    }

    @Test
    void another_address_counts_once_it_is_confirmed_and_only_the_one_that_was_given_last() {
        // Given
        Events given = aRequest().received().and(new Fact.AddressGiven(1, "een@voorbeeld.example", 1))
                .and(new Fact.AddressGiven(2, "twee@voorbeeld.example", 1));

        // Then
        assertThat(email(given)).contains("noor@voorbeeld.example");
        assertThat(email(given.and(new Fact.AddressConfirmed(1)))).contains("noor@voorbeeld.example");
        assertThat(email(given.and(new Fact.AddressConfirmed(2)))).contains("twee@voorbeeld.example");
        assertThat(timeline(given).resident().address()).isEmpty();
    }

    @Test
    void a_confirmed_address_says_nothing_of_who_the_applicant_is_and_outlives_what_the_department_knew() {
        // Given
        Events story = aRequest().received().and(new Fact.AddressGiven(1, "een@voorbeeld.example", 1))
                .and(new Fact.AddressConfirmed(1));

        // When
        Timeline same = timeline(story.and(new Fact.ApplicantChanged(applicant("noor@voorbeeld.example"))));
        Timeline another = timeline(story.and(new Fact.ApplicantChanged(applicant("sam@voorbeeld.example"))));

        // Then
        assertThat(same.header().flatMap(RequestHeader::applicant).flatMap(Applicant::email))
                .contains("noor@voorbeeld.example");
        assertThat(same.recipient().flatMap(Applicant::email)).contains("een@voorbeeld.example");
        assertThat(another.recipient().flatMap(Applicant::email)).contains("sam@voorbeeld.example");
    }

    @Test
    void of_two_addresses_with_one_number_only_the_first_waits() {
        // When: given at once, on two screens.
        Resident resident = timeline(aRequest().received().and(new Fact.AddressGiven(1, "een@voorbeeld.example", 1))
                .and(new Fact.AddressGiven(1, "vreemd@voorbeeld.example", 1))).resident();

        // Then
        assertThat(resident.address().map(Resident.NewAddress::email)).contains("een@voorbeeld.example");
        assertThat(resident.nextAddress()).isEqualTo(2);
    }

    @Test
    void a_link_for_a_helper_ends_with_the_links_of_the_request() {
        // When
        Resident resident = timeline(aRequest().received().and(new Fact.HelperInvited(1, 1, Optional.empty()))).resident();

        // Then
        assertThat(resident.helper(1).orElseThrow().mayLook(1)).isTrue();
        assertThat(resident.helper(1).orElseThrow().mayLook(2)).isFalse();
    }

    @Test
    void an_address_that_waits_is_forgotten_when_the_department_gives_another() {
        // When
        Events story = aRequest().received().and(new Fact.AddressGiven(1, "een@voorbeeld.example", 1))
                .and(new Fact.ApplicantChanged(applicant("sam@voorbeeld.example"))).and(new Fact.AddressConfirmed(1));

        // Then
        assertThat(email(story)).contains("sam@voorbeeld.example");
    }

    @Test
    void a_helper_may_look_until_dismissed_and_a_number_is_given_out_once() {
        // When
        Resident resident = timeline(aRequest().received().and(new Fact.HelperInvited(1, 1, Optional.of("mijn zoon")))
                .and(new Fact.HelperInvited(2, 1, Optional.empty())).and(new Fact.HelperDismissed(1))
                .and(new Fact.HelperInvited(1, 1, Optional.of("iemand anders")))).resident();

        // Then
        assertThat(resident.helper(1)).hasValueSatisfying(helper -> {
            assertThat(helper.mayLook(1)).isFalse();
            assertThat(helper.label()).contains("mijn zoon");
        });
        assertThat(resident.helper(2).orElseThrow().mayLook(1)).isTrue();
        assertThat(resident.helper(3)).isEmpty();
    }

    @Test
    void nothing_personal_stands_in_what_is_logged() {
        // When
        Timeline timeline = timeline(aRequest().received().and(new Fact.AddressGiven(1, "een@voorbeeld.example", 1))
                .and(new Fact.HelperInvited(1, 1, Optional.of("mijn zoon"))).and(asks("A1", Action.Kind.CALL_ME_BACK)));

        // Then
        assertThat(timeline.resident().toString()).doesNotContain("een@", "zoon", "Bel mij", "0612345678");
    }

    private static Fact done(String task) {
        return new Fact.ActionAsked("A-" + task, Action.Kind.ALREADY_DONE, Optional.of(task), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(value = Action.Kind.class, names = {"FEEDBACK", "NOT_RESOLVED"})
    void how_it_went_is_said_of_the_end_that_was_known(Action.Kind kind) {
        // Given
        Events said = aRequest().received().completed().and(asks("A1", kind));
        assertThat(view(said).saidHowItWent()).isTrue();
        assertThat(view(said).feedback()).isEqualTo(view(said).timeline().resident().actions().stream()
                .filter(_ -> kind == Action.Kind.FEEDBACK).findFirst());

        // When
        Events again = aRequest().received().completed().reopened().late(Duration.ofHours(5)).completed().and(asks("A1", kind));

        // Then
        assertThat(view(again).saidHowItWent()).as("it was about the end before, for nobody knew of this one").isFalse();
        assertThat(view(again).feedback()).isEmpty();
    }

    private static Fact asks(String id, Action.Kind kind) {
        return new Fact.ActionAsked(id, kind, Optional.empty(), Optional.of("Bel mij"), Optional.of("0612345678"),
                Optional.empty(), Optional.empty());
    }

    private static Optional<String> email(Events story) {
        return timeline(story).recipient().flatMap(Applicant::email);
    }

    private static Timeline timeline(Events story) {
        return Timeline.of(BUILT_IN, story.events());
    }

    private static TimelineView view(Events story) {
        return timeline(story).at(Events.START.plusSeconds(24 * 3600), BUILT_IN).orElseThrow();
    }
}
