// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static nl.zaakspoor.access.TestKeys.key;
import static nl.zaakspoor.access.TestKeys.ring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyRingTest {
    private static final String SHORT_KEY = Base64.getEncoder().encodeToString(new byte[31]);

    @Test
    void the_first_key_of_the_setting_is_the_current_one() {
        // Given
        String setting = "2:" + key(2) + " , 1:" + key(1);

        // When
        KeyRing ring = KeyRing.parse(setting);

        // Then
        assertThat(ring.currentId()).isEqualTo(2);
        assertThat(ring.ids()).containsExactly(2, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "255"})
    void the_smallest_and_the_largest_id_are_ids(String id) {
        // When
        KeyRing ring = KeyRing.parse(id + ":" + key(1));

        // Then
        assertThat(ring.currentId()).isEqualTo(Integer.parseInt(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "256", "-1", "x", "", "1000", "1 "})
    void an_id_outside_1_to_255_is_refused(String id) {
        assertThatThrownBy(() -> KeyRing.parse(id + ":" + key(7))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a key id must be a number from 1 to 255");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2VjcmV0", "1:c2VjcmV0, "})
    void a_setting_that_is_no_list_of_pairs_is_refused(String setting) {
        assertThatThrownBy(() -> KeyRing.parse(setting)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_without_an_id_is_refused() {
        assertThatThrownBy(() -> KeyRing.parse(key(7))).hasMessageContaining("id:base64").hasMessageNotContaining(key(7));
    }

    @Test
    void a_key_that_is_no_base64_is_refused_without_quoting_it() {
        assertThatThrownBy(() -> KeyRing.parse("1:geheim!geheim")).hasMessage("a key must be base64").hasNoCause();
    }

    @Test
    void a_key_of_another_length_is_refused_without_quoting_it() {
        assertThatThrownBy(() -> KeyRing.parse("1:" + SHORT_KEY)).hasMessage("a key must have 32 bytes, this one has 31");
    }

    @Test
    void an_id_that_stands_there_twice_is_refused_without_quoting_its_key() {
        assertThatThrownBy(() -> KeyRing.parse("3:" + key(7) + ",3:" + key(8))).hasMessage("key id 3 stands there twice");
    }

    @Test
    void a_ring_prints_its_ids_and_no_key() {
        assertThat(ring(2, 1)).hasToString("KeyRing[2, 1]");
    }

    @Test
    void rings_are_equal_when_keys_and_current_key_are() {
        assertThat(ring(2, 1)).isEqualTo(ring(2, 1)).hasSameHashCodeAs(ring(2, 1)).isNotEqualTo(ring(1, 2))
                .isNotEqualTo(ring(2)).isNotEqualTo(KeyRing.parse("2:" + key(9) + ",1:" + key(1)));
    }

    @Test
    void each_use_and_each_master_key_gives_a_key_of_its_own() {
        // Given
        KeyRing ring = ring(2, 1);

        // When
        var links = ring.derive(1, "link", "HmacSHA256").orElseThrow();

        // Then
        assertThat(links.getEncoded()).hasSize(32).isEqualTo(ring(1).derive(1, "link", "HmacSHA256").orElseThrow().getEncoded())
                .isNotEqualTo(ring.derive(1, "blind index", "HmacSHA256").orElseThrow().getEncoded())
                .isNotEqualTo(ring.derive(2, "link", "HmacSHA256").orElseThrow().getEncoded())
                .isNotEqualTo(Base64.getDecoder().decode(key(1)));
        assertThat(ring.derive(3, "link", "HmacSHA256")).isEmpty();
    }
}
