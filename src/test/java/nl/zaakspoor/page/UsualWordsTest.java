// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.page.StatusSheet.FactLine;
import nl.zaakspoor.page.StatusSheet.Numbers;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Outcome;
import nl.zaakspoor.timeline.Usual;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.catalogue.Language.ENGLISH;
import static nl.zaakspoor.page.ARequest.aRequest;
import static nl.zaakspoor.page.ARequest.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** How long others took, as a page says it of a request that has taken 45 days. */
class UsualWordsTest {
    private static final Usual USUAL = new Usual(412, 38, 52);

    @ParameterizedTest
    @CsvSource({"0, Meestal zijn wij binnen 1 dag klaar.", "1, Meestal zijn wij binnen 1 dag klaar.",
            "2, Meestal zijn wij binnen 2 dagen klaar.", "13, Meestal zijn wij binnen 13 dagen klaar.",
            "14, Meestal zijn wij binnen 2 weken klaar.", "15, Meestal zijn wij binnen 3 weken klaar.",
            "35, Meestal zijn wij binnen 5 weken klaar.", "36, Meestal zijn wij binnen 6 weken klaar."})
    void a_short_time_is_told_in_days_and_a_long_one_in_whole_weeks_that_are_never_too_few(int days, String sentence) {
        assertThat(new UsualWords(Pages.voice(DUTCH).texts(), new Usual(30, 0, days)).numbers().sentence()).isEqualTo(sentence);
    }

    @Test
    void the_numbers_stand_behind_the_sentence() {
        assertThat(numbers(aRequest(), USUAL)).contains(new Numbers("Meestal zijn wij binnen 8 weken klaar.",
                List.of("Wij keken hoe lang het de laatste 412 keer duurde.",
                        "Aantal dagen tot ons antwoord: hoogstens 38 bij 5 van de 10 mensen, hoogstens 52 bij 8 van de 10.",
                        "Dagen waarop de klok stilstond, telden wij niet mee.")));
    }

    @Test
    void the_page_shows_them_when_they_are_unfolded() {
        // When
        String page = Pages.status(aRequest(), _ -> Optional.of(USUAL), ENGLISH);

        // Then
        assertThat(page).contains("<small>Usually we finish within 8 weeks.</small><details><summary>",
                "<span>How do we know?</span></summary><small>We looked at how long it took the last 412 times.</small>");
        assertThat(Pages.status(aRequest(), ENGLISH)).doesNotContain("Usually we finish");
    }

    @Test
    void a_request_that_took_longer_will_be_later_or_was_answered_is_told_nothing_of_others() {
        assertThat(numbers(aRequest(), new Usual(412, 30, 44))).isEmpty();
        assertThat(numbers(aRequest().and(14, new Fact.DelayAnnounced(LocalDate.of(2026, 12, 18), Fact.Reason.NONE)), USUAL))
                .isEmpty();
        assertThat(numbers(aRequest().status("BESLUIT_GENOMEN", 28), USUAL)).isEmpty();
        assertThat(Pages.status(aRequest().completed(Outcome.GRANTED, 28, ""), _ -> Optional.of(USUAL), DUTCH))
                .doesNotContain("Meestal zijn wij");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bijzondere-bijstand", "fraudemelding"})
    void a_page_that_says_little_says_nothing_of_others(String product) {
        // When
        String page = Pages.status(aRequestFor(product), _ -> Optional.of(USUAL), DUTCH);

        // Then
        assertThat(page).doesNotContain("Meestal", "weken");
    }

    private static Optional<Numbers> numbers(ARequest request, Usual usual) {
        return Pages.sheet(request, _ -> Optional.of(usual), DUTCH).answer().facts().stream().map(FactLine::numbers)
                .flatMap(Optional::stream).findFirst();
    }
}
