// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.colleague.Colleague;

/** Whose rejected events a caller may see: a manager everybody's, a publisher those of the sources it is the principal of. */
@ApplicationScoped
class OwnSources {
    private final Catalogue catalogue;
    private final Colleague colleague;

    OwnSources(Catalogue catalogue, Colleague colleague) {
        this.catalogue = catalogue;
        this.colleague = colleague;
    }

    /** Empty when the caller may see every source. */
    Optional<Set<String>> ofCaller() {
        if (colleague.isManager()) {
            return Optional.empty();
        }
        String principal = colleague.name();
        return Optional.of(catalogue.sources().values().stream().filter(source -> source.principal().equals(principal))
                .map(Source::urn).collect(Collectors.toSet()));
    }

    /** Of those, the one that is asked for; all of them when none is. */
    Optional<Set<String>> narrowedTo(Optional<String> source) {
        Optional<Set<String>> own = ofCaller();
        return source.map(asked -> own.isEmpty() || own.get().contains(asked) ? Set.of(asked) : Set.<String>of()).or(() -> own);
    }
}
