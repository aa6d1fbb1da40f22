// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Source;

/**
 * Whose rejected events a caller may see: a manager everybody's, or those of the sources of their departments; a publisher those of
 * the sources it is the principal of.
 */
@ApplicationScoped
public class OwnSources {
    private final Catalogue catalogue;
    private final Colleague colleague;

    OwnSources(Catalogue catalogue, Colleague colleague) {
        this.catalogue = catalogue;
        this.colleague = colleague;
    }

    /** Empty when the caller may see every source. */
    public Optional<Set<String>> ofCaller() {
        if (colleague.isManager()) {
            return colleague.departments().map(own -> those(source -> own.contains(source.department().value())));
        }
        String principal = colleague.name();
        return Optional.of(those(source -> source.principal().equals(principal)));
    }

    private Set<String> those(Predicate<Source> which) {
        return catalogue.sources().values().stream().filter(which).map(Source::urn).collect(Collectors.toSet());
    }

    /** Whether they may see what was refused of this source, or of one that could not be read. */
    public boolean include(Optional<String> source) {
        return ofCaller().map(own -> source.filter(own::contains).isPresent()).orElse(true);
    }

    /** Of those, the ones of one department. */
    public Set<String> of(DepartmentId department) {
        return those(source -> source.department().equals(department) && include(Optional.of(source.urn())));
    }

    /** Of those, the one that is asked for; all of them when none is. */
    public Optional<Set<String>> narrowedTo(Optional<String> source) {
        Optional<Set<String>> own = ofCaller();
        return source.map(asked -> own.isEmpty() || own.get().contains(asked) ? Set.of(asked) : Set.<String>of()).or(() -> own);
    }
}
