// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.access.LookUpTerm.Kind;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.ledger.SearchTerms.Address;
import nl.zaakspoor.ledger.SearchTerms.Who;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTermsTest {
    private static final Who NOOR = new Who(Optional.of("004512"), Optional.of("Noor@voorbeeld.example"),
            Optional.of("+31 6 12345678"), Optional.of("Noor de Vries-Ål"), Optional.of(new Address("2511 bt", "70")),
            Optional.of("Grote Markt 12"));

    @Test
    void what_is_most_telling_comes_first_and_of_a_name_its_longest_word() {
        assertThat(NOOR.terms(false)).extracting(LookUpTerm::folded)
                .containsExactly("4512", "noor@voorbeeld.example", "0612345678", "2511bt 70", "vries", "grote", "markt", "noor",
                        "de", "al", "12");
    }

    @Test
    void a_reference_is_looked_for_as_a_whole_and_by_its_end() {
        assertThat(Who.byReference("Z2026-004512").terms(true)).containsExactly(new LookUpTerm(Kind.REFERENCE, "z2026004512"));
        assertThat(Who.byReference("Z2026-004512").terms(false)).containsExactly(new LookUpTerm(Kind.REFERENCE_END, "4512"));
    }

    @Test
    void a_reference_too_short_to_have_an_end_is_looked_for_as_a_whole() {
        assertThat(Who.byReference("A-1").terms(false)).containsExactly(new LookUpTerm(Kind.REFERENCE, "a1"));
        assertThat(Who.byReference("A-1234").bareReference()).contains("a1234");
    }

    @Test
    void it_says_by_which_kinds_it_looks_and_never_for_what() {
        // When
        SearchTerms terms = new SearchTerms(NOOR, Optional.of(new DepartmentId("DSO")), Optional.empty(), Optional.empty(),
                Optional.of(true), Optional.empty());

        // Then
        assertThat(terms.kinds()).isEqualTo("reference email phone address name location department delayed");
        assertThat(terms.toString()).doesNotContain("4512", "oor", "2511", "1234", "arkt");
        assertThat(new SearchTerms(Who.ANYBODY, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty()).kinds()).isEmpty();
    }
}
