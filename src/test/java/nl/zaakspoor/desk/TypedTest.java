// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.ledger.SearchTerms.Who;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be meant by what was typed. */
class TypedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"4512 | reference", "Z2026-004512 | reference location",
            "z2026 004512 | reference location", "noor@voorbeeld.example | email",
            "06 12345678 | phone reference", "+31 6 1234 5678 | phone reference", "31612345678 | phone reference",
            "070-1234567 | phone reference", "de Vries | name reference location", "Zoë | name reference location",
            "2511 BT 70 | address reference", "2511bt, 70-A | address reference", "2511BT70a | address reference",
            "2511BT | reference location", "Lijnbaan | name reference location", "Grote Markt | name reference location",
            "Lijnbaan 12 | reference location", "van Dijk | name reference location", "Dijk | name reference location",
            "Spui | name reference location", "Spui 70 | reference location",
            "tel. 06 12345678 | reference phone reference location",
            "Postcode 2511BT 70 | reference address reference location"})
    void the_likeliest_comes_first(String typed, String kinds) {
        assertThat(Typed.meanings(typed).stream().map(TypedTest::kind).toList()).containsExactly(kinds.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "...", "?", "()", "\u2019"})
    void what_holds_no_letter_and_no_digit_means_nothing(String typed) {
        assertThat(Typed.meanings(typed)).isEmpty();
    }

    @Test
    void a_sign_that_counts_as_a_letter_and_is_no_word_is_no_name() {
        assertThat(Typed.meanings("\u02bc").stream().map(TypedTest::kind)).doesNotContain("name", "location");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de heer Ørsted", "dhr. Ørsted", "Mevrouw Ørsted", "mw Ørsted"})
    void how_somebody_is_spoken_of_is_not_their_name(String typed) {
        assertThat(Typed.meanings(typed).getFirst()).isEqualTo(Who.byName("Ørsted"));
    }

    @Test
    void more_words_than_anybody_has_are_no_name() {
        assertThat(Typed.meanings("a b c d e f g h i j k l m").stream().map(TypedTest::kind)).containsExactly("reference");
    }

    @Test
    void postcode_and_house_number_are_told_apart() {
        // When
        Who who = Typed.meanings("2511 bt 70 A").getFirst();

        // Then
        assertThat(who.address().orElseThrow().postcode()).isEqualTo("2511 bt");
        assertThat(who.address().orElseThrow().houseNumber()).isEqualTo("70 A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<noor@voorbeeld.example>", "Noor Voorbeeld <noor@voorbeeld.example>",
            "mailto:noor@voorbeeld.example", "\"Voorbeeld, Noor\" <noor@voorbeeld.example>;"})
    void an_address_is_read_out_of_what_a_mail_has_around_it(String pasted) {
        assertThat(Typed.meanings(pasted)).containsExactly(Who.byEmail("noor@voorbeeld.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kenmerk Z2026-004512", "Ons kenmerk: Z2026-004512", "zaaknr. Z2026-004512"})
    void a_number_is_read_out_of_what_a_letter_has_before_it(String pasted) {
        assertThat(Typed.meanings(pasted)).contains(Who.byReference("Z2026-004512"));
    }

    private static String kind(Who who) {
        List<String> kinds = List.of(who.reference().map(_ -> "reference").orElse(""), who.email().map(_ -> "email").orElse(""),
                who.phone().map(_ -> "phone").orElse(""), who.name().map(_ -> "name").orElse(""),
                who.address().map(_ -> "address").orElse(""), who.location().map(_ -> "location").orElse(""));
        return String.join("", kinds);
    }
}
