// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.zaakspoor.timeline.Fact.Outcome;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.catalogue.Language.ENGLISH;
import static nl.zaakspoor.page.ARequest.aRequest;
import static nl.zaakspoor.page.ARequest.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** What the pages offer to who is done with a request. */
class SuggestionsTest {
    private static final String TITLE = "Misschien ook handig voor u";

    @Test
    void the_page_of_a_completed_request_says_what_may_be_handy_next_and_where_it_leads() {
        // When
        String page = Pages.status(aRequestFor("verhuizing").completed(Outcome.DONE, 20, ""), DUTCH);

        // Then
        assertThat(page).contains(TITLE, "href=\"https://www.voorbeeld.example/afvalpas\" rel=\"noopener noreferrer\"",
                "<span>Hebt u een afvalpas nodig voor uw nieuwe adres?</span>", "U gaat dan naar www.voorbeeld.example.");
    }

    @Test
    void it_says_so_in_the_language_of_the_page() {
        // When
        Suggestions suggestions = Pages.sheet(aRequestFor("verhuizing").completed(Outcome.DONE, 20, ""), ENGLISH).suggestions()
                .orElseThrow();

        // Then
        assertThat(suggestions.title()).isEqualTo("This may be handy for you too");
        assertThat(suggestions.lines()).extracting(line -> line.text().text())
                .contains("Do you need a waste pass for your new address?");
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"REFUSED", "NOT_RESOLVED", "WITHDRAWN", "NOT_HANDLED"})
    void who_did_not_get_what_they_asked_for_is_offered_nothing(Outcome outcome) {
        // When
        StatusSheet sheet = Pages.sheet(aRequest().completed(outcome, 20, ""), DUTCH);

        // Then
        assertThat(sheet.suggestions()).isEmpty();
    }

    @Test
    void as_long_as_a_request_is_open_it_offers_nothing() {
        assertThat(Pages.sheet(aRequest(), DUTCH).suggestions()).isEmpty();
        assertThat(Pages.sheet(aRequest().completed(Outcome.GRANTED, 20, "").reopened(22), DUTCH).suggestions()).isEmpty();
    }

    @Test
    void the_page_that_asks_how_it_went_offers_it_too_before_and_after() {
        // Given
        ARequest done = aRequestFor("verhuizing").completed(Outcome.DONE, 20, "");

        // Then
        assertThat(Forms.feedback(done, DUTCH, false)).contains(TITLE, "afvalpas");
        assertThat(Forms.feedback(done, DUTCH, true)).contains(TITLE, "afvalpas");
        assertThat(Forms.feedback(aRequestFor("afvalpas").completed(Outcome.DONE, 20, ""), DUTCH, true)).doesNotContain(TITLE);
    }
}
