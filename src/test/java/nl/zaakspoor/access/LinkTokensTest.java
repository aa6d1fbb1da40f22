// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.util.Base64;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.access.LinkToken.Purpose;

import static nl.zaakspoor.access.TestKeys.key;
import static nl.zaakspoor.access.TestKeys.ring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LinkTokensTest {
    private static final LinkTokens TOKENS = new LinkTokens(ring(1));
    private static final LinkToken PAGE = new LinkToken(Purpose.PAGE, 4512, 1);

    @Property
    void a_token_opens_what_it_was_written_for(@ForAll Purpose purpose, @ForAll long subject,
            @ForAll @IntRange(min = 1, max = 0xFFFF) int version) {
        // Given
        LinkToken token = new LinkToken(purpose, subject, version);

        // When
        var opened = TOKENS.verify(TOKENS.write(token), purpose);

        // Then
        assertThat(opened).contains(token);
    }

    @Property
    void a_token_opens_nothing_for_another_purpose(@ForAll Purpose written, @ForAll Purpose asked, @ForAll long subject) {
        // When
        var opened = TOKENS.verify(TOKENS.write(new LinkToken(written, subject, 1)), asked);

        // Then
        assertThat(opened.isPresent()).isEqualTo(written == asked);
    }

    @Test
    void a_token_with_any_single_bit_changed_opens_nothing() {
        // Given
        byte[] bytes = Base64.getUrlDecoder().decode(TOKENS.write(PAGE));

        for (int bit = 0; bit < 28 * 8; bit++) {
            // When
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            // Then
            assertNothingOpens(TOKENS, Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @Test
    void another_spelling_of_the_same_bytes_opens_nothing() {
        // Given
        String token = TOKENS.write(PAGE);
        byte[] bytes = Base64.getUrlDecoder().decode(token);

        // When
        String respelled = token.substring(0, 37) + (char) (token.charAt(37) + 1);

        // Then
        assertThat(Base64.getUrlDecoder().decode(respelled)).isEqualTo(bytes);
        assertNothingOpens(TOKENS, respelled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "==", " ", "A", "/"})
    void a_token_with_something_behind_it_or_cut_short_opens_nothing(String tail) {
        // Given
        String token = TOKENS.write(PAGE);

        // When
        String changed = tail.isEmpty() ? token.substring(1) : token + tail;

        // Then
        assertNothingOpens(TOKENS, changed);
    }

    @Test
    void a_token_is_38_characters_that_an_address_can_hold() {
        assertThat(TOKENS.write(PAGE)).matches("[A-Za-z0-9_-]{38}");
    }

    @Test
    void a_token_of_an_older_key_opens_as_long_as_that_key_is_in_the_ring() {
        // Given
        String token = TOKENS.write(PAGE);

        // When
        var opened = new LinkTokens(ring(200, 1)).verify(token, Purpose.PAGE);

        // Then
        assertThat(opened).contains(PAGE);
    }

    @Test
    void new_tokens_are_written_under_the_current_key() {
        // Given
        String token = new LinkTokens(ring(200, 1)).write(PAGE);

        // When
        var opened = new LinkTokens(ring(200)).verify(token, Purpose.PAGE);

        // Then
        assertThat(opened).contains(PAGE);
    }

    @Test
    void a_token_of_a_key_that_is_not_in_the_ring_opens_nothing() {
        assertNothingOpens(new LinkTokens(ring(2)), TOKENS.write(PAGE));
    }

    @Test
    void a_token_of_another_key_with_the_same_id_opens_nothing() {
        assertNothingOpens(new LinkTokens(KeyRing.parse("1:" + key(9))), TOKENS.write(PAGE));
    }

    @Property
    void garbage_opens_nothing(@ForAll("garbage") String garbage, @ForAll Purpose purpose) {
        assertThat(TOKENS.verify(garbage, purpose)).isEmpty();
    }

    @Property
    void a_body_of_ours_with_a_guessed_mac_opens_nothing(@ForAll @Size(16) byte[] guess) {
        // Given
        byte[] bytes = Base64.getUrlDecoder().decode(TOKENS.write(PAGE));

        // When
        System.arraycopy(guess, 0, bytes, 12, 16);

        // Then
        assertNothingOpens(TOKENS, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Provide
    Arbitrary<String> garbage() {
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(60);
        Arbitrary<String> rightLetters = Arbitraries.strings().alpha().numeric().withChars('-', '_').ofLength(38);
        return Arbitraries.oneOf(anything, rightLetters);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 0x10000})
    void a_version_that_does_not_fit_is_refused(int version) {
        assertThatThrownBy(() -> new LinkToken(Purpose.PAGE, 1, version)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertNothingOpens(LinkTokens tokens, String text) {
        for (Purpose purpose : Purpose.values()) {
            assertThat(tokens.verify(text, purpose)).as(text).isEmpty();
        }
    }
}
