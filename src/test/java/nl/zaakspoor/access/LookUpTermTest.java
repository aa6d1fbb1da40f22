// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands here stands in databases too: whoever has to change a line raises {@code Timeline.FOLD_VERSION}. */
class LookUpTermTest {
    @ParameterizedTest
    @ValueSource(strings = {"0612345678", "06-12345678", "06 12 34 56 78", "+31612345678", "+31 6 12345678",
            "+31 (0)6 12345678",
            "0031612345678", "0031 (0)6-12345678", "31612345678", "31 6 12345678", "612345678", "(06) 12345678",
            "06.1234.5678"})
    void every_notation_of_a_dutch_phone_number_is_the_same_term(String notation) {
        assertThat(LookUpTerm.phone(notation)).isEqualTo(new LookUpTerm(LookUpTerm.Kind.PHONE, "0612345678"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+32 2 555 12 12", "0032 2 5551212"})
    void both_notations_of_a_foreign_phone_number_are_the_same_term(String notation) {
        assertThat(LookUpTerm.phone(notation).folded()).isEqualTo("003225551212");
    }

    @Test
    void two_phone_numbers_are_two_terms() {
        assertThat(LookUpTerm.phone("0612345678")).isNotEqualTo(LookUpTerm.phone("0612345679"));
    }

    @Test
    void capitals_and_outer_spaces_of_a_mail_address_do_not_count() {
        assertThat(LookUpTerm.email(" Noor@Voorbeeld.Example ")).isEqualTo(LookUpTerm.email("noor@voorbeeld.example"));
    }

    @Test
    void dots_in_a_mail_address_do_count() {
        assertThat(LookUpTerm.email("no.or@voorbeeld.example")).isNotEqualTo(LookUpTerm.email("noor@voorbeeld.example"));
    }

    @Test
    void each_word_of_a_name_is_a_term_without_accents_and_capitals() {
        assertThat(LookUpTerm.name("  Zoë d'Één-van der Bölÿn ").map(LookUpTerm::folded)).containsExactly("zoe", "d", "een",
                "van", "der", "bolyn");
    }

    @ParameterizedTest
    @CsvSource({"Ørsted, orsted", "Łukasz, lukasz", "Đorđe, dorde", "Weiß, weiss", "Æbelø, aebelo", "Yıldız, yildiz",
            "İnönü, inonu", "Œuvre, oeuvre", "Þór, thor", "ﬁjn, fijn"})
    void letters_of_other_alphabets_are_found_by_what_people_type_for_them(String name, String folded) {
        assertThat(LookUpTerm.name(name)).containsExactly(new LookUpTerm(LookUpTerm.Kind.NAME, folded));
    }

    @Test
    void a_name_in_another_script_is_found_in_that_script() {
        assertThat(LookUpTerm.name("Олена Ковальчук").map(LookUpTerm::folded)).containsExactly("олена", "ковальчук");
        assertThat(LookUpTerm.name("ليلى").map(LookUpTerm::folded)).containsExactly("ليلى");
    }

    @Test
    void who_has_an_apostrophe_is_found_without_it_too() {
        assertThat(LookUpTerm.ofSomebodyNamed("Siobhán O'Brien").map(LookUpTerm::folded)).containsExactly("siobhan", "o",
                "brien", "obrien");
        assertThat(LookUpTerm.ofSomebodyNamed("Jan van 't Hof").map(LookUpTerm::folded)).containsExactly("jan", "van", "t",
                "hof");
    }

    @Test
    void a_street_and_its_number_are_terms() {
        assertThat(LookUpTerm.location("Laan van Meerdervoort 12-A, Laan").map(LookUpTerm::folded)).containsExactly("laan",
                "van",
                "meerdervoort", "12", "a");
    }

    @Test
    void a_word_of_a_street_is_not_a_word_of_a_name() {
        assertThat(LookUpTerm.location("Spui").toList()).doesNotContainAnyElementsOf(LookUpTerm.name("Spui").toList());
    }

    @Test
    void an_accent_written_as_a_character_of_its_own_is_the_same_accent() {
        assertThat(LookUpTerm.name("Zoe\u0308")).containsExactlyElementsOf(LookUpTerm.name("Zo\u00eb").toList()).hasSize(1);
    }

    @Test
    void a_name_of_signs_only_gives_no_terms() {
        assertThat(LookUpTerm.name(" - . ")).isEmpty();
    }

    @Test
    void spaces_and_capitals_of_postcode_and_house_number_do_not_count() {
        assertThat(LookUpTerm.address("2511 bt", "70-A")).isEqualTo(LookUpTerm.address("2511BT", "70 a"));
    }

    @Test
    void the_same_digits_divided_otherwise_are_another_address() {
        assertThat(LookUpTerm.address("2511BT", "7")).isNotEqualTo(LookUpTerm.address("2511B", "T7"));
    }

    @Test
    void separators_of_a_reference_do_not_count() {
        assertThat(LookUpTerm.reference("Z2026-004512")).isEqualTo(LookUpTerm.reference("z2026.004_512"));
    }

    @Test
    void the_end_of_a_reference_is_its_last_letters_and_digits() {
        assertThat(LookUpTerm.referenceEnd("Z2026-00-45.12")).contains(new LookUpTerm(LookUpTerm.Kind.REFERENCE_END, "4512"))
                .isEqualTo(LookUpTerm.referenceEnd("004512"));
        assertThat(LookUpTerm.referenceEnd("A-12")).as("of so few that is no end, but all").isEmpty();
    }

    @Test
    void a_term_prints_its_kind_and_nothing_personal() {
        assertThat(LookUpTerm.email("noor@voorbeeld.example")).hasToString("LookUpTerm[EMAIL]");
    }
}
