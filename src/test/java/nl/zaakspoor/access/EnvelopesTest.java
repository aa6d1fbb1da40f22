// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.access.Envelopes.Content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.access.TestKeys.ring;
import static org.assertj.core.api.Assertions.assertThat;

class EnvelopesTest {
    private static final Instant UNTIL = Instant.parse("2026-11-20T15:12:00Z");
    private static final Content CONTENT = new Content("name=De+Vries", UNTIL);
    private static final Envelopes ENVELOPES = envelopes("search", 1);

    @Property
    void what_was_written_is_read_by_its_reader(@ForAll @StringLength(max = 400) String text, @ForAll String reader) {
        // Given
        Content content = new Content(new String(text.getBytes(UTF_8), UTF_8), UNTIL);

        // Then
        assertThat(ENVELOPES.open(ENVELOPES.write(content, reader), reader)).contains(content);
    }

    @Test
    void it_is_over_from_its_moment_on() {
        assertThat(CONTENT.isOver(UNTIL.minusMillis(1))).isFalse();
        assertThat(CONTENT.isOver(UNTIL)).isTrue();
    }

    @Test
    void nobody_else_opens_it_nor_is_it_of_use_elsewhere() {
        // When
        String envelope = ENVELOPES.write(CONTENT, "noor");

        // Then
        assertThat(ENVELOPES.open(envelope, "sam")).isEmpty();
        assertThat(ENVELOPES.open(envelope, "")).isEmpty();
        assertThat(envelopes("other", 1).open(envelope, "noor")).isEmpty();
        assertThat(envelopes("search", 2).open(envelope, "noor")).isEmpty();
        assertThat(envelopes("search", 2, 1).open(envelope, "noor")).contains(CONTENT);
    }

    @Test
    void it_can_be_read_neither_by_its_letters_nor_by_its_length() {
        // When
        String one = ENVELOPES.write(new Content("name=Vries", UNTIL), "noor");
        String other = ENVELOPES.write(new Content("email=n.de.vries%40voorbeeld.example", UNTIL), "noor");

        // Then
        assertThat(one).hasSameSizeAs(other).matches("[A-Za-z0-9_-]+").isNotEqualTo(
                ENVELOPES.write(new Content("name=Vries", UNTIL), "noor"));
        assertThat(new String(Base64.getUrlDecoder().decode(one), ISO_8859_1))
                .doesNotContain("Vries", "noor");
        assertThat(CONTENT.toString()).doesNotContain("Vries");
    }

    @Test
    void with_any_single_bit_changed_it_does_not_open() {
        // Given
        byte[] bytes = Base64.getUrlDecoder().decode(ENVELOPES.write(CONTENT, "noor"));

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            // When
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            // Then
            assertThat(ENVELOPES.open(Base64.getUrlEncoder().withoutPadding().encodeToString(changed), "noor"))
                    .as("bit %d", bit).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!", "AQ", "AQEAAAAAAAAAAAAAAAAA", "name=De+Vries"})
    void what_is_no_envelope_does_not_open(String text) {
        assertThat(ENVELOPES.open(text, "noor")).isEmpty();
    }

    private static Envelopes envelopes(String use, int... keys) {
        return new Envelopes(new Sealer(ring(keys), new SecureRandom()), use);
    }
}
