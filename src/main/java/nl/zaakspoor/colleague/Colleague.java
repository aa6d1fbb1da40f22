// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;

import nl.zaakspoor.catalogue.DepartmentId;

/**
 * The colleague who asks: by which name they signed in, and of which departments they may see requests. Whose sign-in names no
 * department may see those of all.
 */
@ApplicationScoped
public class Colleague {
    /** How the role begins that a department makes, as in {@code department:DSO}. */
    static final String OF_DEPARTMENT = "department:";

    private final SecurityIdentity identity;

    Colleague(SecurityIdentity identity) {
        this.identity = identity;
    }

    public String name() {
        return identity.getPrincipal().getName();
    }

    public boolean maySee(DepartmentId department) {
        return departments().filter(own -> !own.contains(department.value())).isEmpty();
    }

    public boolean hasOneOf(String... roles) {
        return Stream.of(roles).anyMatch(identity::hasRole);
    }

    public boolean isManager() {
        return identity.hasRole("manager");
    }

    /** Whether they answer for what colleagues of all departments look at. */
    boolean isPrivacyOfficer() {
        return identity.hasRole("privacy-officer");
    }

    /** The short names of the departments whose requests they may see; empty for all. */
    public Optional<Set<String>> departments() {
        return Optional.of(identity.getRoles().stream().filter(role -> role.startsWith(OF_DEPARTMENT))
                .map(role -> role.substring(OF_DEPARTMENT.length())).collect(Collectors.toSet())).filter(own -> !own.isEmpty());
    }

    /** Of those, the one that is asked for, or none where they may not see it; all of them when none is asked for. */
    Optional<Set<String>> departments(Optional<DepartmentId> only) {
        return only.map(asked -> maySee(asked) ? Set.of(asked.value()) : Set.<String>of()).or(this::departments);
    }
}
