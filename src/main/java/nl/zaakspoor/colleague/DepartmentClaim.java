// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.security.Principal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Makes roles of the departments that a token names: a list, or a text with commas or spaces between them. Where a deployment says
 * in which claim they stand, whose token names none sees none, and so does whoever comes with a token that cannot be read here.
 */
@ApplicationScoped
class DepartmentClaim implements SecurityIdentityAugmentor {
    private final Optional<String> claim;

    /** @param claim empty where all colleagues may see the requests of all departments, unless their roles say otherwise */
    DepartmentClaim(@ConfigProperty(name = "zaakspoor.sign-in.departments-claim") Optional<String> claim) {
        this.claim = claim;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean byToken = identity.getCredential(TokenCredential.class) != null;
        return Uni.createFrom().item(claim.filter(_ -> byToken)
                .<SecurityIdentity>map(name -> QuarkusSecurityIdentity.builder(identity)
                        .addRoles(roles(identity.getPrincipal(), name)).build())
                .orElse(identity));
    }

    private static Set<String> roles(Principal principal, String claim) {
        return principal instanceof JsonWebToken token && token.containsClaim(claim)
                ? roles(token.getClaim(claim))
                : Set.of(Colleague.OF_DEPARTMENT);
    }

    private static Set<String> roles(Object value) {
        Stream<?> departments = value instanceof Collection<?> several ? several.stream() : Stream.of(value);
        Set<String> roles = departments.map(DepartmentClaim::text).flatMap(text -> Arrays.stream(text.split("[\\s,]+")))
                .filter(text -> !text.isEmpty()).map(text -> Colleague.OF_DEPARTMENT + text).collect(Collectors.toSet());
        return roles.isEmpty() ? Set.of(Colleague.OF_DEPARTMENT) : roles;
    }

    private static String text(Object value) {
        return value instanceof JsonString json ? json.getString() : String.valueOf(value);
    }
}
