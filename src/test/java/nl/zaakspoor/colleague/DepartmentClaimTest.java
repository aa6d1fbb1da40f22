// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.json.Json;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.DepartmentId;

import static org.assertj.core.api.Assertions.assertThat;

class DepartmentClaimTest {
    private static final String CLAIM = "afdelingen";
    private static final DepartmentId DSO = new DepartmentId("DSO");

    static Stream<Arguments> claims() {
        return Stream.of(Arguments.of(Json.createArrayBuilder().add("DSO").add("DSB").build(), Set.of("DSO", "DSB")),
                Arguments.of(List.of("DSO", "DSB"), Set.of("DSO", "DSB")),
                Arguments.of(Json.createValue("DSO, DSB"), Set.of("DSO", "DSB")), Arguments.of("DSO DSB", Set.of("DSO", "DSB")),
                Arguments.of("DSO", Set.of("DSO")));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void of_the_departments_that_a_token_names_all_is_seen_and_of_others_nothing(Object claim, Set<String> departments) {
        // When
        Colleague colleague = colleague(Map.of(CLAIM, claim));

        // Then
        assertThat(Stream.of("DSO", "DSB", "SZW").filter(each -> colleague.maySee(new DepartmentId(each))))
                .containsExactlyInAnyOrderElementsOf(departments);
    }

    @Test
    void whose_token_names_no_department_sees_none() {
        assertThat(colleague(Map.of(CLAIM, List.of())).maySee(DSO)).isFalse();
        assertThat(colleague(Map.of(CLAIM, " ")).maySee(DSO)).isFalse();
        assertThat(colleague(Map.of("misspelled", "DSO")).maySee(DSO)).isFalse();
    }

    @Test
    void who_comes_with_a_token_that_cannot_be_read_here_sees_none() {
        assertThat(new Colleague(augmented(Optional.of(CLAIM), byToken(new QuarkusPrincipal("noor")))).maySee(DSO)).isFalse();
    }

    @Test
    void where_no_claim_is_set_and_without_a_token_all_departments_are_seen() {
        assertThat(new Colleague(augmented(Optional.empty(), byToken(new Token(Map.of(CLAIM, "DSB"))))).maySee(DSO)).isTrue();
        assertThat(new Colleague(augmented(Optional.of(CLAIM), QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("desk")).build())).maySee(DSO)).isTrue();
    }

    private static Colleague colleague(Map<String, Object> claims) {
        return new Colleague(augmented(Optional.of(CLAIM), byToken(new Token(claims))));
    }

    private static SecurityIdentity byToken(Principal principal) {
        return QuarkusSecurityIdentity.builder().setPrincipal(principal).addRole("desk")
                .addCredential(new TokenCredential("t", "bearer")).build();
    }

    private static SecurityIdentity augmented(Optional<String> claim, SecurityIdentity identity) {
        return new DepartmentClaim(claim).augment(identity, Uni.createFrom()::item).await().indefinitely();
    }

    private record Token(Map<String, Object> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return "n.voorbeeld";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) Optional.ofNullable(claims.get(name)).orElseThrow();
        }

        @Override
        public boolean containsClaim(String name) {
            return claims.containsKey(name);
        }
    }
}
