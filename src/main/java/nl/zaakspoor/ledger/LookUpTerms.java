// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.notice.Reach;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Reference;

/** The terms by which people look for a request: its reference, how that ends, and everyone who made it. */
public final class LookUpTerms {
    private LookUpTerms() {}

    /** The one by which an address is recognised. */
    public static LookUpTerm of(Reach reach) {
        return switch (reach.medium()) {
            case EMAIL -> LookUpTerm.email(reach.address());
            case SMS -> LookUpTerm.phone(reach.address());
        };
    }

    static Set<LookUpTerm> of(Reference reference, Optional<Applicant> applicant) {
        Stream<LookUpTerm> called = Stream.concat(Stream.of(LookUpTerm.reference(reference.value())),
                LookUpTerm.referenceEnd(reference.value()).stream());
        return Stream.concat(called, applicant.stream().flatMap(LookUpTerms::of)).collect(Collectors.toSet());
    }

    private static Stream<LookUpTerm> of(Applicant person) {
        Stream<LookUpTerm> own = Stream.of(
                person.email().map(LookUpTerm::email).stream(),
                person.phone().map(LookUpTerm::phone).stream(),
                person.name().stream().flatMap(LookUpTerm::name),
                person.organisation().stream().flatMap(o -> LookUpTerm.name(o.name())),
                person.postcode().flatMap(code -> person.houseNumber().map(number -> LookUpTerm.address(code, number)))
                        .stream())
                .flatMap(terms -> terms);
        return Stream.concat(own, person.representatives().stream().flatMap(LookUpTerms::of));
    }
}
