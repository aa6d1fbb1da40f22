// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.access.TestKeys.ring;
import static org.assertj.core.api.Assertions.assertThat;

class KeyedHashTest {
    private static final byte[] CONTENT = "Z2026-004512".getBytes(UTF_8);

    private final KeyedHash hashes = new KeyedHash(ring(2, 1), "test", 16);

    @Test
    void a_hash_has_the_length_that_was_asked_for() {
        // When
        byte[] hash = hashes.hash(1, CONTENT);

        // Then
        assertThat(hash).hasSize(16);
        assertThat(new KeyedHash(ring(1), "test", 32).hash(1, CONTENT)).hasSize(32).startsWith(hash);
    }

    @Test
    void each_key_each_use_and_each_content_gives_another_hash() {
        // When
        byte[] hash = hashes.hash(1, CONTENT);

        // Then
        assertThat(hash).isEqualTo(hashes.hash(1, CONTENT.clone())).isNotEqualTo(hashes.hash(2, CONTENT))
                .isNotEqualTo(new KeyedHash(ring(1), "other", 16).hash(1, CONTENT))
                .isNotEqualTo(hashes.hash(1, "Z2026-004513".getBytes(UTF_8)));
    }

    @Test
    void a_hash_matches_its_content_under_its_own_key_only() {
        // When
        byte[] hash = hashes.hash(1, CONTENT);

        // Then
        assertThat(hashes.matches(1, CONTENT, hash)).isTrue();
        assertThat(hashes.matches(2, CONTENT, hash)).isFalse();
        assertThat(hashes.matches(3, CONTENT, hash)).isFalse();
        assertThat(hashes.matches(1, CONTENT, new byte[0])).isFalse();
    }

    @Test
    void the_current_key_is_the_first_of_the_ring() {
        assertThat(hashes.currentId()).isEqualTo(2);
        assertThat(hashes.ids()).containsExactly(2, 1);
    }
}
