// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.page.StatusSheet.FactLine;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Outcome;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.page.ARequest.aRequest;
import static nl.zaakspoor.page.ARequest.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** What a page says of a decision: how it comes, and what to do against it. */
class DecisionWordsTest {
    @Test
    void a_decision_says_how_it_was_sent_and_until_when_to_object() {
        // Given
        ARequest request = aRequest().and(28, new Fact.DecisionMade(Outcome.GRANTED, Optional.empty(),
                Optional.of(LocalDate.of(2026, 12, 8)),
                Optional.of(new Fact.Delivery(Fact.DeliveredBy.LETTER, LocalDate.of(2026, 10, 29)))));

        // When
        StatusSheet.Answer answer = Pages.sheet(request, DUTCH).answer();

        // Then
        assertThat(answer.heading().text()).isEqualTo("Uw aanvraag is goedgekeurd");
        assertThat(answer.texts()).extracting(Phrase::text).contains(
                "Wij stuurden het besluit op 29 oktober 2026 per brief.",
                "Hebt u het besluit niet gekregen? Bel 14\u00A0000.",
                "U kunt bezwaar maken tot en met dinsdag 8 december 2026. In het besluit staat hoe.");
        assertThat(answer.facts()).extracting(FactLine::label).doesNotContain("Wanneer is het klaar?");
    }

    @ParameterizedTest
    @CsvSource({"LETTER, 2026-11-18, false", "LETTER, 2026-11-17, true", "EMAIL, 2026-11-20, false",
            "PORTAL, 2026-11-19, true"})
    void nobody_is_asked_about_a_decision_that_may_still_come(Fact.DeliveredBy how, LocalDate sentOn, boolean asked) {
        // When
        StatusSheet.Answer answer = Pages.sheet(aRequest().and(28, new Fact.DecisionMade(Outcome.GRANTED, Optional.empty(),
                Optional.empty(), Optional.of(new Fact.Delivery(how, sentOn)))), DUTCH).answer();

        // Then
        assertThat(answer.texts().stream().anyMatch(text -> text.text().startsWith("Hebt u het besluit niet gekregen?")))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"vergunning, REFUSED, , true", "vergunning, PARTLY_GRANTED, , true", "klacht-algemeen-bestuur, REFUSED, , true",
            "vergunning, REFUSED, 2026-12-08, false", "vergunning, GRANTED, , false", "vergunning, OTHER, , false"})
    void who_does_not_get_all_that_was_asked_is_told_where_it_stands_what_to_do(String product, Outcome outcome,
            @Nullable LocalDate until, boolean told) {
        // When
        StatusSheet.Answer answer = Pages.sheet(aRequestFor(product).and(28, new Fact.DecisionMade(outcome, Optional.empty(),
                Optional.ofNullable(until), Optional.empty())), DUTCH).answer();

        // Then
        assertThat(answer.texts().stream().map(Phrase::text)
                .anyMatch("Bent u het er niet mee eens? In ons antwoord staat wat u kunt doen."::equals)).isEqualTo(told);
        assertThat(answer.texts()).extracting(Phrase::text).noneMatch(text -> text.contains("Begin"));
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, true, true", "PARTLY_GRANTED, true, false", "GRANTED, false, false"})
    void a_refusal_says_what_objecting_is_and_whom_to_ask_what_else_there_is(Outcome outcome, boolean means, boolean ask) {
        // When
        StatusSheet.Answer answer = Pages.sheet(aRequest().and(28, new Fact.DecisionMade(outcome, Optional.empty(),
                Optional.of(LocalDate.of(2026, 12, 8)), Optional.empty())), DUTCH).answer();

        // Then
        assertThat(answer.texts().stream().anyMatch(text -> text.text().startsWith("Bezwaar maken betekent"))).isEqualTo(means);
        assertThat(answer.texts().stream().anyMatch(text -> text.text().startsWith("Wilt u weten wat u nu kunt doen")))
                .isEqualTo(ask);
    }

    @Test
    void a_complaint_keeps_its_own_words_whatever_is_decided() {
        // When
        StatusSheet.Answer answer = Pages.sheet(aRequestFor("klacht-algemeen-bestuur").and(28, new Fact.DecisionMade(
                Outcome.OTHER, Optional.empty(), Optional.empty(), Optional.empty())), DUTCH).answer();

        // Then
        assertThat(answer.texts().getFirst().text()).startsWith("In ons antwoord staat");
    }

    @Test
    void a_decision_that_is_still_to_be_sent_is_not_said_to_be_sent() {
        // Given
        ARequest request = aRequest().and(28, new Fact.DecisionMade(Outcome.OTHER, Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 19)),
                Optional.of(new Fact.Delivery(Fact.DeliveredBy.EMAIL, LocalDate.of(2026, 11, 23)))));

        // When
        StatusSheet.Answer answer = Pages.sheet(request, DUTCH).answer();

        // Then
        assertThat(answer.heading().text()).isEqualTo("Er is een besluit");
        assertThat(answer.texts()).extracting(Phrase::text).contains(
                "U krijgt het besluit van ons. Wij sturen het op 23 november 2026.",
                "U kon bezwaar maken tot en met donderdag 19 november 2026.");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, true", "2026-11-19, false"})
    void after_a_reopening_the_last_day_to_object_stays_as_long_as_it_has_not_passed(LocalDate until, boolean shown) {
        // Given
        ARequest request = aRequest().and(20, new Fact.DecisionMade(Outcome.REFUSED, Optional.empty(), Optional.of(until),
                Optional.empty())).completed(Outcome.REFUSED, 21, "").reopened(25);

        // When
        List<String> texts = Pages.sheet(request, DUTCH).answer().texts().stream().map(Phrase::text).toList();

        // Then
        assertThat(texts.contains("Over het vorige besluit: bent u het er niet mee eens? U kunt nog bezwaar maken tot en met "
                + "vrijdag 20 november 2026.")).isEqualTo(shown);
        assertThat(texts).noneMatch(text -> text.contains("kon bezwaar"));
    }
}
