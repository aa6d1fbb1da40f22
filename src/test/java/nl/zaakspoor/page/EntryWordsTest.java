// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.page.StatusSheet.EventLine;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Extension;
import nl.zaakspoor.timeline.Fact.Reason;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.page.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

/** Every kind of news as a line of the timeline. */
class EntryWordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Reason BUSY = new Reason(Optional.of("busy"), Optional.of(Text.dutch("Het is druk bij ons.")));
    private static final String BUSY_SENTENCE = "Wij krijgen meer aanvragen dan wij op tijd kunnen doen. Dat ligt niet aan u.";

    static Stream<Arguments> news() {
        return Stream.of(
                line(new Fact.TaskAssigned("1", Optional.of("send-drawing"), Optional.empty(), Optional.empty(), DAY,
                        Optional.empty(), false), "Wij vroegen u iets te doen", "Stuur een tekening op",
                        "Doe dit uiterlijk dinsdag 1 december 2026. Die dag mag nog."),
                line(new Fact.TaskAssigned("1", Optional.of("nobody-knows"), Optional.empty(), Optional.empty(),
                        DAY.minusMonths(1), Optional.empty(), false), "Wij vroegen u iets te doen", "Doe wat wij u vroegen",
                        "De laatste dag hiervoor: zondag 1 november 2026."),
                line(meeting("2026-12-01T09:00:00Z"), "Er is een afspraak met u gemaakt",
                        "dinsdag 1 december 2026, 10.00 uur", "Stadhuis"),
                line(new Fact.ExecutionPlanned(Fact.Execution.WORK, DAY, Optional.of(DAY), Optional.empty()),
                        "Wij hebben het werk gepland", "dinsdag 1 december 2026"),
                line(new Fact.TermSuspended(DAY, BUSY), "De termijn staat stil", "Vanaf dinsdag 1 december 2026.",
                        BUSY_SENTENCE),
                line(new Fact.TermResumed(DAY, new Reason(Optional.of("nobody-knows"), Optional.empty())),
                        "De termijn loopt weer", "Vanaf dinsdag 1 december 2026."),
                line(new Fact.TermExtended(new Extension.By(Period.ofWeeks(6)), BUSY),
                        "Wij nemen meer tijd voor uw aanvraag", "Extra tijd in weken: 6.", BUSY_SENTENCE),
                line(new Fact.TermExtended(new Extension.By(Period.of(0, 1, 10)), BUSY),
                        "Wij nemen meer tijd voor uw aanvraag", "Extra tijd in maanden: 1. Extra tijd in dagen: 10.",
                        BUSY_SENTENCE),
                line(new Fact.DelayAnnounced(DAY, BUSY), "Uw aanvraag duurt langer",
                        "De nieuwe datum is dinsdag 1 december 2026.", BUSY_SENTENCE),
                line(new Fact.DecisionMade(Fact.Outcome.REFUSED, Optional.empty(), Optional.empty(),
                        Optional.of(new Fact.Delivery(Fact.DeliveredBy.LETTER, LocalDate.of(2026, 11, 3)))),
                        "Er is een besluit", "Uw aanvraag is afgewezen",
                        "Wij stuurden het besluit op 3 november 2026 per brief."),
                line(new Fact.ContactRecorded(Fact.Channel.PHONE, Optional.of(Text.dutch("De maten")),
                        Text.dutch("Wij belden."),
                        true), "U had contact met ons", "Aan de telefoon", "De maten"),
                line(new Fact.ContactRecorded(Fact.Channel.PROACTIVE, Optional.empty(), Text.dutch("Wij belden."), true),
                        "Wij namen contact met u op"),
                line(new Fact.ActionAnswered("1", true, Optional.empty()), "Wij hebben u geantwoord"));
    }

    private static Arguments line(Fact fact, String title, String... details) {
        return Arguments.of(fact, title, List.of(details));
    }

    @ParameterizedTest
    @MethodSource("news")
    void each_kind_of_news_has_its_title_and_what_belongs_to_it(Fact fact, String title, List<String> details) {
        // When
        EventLine line = last(aRequest().and(10, fact));

        // Then
        assertThat(line.title().text()).isEqualTo(title);
        assertThat(line.details()).extracting(Phrase::text).isEqualTo(details);
        assertThat(line.marks()).isEmpty();
    }

    @Test
    void the_departments_own_words_stand_below_the_sentence_of_the_catalogue() {
        // When
        EventLine line = last(aRequest().and(10, new Fact.DelayAnnounced(DAY, BUSY)));

        // Then
        assertThat(line.words()).map(Phrase::text).contains("Het is druk bij ons.");
    }

    @Test
    void an_appointment_that_is_made_again_was_moved() {
        // When
        EventLine line = last(aRequest().and(10, meeting("2026-12-01T09:00:00Z")).and(11, meeting("2026-12-02T09:00:00Z")));

        // Then
        assertThat(line.title().text()).isEqualTo("Uw afspraak is verzet");
        assertThat(line.details().getFirst().text()).isEqualTo("woensdag 2 december 2026, 10.00 uur");
    }

    @Test
    void a_step_back_says_that_it_is_done_again() {
        // When
        EventLine line = last(aRequest().status("BEOORDELEN", 10).status("CONTROLEREN", 12));

        // Then
        assertThat(line.details()).extracting(Phrase::text).containsExactly("Wij doen deze stap opnieuw.");
    }

    @Test
    void a_line_that_was_put_right_says_when_and_why() {
        // Given
        Fact right = new Fact.StatusChanged("CONTROLEREN", Optional.of(Text.dutch("Alles is er.")), Optional.empty());
        ARequest request = aRequest().status("CONTROLEREN", 10, "Er mist iets.").and(14, new Fact.EventCorrected("e1",
                Map.of(EventType.STATUS_CHANGED, right), Optional.empty(), Optional.of(Text.dutch("Wij vergisten ons."))));

        // When
        EventLine line = last(request);

        // Then
        assertThat(line.words()).map(Phrase::text).contains("Alles is er.");
        assertThat(line.marks()).extracting(Phrase::text).containsExactly("Verbeterd op 14 oktober 2026.",
                "Wij vergisten ons.");
    }

    @Test
    void what_we_heard_late_says_when_it_happened_and_when_we_heard_it() {
        // When
        EventLine line = last(aRequest().status("CONTROLEREN", 10).heardOn(14));

        // Then
        assertThat(line.marks()).extracting(Phrase::text).containsExactly(
                "Dit gebeurde op 10 oktober 2026. Wij hoorden het pas op 14 oktober 2026.");
    }

    @Test
    void what_came_together_with_the_request_itself_was_not_late_for_the_resident() {
        // When
        EventLine line = last(aRequest().and(2, new Fact.StatusChanged("CONTROLEREN", Optional.empty(), Optional.empty()))
                .heardOn(6));

        // Then
        assertThat(line.marks()).isEmpty();
    }

    private static Fact meeting(String startsAt) {
        return new Fact.AppointmentMade("1", Instant.parse(startsAt), Optional.empty(), Text.dutch("Stadhuis"),
                Optional.empty(), List.of(), Optional.empty());
    }

    private static EventLine last(ARequest request) {
        return Pages.sheet(request, DUTCH).steps().stream().flatMap(step -> step.events().stream())
                .reduce((_, later) -> later).orElseThrow();
    }
}
