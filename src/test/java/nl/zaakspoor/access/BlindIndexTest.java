// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.access.TestKeys.key;
import static nl.zaakspoor.access.TestKeys.ring;
import static org.assertj.core.api.Assertions.assertThat;

class BlindIndexTest {
    private static final LookUpTerm NOOR = LookUpTerm.email("noor@voorbeeld.example");

    @Test
    void an_entry_is_found_by_the_candidates_of_its_term() {
        // Given
        byte[] entry = new BlindIndex(ring(1)).entry(NOOR);

        // When
        var candidates = new BlindIndex(ring(1)).candidates(NOOR);

        // Then
        assertThat(candidates).containsExactly(entry);
    }

    @Test
    void an_entry_made_before_the_key_was_rotated_is_still_found() {
        // Given
        byte[] entry = new BlindIndex(ring(1)).entry(NOOR);

        // When
        var candidates = new BlindIndex(ring(2, 1)).candidates(NOOR);

        // Then
        assertThat(candidates).hasSize(2).contains(entry);
    }

    @Test
    void new_entries_are_made_under_the_current_key() {
        // When
        byte[] entry = new BlindIndex(ring(2, 1)).entry(NOOR);

        // Then
        assertThat(entry).isEqualTo(new BlindIndex(ring(2)).entry(NOOR));
    }

    @Test
    void an_entry_is_its_key_id_and_16_bytes_that_tell_nothing() {
        // When
        byte[] entry = new BlindIndex(ring(200)).entry(NOOR);

        // Then
        assertThat(entry).hasSize(17).startsWith((byte) 200);
        assertThat(new String(entry, UTF_8)).doesNotContain("noor");
    }

    @Test
    void another_key_with_the_same_id_gives_another_entry() {
        // When
        byte[] entry = new BlindIndex(KeyRing.parse("1:" + key(9))).entry(NOOR);

        // Then
        assertThat(entry).isNotEqualTo(new BlindIndex(ring(1)).entry(NOOR));
    }

    @Test
    void the_same_text_as_another_kind_of_term_gives_another_entry() {
        // Given
        BlindIndex index = new BlindIndex(ring(1));

        // When
        byte[] asReference = index.entry(new LookUpTerm(LookUpTerm.Kind.REFERENCE, "70"));

        // Then
        assertThat(asReference).isNotEqualTo(index.entry(new LookUpTerm(LookUpTerm.Kind.NAME, "70")));
    }
}
