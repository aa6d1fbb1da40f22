// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.Language;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static org.assertj.core.api.Assertions.assertThat;

/** A page as it is made for paper; how it comes out of a printer, {@link PaperBrowserTest} says. */
class PaperTest {
    static Stream<Language> languages() {
        return Pages.LANGUAGES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_says_by_which_address_the_page_opens_and_that_this_is_a_key(Language language) {
        // Given
        PageTexts texts = Pages.voice(language).texts();

        // When
        String page = Pages.paper(Gallery.rich(), language);

        // Then
        assertThat(page).contains("<bdi dir=\"ltr\">" + Pages.LINK + "</bdi>", texts.paperKey(), texts.paperHow(),
                "role=\"img\" aria-label=\"" + texts.paperCode() + "\"", "href=\"?lang=" + language + "\"")
                .contains(QrCode.of(Pages.LINK.toString()).path());
    }

    @Test
    void nothing_is_folded_up_and_no_language_can_be_chosen() {
        // When
        String page = Pages.paper(Gallery.rich(), DUTCH);

        // Then
        assertThat(page).contains("<details open>").doesNotContain("<details>", "class=\"langs\"");
    }

    @Test
    void a_page_on_the_screen_leads_to_it_and_has_no_code() {
        // When
        String page = Pages.status(Gallery.rich(), DUTCH);

        // Then
        assertThat(page).contains("href=\"?print=yes&amp;lang=nl\"", "<details>").doesNotContain("<details open>",
                "class=\"code\"", Pages.LINK.toString());
        assertThat(Pages.helperLooks(Gallery.rich(), DUTCH)).contains("href=\"?print=yes&amp;lang=nl\"");
    }

    @Test
    void a_journey_has_its_own_address_on_paper() {
        assertThat(Pages.journeyPaper(Restaurants.waiting(), DUTCH)).contains(Pages.JOURNEY_LINK.toString(),
                QrCode.of(Pages.JOURNEY_LINK.toString()).path());
    }
}
