// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URLEncoder;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class SentFormTest {
    @ParameterizedTest
    @CsvSource({"words=100%+zeker,100% zeker", "words=%zz,%zz", "words=%e2%82%ac+5%,€ 5%", "words=a%2, a%2",
            "words=is%3D=is, is==is", "w%6Frds=ja, ja", "other=1&words=ja&words=nee, ja"})
    void what_is_not_encoded_well_is_taken_as_it_stands(String body, String words) {
        assertThat(SentForm.of(body).text("words")).contains(words);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"&&", "=", "=1", "words", "not a form"})
    void what_is_no_form_has_nothing_in_it(String body) {
        assertThat(SentForm.of(body).fields()).isEmpty();
    }

    @Test
    void a_field_may_be_chosen_more_than_once_and_be_empty() {
        // When
        SentForm form = SentForm.of("kind=delay&kind=update&words=&phone=%20");

        // Then
        assertThat(form.all("kind")).containsExactly("delay", "update");
        assertThat(form.text("words")).contains("");
        assertThat(form.given("words")).isEmpty();
        assertThat(form.given("phone")).isEmpty();
    }

    @Test
    void what_was_typed_is_without_what_no_page_and_no_database_keeps() {
        assertThat(SentForm.of("words=+een%0d%0atwee%00%0A").typed("words")).isEqualTo("een\ntwee");
    }

    @Property
    void what_a_browser_encodes_is_read_back(@ForAll String text) {
        assertThat(SentForm.of("words=" + URLEncoder.encode(text, UTF_8)).text("words"))
                .contains(new String(text.getBytes(UTF_8), UTF_8));
    }

    @Property
    void nothing_makes_it_fail(@ForAll String body) {
        assertThatCode(() -> SentForm.of(body)).doesNotThrowAnyException();
    }
}
