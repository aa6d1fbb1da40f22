// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.wording;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.wording.PlainDutch.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PlainDutchTest {
    @ParameterizedTest
    @ValueSource(strings = {"U hoeft nu niets te doen.", "Wij beoordelen uw plan. Dat duurt nog {count} weken.",
            "Het wordt later.", "U wordt morgen gebeld? Nee, u belt."})
    void plain_is_plain(String text) {
        assertThat(PlainDutch.findings(text).stream().filter(finding -> !finding.name().equals("passive"))).isEmpty();
    }

    @Test
    void a_sentence_is_long_from_twenty_one_words_on() {
        String twenty = "een ".repeat(19) + "{day}.";

        assertThat(PlainDutch.findings(twenty)).isEmpty();
        assertThat(PlainDutch.findings("een " + twenty)).extracting(Finding::name).containsExactly("long: 21 words");
        assertThat(PlainDutch.findings(twenty + " " + twenty)).as("counted by sentence").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Indien u belt., hard: indien", "Dit is in het kader van de wet., hard: in het kader van",
            "De termijn is opgeschort., hard: opgeschort"})
    void words_of_offices_are_hard_and_so_are_their_phrases(String text, String finding) {
        assertThat(PlainDutch.findings(text)).extracting(Finding::name).containsExactly(finding);
    }

    @Test
    void a_hard_word_within_another_is_none() {
        assertThat(PlainDutch.findings("De indiener verdient dit.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Uw aanvraag wordt beoordeeld.", "De brief werd gisteren opgestuurd.", "Zij worden gebeld."})
    void where_nobody_acts_it_is_passive(String text) {
        assertThat(PlainDutch.findings(text)).containsExactly(new Finding("passive", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Het wordt dinsdag.", "Wij hebben de brief opgestuurd."})
    void with_no_participle_or_another_verb_it_is_not(String text) {
        assertThat(PlainDutch.findings(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"u, 1", "aanvraag, 2", "beoordelen, 4", "gemeente, 3", "nieuws, 1", "mooie, 2", "financiën, 4", "{noun}, 2",
            "140, 1"})
    void syllables_are_counted_by_their_vowels(String word, int syllables) {
        assertThat(PlainDutch.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void short_words_and_sentences_are_easier() {
        // Four words, four syllables.
        assertThat(PlainDutch.ease(List.of("De kat zit stil."))).isEqualTo(206.84 - 77 - 0.93 * 4, within(0.01));
        assertThat(PlainDutch.ease(List.of("Een onherroepelijke omgevingsvergunning."))).isLessThan(0);
    }
}
