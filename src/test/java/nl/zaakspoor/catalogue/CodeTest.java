// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CodeTest {
    private enum Answer {
        YES, IT_IS_POSSIBLE
    }

    @Test
    void a_constant_is_written_in_lower_case_with_hyphens() {
        assertThat(Code.of(Answer.YES)).isEqualTo("yes");
        assertThat(Code.of(Answer.IT_IS_POSSIBLE)).isEqualTo("it-is-possible");
    }

    @Test
    void it_is_written_the_same_on_a_turkish_machine() {
        // Given
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr"));
        try {
            // When
            String code = Code.of(Answer.IT_IS_POSSIBLE);

            // Then
            assertThat(code).isEqualTo("it-is-possible");
            assertThat(Code.read(Answer.class, code)).isEqualTo(Answer.IT_IS_POSSIBLE);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_code_of_no_constant_is_refused() {
        assertThatThrownBy(() -> Code.read(Answer.class, "perhaps")).isInstanceOf(IllegalArgumentException.class);
    }
}
