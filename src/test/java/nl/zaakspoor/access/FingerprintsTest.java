// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.access.TestKeys.key;
import static nl.zaakspoor.access.TestKeys.ring;
import static org.assertj.core.api.Assertions.assertThat;

class FingerprintsTest {
    private static final byte[] CONTENT = "Noor Voorbeeld".getBytes(UTF_8);
    private static final byte[] OTHER = "Sam Voorbeeld".getBytes(UTF_8);

    private final Fingerprints fingerprints = new Fingerprints(ring(1));

    @Test
    void the_same_content_is_recognised_and_other_content_is_not() {
        // When
        byte[] fingerprint = fingerprints.of(CONTENT);

        // Then
        assertThat(fingerprints.match(CONTENT, fingerprint)).isTrue();
        assertThat(fingerprints.match(OTHER, fingerprint)).isFalse();
    }

    @Test
    void a_fingerprint_is_its_key_id_and_32_bytes_that_tell_nothing() {
        // When
        byte[] fingerprint = new Fingerprints(ring(200)).of(CONTENT);

        // Then
        assertThat(fingerprint).hasSize(33).startsWith((byte) 200);
        assertThat(new String(fingerprint, UTF_8)).doesNotContain("Noor");
    }

    @Test
    void what_was_seen_before_the_key_was_rotated_is_still_recognised() {
        // Given
        byte[] fingerprint = fingerprints.of(CONTENT);

        // When
        Fingerprints rotated = new Fingerprints(ring(2, 1));

        // Then
        assertThat(rotated.match(CONTENT, fingerprint)).isTrue();
        assertThat(rotated.of(CONTENT)).startsWith((byte) 2).isNotEqualTo(fingerprint);
    }

    @Test
    void what_is_searched_for_is_found_under_every_key_of_the_ring() {
        // Given
        byte[] older = fingerprints.of(CONTENT);
        Fingerprints rotated = new Fingerprints(ring(2, 1));

        // Then
        assertThat(rotated.candidates(CONTENT)).containsExactly(rotated.of(CONTENT), older);
    }

    @Test
    void without_its_key_nothing_is_recognised() {
        // Given
        byte[] fingerprint = fingerprints.of(CONTENT);

        // Then
        assertThat(new Fingerprints(ring(2)).match(CONTENT, fingerprint)).isFalse();
        assertThat(new Fingerprints(KeyRing.parse("1:" + key(9))).match(CONTENT, fingerprint)).isFalse();
    }

    @Test
    void what_is_no_fingerprint_matches_nothing() {
        // Given
        byte[] fingerprint = fingerprints.of(CONTENT);

        // Then
        assertThat(fingerprints.match(CONTENT, new byte[0])).isFalse();
        assertThat(fingerprints.match(CONTENT, Arrays.copyOf(fingerprint, 32))).isFalse();
        assertThat(fingerprints.match(CONTENT, Arrays.copyOf(fingerprint, 34))).isFalse();
    }

    @Test
    void a_fingerprint_is_no_entry_of_the_blind_index() {
        // Given
        LookUpTerm term = LookUpTerm.email("noor@voorbeeld.example");

        // When
        byte[] fingerprint = fingerprints.of((term.kind().name() + '\0' + term.folded()).getBytes(UTF_8));

        // Then
        assertThat(Arrays.copyOf(fingerprint, 17)).isNotEqualTo(new BlindIndex(ring(1)).entry(term));
    }
}
