// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.page.GalleryStates.State;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

/** That the gallery shows what it says it shows. */
class GalleryStatesTest {
    private static final Map<String, State> STATES = Gallery.STATES.stream().collect(toMap(State::name, state -> state));

    static Stream<State> shown() {
        return Gallery.STATES.stream().filter(state -> !state.name().equals("not-shown"));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void each_has_a_page_in_each_language(State state) {
        for (Language language : Pages.LANGUAGES.all()) {
            assertThat(Pages.gallery(state, Gallery.NOW, language).orElseThrow()).doesNotContain("NOT_FOUND")
                    .contains("<html lang=\"" + language + "\"");
        }
    }

    @Test
    void what_may_not_be_followed_has_none() {
        assertThat(Pages.gallery(state("not-shown"), Gallery.NOW, Language.DUTCH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            received             | Wij hebben uw aanvraag ontvangen
            tasks                | Stuur een foto van de achtergevel
            task-overdue         | De laatste dag was
            clock-stopped        | stil
            delayed              | <s>
            delayed-without-date | Het duurt langer
            silent               | geen nieuws
            told-late            | pas op
            appointment          | Stadhuis, balie 4
            granted              | goedgekeurd
            refused              | bezwaar
            letter-under-way     | brief
            payment              | Wanneer komt het geld?
            delivery             | Houd de stoep vrij.
            not-resolved         | niet oplossen
            reopened             | Wij kregen nieuwe tekeningen van u.
            corrected            | Er stond een verkeerde tekst.
            stepped-back         | Wij doen deze stap opnieuw
            asked                | U vroeg ons om u te bellen
            answered             | Wij gaan verder met de nieuwe maat.
            unknown-status       | foto van uw straat
            private              | Stuur mij een code
            private-opened       | Bijzondere bijstand
            helper               | U helpt iemand.
            """)
    void each_says_what_it_is_about(String name, String words) {
        assertThat(Pages.gallery(state(name), Gallery.NOW, Language.DUTCH).orElseThrow()).containsIgnoringCase(words);
    }

    private static State state(String name) {
        return Objects.requireNonNull(STATES.get(name), name);
    }
}
