// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** References, and the names of event types. */
class IdentityTest {
    @ParameterizedTest
    @ValueSource(strings = {"Z2026-004512", "a", "1", ".a", "A_b.c-d"})
    void letters_digits_dots_underscores_and_hyphens_make_a_reference(String text) {
        assertThat(new Reference(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a b", "a/b", "é", "a\n", "a\u0000"})
    void anything_else_is_no_reference_and_is_not_quoted(String text) {
        assertThatThrownBy(() -> new Reference(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a reference is 1 to 64 of A-Z a-z 0-9 . _ -, not only dots");
    }

    @Test
    void a_reference_has_at_most_64_characters() {
        assertThat(Reference.isReference("a".repeat(64))).isTrue();
        assertThat(Reference.isReference("a".repeat(65))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void every_type_is_found_by_its_name_in_the_contract(EventType type) {
        assertThat(EventType.of("nl.zaakspoor." + type.code() + ".v1")).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "status-changed", "nl.zaakspoor.status-changed.v2", "nl.zaakspoor.STATUS-CHANGED.v1"})
    void another_name_is_no_type(String name) {
        assertThat(EventType.of(name)).isEmpty();
    }

    @Test
    void the_contract_has_23_types() {
        assertThat(EventType.published().stream().map(EventType::code)).hasSize(23).contains("status-changed",
                "request-erased").doesNotHaveDuplicates();
    }

    @Test
    void a_person_prints_nothing_personal() {
        assertThat(Events.applicant("noor@voorbeeld.example")).hasToString("Applicant[redacted]");
        assertThat(new Applicant.Organisation("Bakkerij Noor", java.util.Optional.of("12345678")))
                .hasToString("Organisation[redacted]");
    }
}
