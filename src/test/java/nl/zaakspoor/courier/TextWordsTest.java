// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.page.PlainBundle;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.page.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

/** How the text messages read that lead to a page. */
class TextWordsTest {
    /** So much goes in one, in the letters of Western Europe; in others less, and it comes in parts that the phone puts together. */
    private static final int SHORT = 160;

    private static final Map<String, String> LINKS = Map.of(
            "nl", "Gemeente Voorbeeld: u vroeg om de link naar uw aanvraag Z2026-004512. Kijk op " + Letters.LINK,
            "en", "Gemeente Voorbeeld: you asked for the link to your application Z2026-004512. See " + Letters.LINK);

    static Stream<Language> languages() {
        return Languages.spoken().all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_link_comes_in_a_short_one_that_says_of_whom_and_of_what_and_ends_with_it(Language language) {
        assertThat(link(language)).hasSizeLessThanOrEqualTo(SHORT).contains("Gemeente Voorbeeld", "Z2026-004512")
                .endsWith(" " + Letters.LINK).doesNotContain("{");
    }

    @Test
    void it_is_told_as_what_was_asked_for() {
        LINKS.forEach((language, text) -> assertThat(link(new Language(language))).isEqualTo(text));
    }

    private static String link(Language language) {
        TimelineView view = aRequest().view();
        return PlainBundle.of(TextTexts.class, "sms", language).link(Letters.MUNICIPALITY.name(),
                Letters.IN_ALL_LANGUAGES.noun(view, language, Letters.MUNICIPALITY),
                language.keepInOrder(view.reference().value()), Letters.LINK.toString());
    }
}
