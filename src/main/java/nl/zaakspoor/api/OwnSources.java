// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Source;

/** Whose rejected events a caller may see: a manager everybody's, a publisher those of the sources it is the principal of. */
@ApplicationScoped
class OwnSources {
    private final Catalogue catalogue;
    private final SecurityIdentity caller;

    OwnSources(Catalogue catalogue, SecurityIdentity caller) {
        this.catalogue = catalogue;
        this.caller = caller;
    }

    /** Empty when the caller may see every source. */
    Optional<Set<String>> ofCaller() {
        if (caller.hasRole("manager")) {
            return Optional.empty();
        }
        String principal = caller.getPrincipal().getName();
        return Optional.of(catalogue.sources().values().stream().filter(source -> source.principal().equals(principal))
                .map(Source::urn).collect(Collectors.toSet()));
    }

    /** Of those, the one that is asked for; all of them when none is. */
    Optional<Set<String>> narrowedTo(Optional<String> source) {
        Optional<Set<String>> own = ofCaller();
        return source.map(asked -> own.isEmpty() || own.get().contains(asked) ? Set.of(asked) : Set.<String>of()).or(() -> own);
    }
}
