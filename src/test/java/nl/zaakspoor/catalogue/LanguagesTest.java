// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.catalogue.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LanguagesTest {
    private static final Languages OFFERED = new Languages(List.of(DUTCH, ENGLISH));

    @Test
    void the_choice_in_the_link_wins() {
        assertThat(OFFERED.choose(Optional.of("en"), Optional.of(DUTCH), Optional.of("nl"))).isEqualTo(ENGLISH);
    }

    @Test
    void then_comes_the_applicants_language() {
        assertThat(OFFERED.choose(Optional.of("xx"), Optional.of(ENGLISH), Optional.of("nl"))).isEqualTo(ENGLISH);
    }

    @Test
    void then_comes_the_best_offered_language_of_the_browser() {
        assertThat(OFFERED.choose(Optional.empty(), Optional.of(new Language("pl")), Optional.of("fr, nl;q=0.3, en-US;q=0.8")))
                .isEqualTo(ENGLISH);
    }

    @Test
    void dutch_is_what_remains() {
        assertThat(OFFERED.choose(Optional.of("<script>"), Optional.empty(), Optional.of(";;q=nonsense"))).isEqualTo(DUTCH);
    }

    @Test
    void each_language_stands_under_its_own_name() {
        assertThat(Languages.spoken().all().stream().map(Language::ownName))
                .containsExactly("Nederlands", "English", "Türkçe", "العربية", "Polski", "Українська");
    }

    @Test
    void a_number_in_a_sentence_that_runs_from_right_to_left_keeps_its_order() {
        assertThat(new Language("ar").keepInOrder("070-353 30 00")).isEqualTo("\u200E070-353 30 00\u200E");
        assertThat(new Language("uk").keepInOrder("070-353 30 00")).isEqualTo("070-353 30 00");
    }

    @Test
    void dutch_must_be_the_first() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Languages(List.of(ENGLISH)));
    }
}
