// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.security.SecureRandom;
import java.util.Arrays;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.access.Sealer.KeyMissingException;
import nl.zaakspoor.access.Sealer.Place;
import nl.zaakspoor.access.Sealer.ValueChangedException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.access.TestKeys.ring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealerTest {
    private static final Place HERE = new Place("event", "row 1");
    private static final byte[] PLAIN = "Noor Voorbeeld, Spui 70".getBytes(UTF_8);

    @Property
    void what_was_sealed_opens_in_its_place(@ForAll byte[] plain) {
        // Given
        byte[] sealed = sealer(1).seal(plain, HERE);

        // When
        byte[] opened = sealer(1).open(sealed, HERE);

        // Then
        assertThat(opened).isEqualTo(plain);
    }

    @Test
    void a_sealed_value_shows_nothing_of_what_it_holds() {
        // When
        byte[] sealed = sealer(1).seal(PLAIN, HERE);

        // Then
        assertThat(new String(sealed, UTF_8)).doesNotContain("Noor", "Spui");
    }

    @Test
    void the_same_text_sealed_twice_gives_two_values() {
        // Given
        Sealer sealer = sealer(1);

        // When
        byte[] first = sealer.seal(PLAIN, HERE);

        // Then
        assertThat(sealer.seal(PLAIN, HERE)).isNotEqualTo(first);
    }

    @Test
    void no_single_bit_of_a_sealed_value_can_be_changed() {
        // Given
        Sealer sealer = sealer(1);
        byte[] sealed = sealer.seal(PLAIN, HERE);

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            // When
            byte[] changed = flipped(sealed, bit);

            // Then
            assertThatThrownBy(() -> sealer.open(changed, HERE)).as("bit %d", bit)
                    .isInstanceOfAny(ValueChangedException.class, KeyMissingException.class);
        }
    }

    @Test
    void a_value_moved_to_another_row_does_not_open() {
        // Given
        byte[] sealed = sealer(1).seal(PLAIN, HERE);

        // Then
        assertThatThrownBy(() -> sealer(1).open(sealed, new Place("event", "row 2"))).isInstanceOf(ValueChangedException.class)
                .hasMessage("sealed value does not open: event, key 1").hasNoCause();
    }

    @Test
    void a_value_moved_to_another_kind_of_place_does_not_open() {
        // Given
        byte[] sealed = sealer(1).seal(PLAIN, HERE);

        // Then
        assertThatThrownBy(() -> sealer(1).open(sealed, new Place("timeline", "row 1")))
                .isInstanceOf(ValueChangedException.class);
    }

    @Test
    void a_value_of_an_older_key_opens_as_long_as_that_key_is_in_the_ring() {
        // Given
        byte[] sealed = sealer(1).seal(PLAIN, HERE);

        // When
        byte[] opened = sealer(2, 1).open(sealed, HERE);

        // Then
        assertThat(opened).isEqualTo(PLAIN);
    }

    @Test
    void new_values_are_sealed_under_the_current_key() {
        // Given
        byte[] sealed = sealer(2, 1).seal(PLAIN, HERE);

        // When
        byte[] opened = sealer(2).open(sealed, HERE);

        // Then
        assertThat(opened).isEqualTo(PLAIN);
    }

    @Test
    void a_key_id_above_127_is_found_again() {
        // Given
        byte[] sealed = sealer(255).seal(PLAIN, HERE);

        // When
        byte[] opened = sealer(1, 255).open(sealed, HERE);

        // Then
        assertThat(opened).isEqualTo(PLAIN);
    }

    @Test
    void a_value_whose_key_is_not_in_the_ring_says_which_key_is_missing() {
        // Given
        byte[] sealed = sealer(1).seal(PLAIN, HERE);

        // Then
        assertThatThrownBy(() -> sealer(2).open(sealed, HERE)).isInstanceOf(KeyMissingException.class)
                .hasMessage("key 1 is not in the ring of personal data keys");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 13, 14, 29})
    void a_value_that_was_cut_short_does_not_open(int length) {
        // Given
        byte[] cut = Arrays.copyOf(sealer(1).seal(PLAIN, HERE), length);

        // Then
        assertThatThrownBy(() -> sealer(1).open(cut, HERE)).isInstanceOf(ValueChangedException.class);
    }

    private static Sealer sealer(int... ids) {
        return new Sealer(ring(ids), new SecureRandom());
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }
}
