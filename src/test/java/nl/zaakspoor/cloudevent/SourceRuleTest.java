// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.cloudevent.SourceRule.Unknown;

import static org.assertj.core.api.Assertions.assertThat;

class SourceRuleTest {
    private static final Map<String, Source> KNOWN = Map.of("urn:known", new Source("urn:known", "Vergunningen",
            new DepartmentId("DSO"), "permits", "beheer@voorbeeld.example", Set.of()));

    @ParameterizedTest
    @EnumSource
    void a_known_source_is_welcome_and_speaks_through_its_principal_alone(Unknown unknown) {
        // Given
        SourceRule rule = new SourceRule(KNOWN, unknown);

        // Then
        assertThat(rule.refusal("urn:known")).isEmpty();
        assertThat(rule.refusal("urn:known", "permits")).isEmpty();
        assertThat(rule.refusal("urn:known", "taxes").map(Mistake::sentence))
                .contains("`source` belongs to another publisher");
    }

    @Test
    void an_unknown_source_is_refused_whoever_speaks_for_it() {
        // Given
        SourceRule rule = new SourceRule(KNOWN, Unknown.REJECT);

        // When
        Optional<Mistake> refusal = rule.refusal("urn:unknown");

        // Then
        assertThat(refusal.map(Mistake::code)).contains(RejectionCode.NOT_ALLOWED);
        assertThat(refusal.flatMap(Mistake::pointer)).contains("/source");
        assertThat(rule.refusal("urn:unknown", "permits")).isEqualTo(refusal);
    }

    @Test
    void where_every_source_is_welcome_anyone_may_speak_for_an_unknown_one() {
        // Given
        SourceRule rule = new SourceRule(KNOWN, Unknown.ACCEPT);

        // Then
        assertThat(rule.refusal("urn:unknown")).isEmpty();
        assertThat(rule.refusal("urn:unknown", "anyone")).isEmpty();
    }
}
