// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.access.LookUpTerm.Kind;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Timeline;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.applicant;
import static org.assertj.core.api.Assertions.assertThat;

class LookUpTermsTest {
    private static final LookUpTerm BY_REFERENCE = new LookUpTerm(Kind.REFERENCE, "z2026004512");
    private static final LookUpTerm BY_END = new LookUpTerm(Kind.REFERENCE_END, "4512");

    @Test
    void a_request_of_nobody_is_found_by_its_reference() {
        assertThat(LookUpTerms.of(Timeline.of(BUILT_IN, aRequest().status("BEOORDELEN").events())))
                .containsExactlyInAnyOrder(BY_REFERENCE, BY_END);
    }

    @Test
    void a_request_is_found_by_everything_that_is_known_of_its_applicant() {
        // When
        Set<LookUpTerm> terms = terms(applicant("Noor@Voorbeeld.example"));

        // Then
        assertThat(terms).containsExactlyInAnyOrder(BY_REFERENCE, BY_END, new LookUpTerm(Kind.EMAIL, "noor@voorbeeld.example"),
                new LookUpTerm(Kind.PHONE, "0612345678"), new LookUpTerm(Kind.NAME, "noor"),
                new LookUpTerm(Kind.NAME, "voorbeeld"), new LookUpTerm(Kind.ADDRESS, "2511bt 70"));
    }

    @Test
    void a_request_is_found_by_its_organisation_and_its_representatives() {
        // Given
        Applicant bakery = person(Optional.of(new Applicant.Organisation("Bakkerij Spui", Optional.empty())), Optional.empty(),
                Optional.empty(),
                List.of(person(Optional.empty(), Optional.of("sam@voorbeeld.example"), Optional.empty(), List.of())));

        // When
        Set<LookUpTerm> terms = terms(bakery);

        // Then
        assertThat(terms).containsExactlyInAnyOrder(BY_REFERENCE, BY_END, new LookUpTerm(Kind.NAME, "bakkerij"),
                new LookUpTerm(Kind.NAME, "spui"), new LookUpTerm(Kind.EMAIL, "sam@voorbeeld.example"));
    }

    @Test
    void a_postcode_without_a_house_number_is_no_term() {
        // Given
        Applicant somewhere = person(Optional.empty(), Optional.empty(), Optional.of("2511 BT"), List.of());

        // When
        Set<LookUpTerm> terms = terms(somewhere);

        // Then
        assertThat(terms).containsExactlyInAnyOrder(BY_REFERENCE, BY_END);
    }

    @Test
    void a_request_is_found_by_what_it_is_about() {
        // When
        Set<LookUpTerm> terms = LookUpTerms.of(Timeline.of(BUILT_IN, aRequest().receivedAbout("Grote Markt 12").events()));

        // Then
        assertThat(terms).contains(new LookUpTerm(Kind.LOCATION, "grote"), new LookUpTerm(Kind.LOCATION, "markt"),
                new LookUpTerm(Kind.LOCATION, "12"));
    }

    @Test
    void who_has_an_apostrophe_in_their_name_is_found_with_and_without() {
        // Given
        Applicant sean = new Applicant(Optional.of("Seán O\u2019Brien"), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        // Then
        for (String typed : List.of("O'Brien", "obrien", "Sean Brien", "o brien")) {
            assertThat(terms(sean)).as(typed).containsAll(LookUpTerm.name(typed).toList());
        }
    }

    private static Set<LookUpTerm> terms(Applicant applicant) {
        return LookUpTerms.of(Timeline.of(BUILT_IN, aRequest().receivedFrom(Optional.of(applicant)).events()));
    }

    private static Applicant person(Optional<Applicant.Organisation> organisation, Optional<String> email,
            Optional<String> postcode, List<Applicant> representatives) {
        return new Applicant(Optional.empty(), organisation, email, Optional.empty(), postcode, Optional.empty(),
                Optional.empty(),
                Optional.empty(), Optional.empty(), representatives);
    }
}
