// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.notice.Reach;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Timeline;

/** The terms by which people look for a request: its reference, how that ends, everyone who made it, and where it is about. */
public final class LookUpTerms {
    private LookUpTerms() {}

    /** The one by which an address is recognised. */
    public static LookUpTerm of(Reach reach) {
        return switch (reach.medium()) {
            case EMAIL -> LookUpTerm.email(reach.address());
            case SMS -> LookUpTerm.phone(reach.address());
        };
    }

    static Set<LookUpTerm> of(Timeline timeline) {
        String reference = timeline.reference().value();
        return Stream.of(Stream.of(LookUpTerm.reference(reference)), LookUpTerm.referenceEnd(reference).stream(),
                timeline.recipient().stream().flatMap(LookUpTerms::of),
                timeline.location().stream().flatMap(location -> LookUpTerm.location(location.in(Language.DUTCH).text())))
                .flatMap(terms -> terms).collect(Collectors.toSet());
    }

    private static Stream<LookUpTerm> of(Applicant person) {
        Stream<LookUpTerm> own = Stream.of(
                person.email().map(LookUpTerm::email).stream(),
                person.phone().map(LookUpTerm::phone).stream(),
                person.name().stream().flatMap(LookUpTerm::ofSomebodyNamed),
                person.organisation().stream().flatMap(o -> LookUpTerm.ofSomebodyNamed(o.name())),
                person.postcode().flatMap(code -> person.houseNumber().map(number -> LookUpTerm.address(code, number)))
                        .stream())
                .flatMap(terms -> terms);
        return Stream.concat(own, person.representatives().stream().flatMap(LookUpTerms::of));
    }
}
