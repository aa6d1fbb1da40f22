// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.ledger.SearchTerms;
import nl.zaakspoor.ledger.SearchTerms.Address;
import nl.zaakspoor.ledger.SearchTerms.Who;
import nl.zaakspoor.timeline.PublicState;

import static org.assertj.core.api.Assertions.assertThat;

/** By what was searched. */
class SearchedByTest {
    @Test
    void all_that_can_be_searched_by_has_words_and_nothing_else_has() {
        // Given
        Who who = new Who(Optional.of("Z-4512"), Optional.of("noor@voorbeeld.example"), Optional.of("0612345678"),
                Optional.of("Noor de Vries"), Optional.of(new Address("2511 BT", "70")),
                Optional.of("Grote Markt"));

        // When
        SearchTerms terms = new SearchTerms(who, Optional.of(new DepartmentId("DSO")), Optional.of(new ProductId("vergunning")),
                Optional.of(PublicState.RECEIVED), Optional.of(true), Optional.of(LocalDate.EPOCH));

        // Then
        assertThat(Stream.of(terms.kinds().split(" ")).map(SearchedBy::of)).containsExactlyInAnyOrderElementsOf(
                Stream.of(SearchedBy.values()).map(Optional::of).toList());
        assertThat(SearchedBy.of("shoe-size")).isEmpty();
    }
}
