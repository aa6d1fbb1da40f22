// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.net.URI;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.CatalogueVersion;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.FollowUp;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.catalogue.PublicStep;
import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.catalogue.Terms;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.catalogue.Words;
import nl.zaakspoor.term.TermCalendar;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static org.assertj.core.api.Assertions.assertThat;

/** Of a catalogue the fold asks only what {@link CatalogueVersion#foldRules()} covers. */
class FoldRulesTest {
    private static final Text OTHER = Text.dutch("anders");
    private static final Catalogue OTHERWISE_EQUAL = otherwise(BUILT_IN);

    @Test
    void a_catalogue_with_every_text_and_term_changed_has_the_same_rules_of_the_fold() {
        // When
        CatalogueVersion version = CatalogueVersion.of(OTHERWISE_EQUAL);

        // Then
        assertThat(version.foldRules()).isEqualTo(CatalogueVersion.of(BUILT_IN).foldRules());
        assertThat(version.content()).isNotEqualTo(CatalogueVersion.of(BUILT_IN).content());
    }

    @Property
    void catalogues_with_the_same_rules_fold_a_history_alike(@ForAll("histories") List<StatusEvent> history) {
        // When
        Timeline timeline = Timeline.of(OTHERWISE_EQUAL, history);

        // Then
        assertThat(timeline).isEqualTo(Timeline.of(BUILT_IN, history));
    }

    @Provide
    Arbitrary<List<StatusEvent>> histories() {
        return Histories.any();
    }

    private static Catalogue otherwise(Catalogue catalogue) {
        Map<String, Source> sources = new HashMap<>();
        catalogue.sources().values().stream().filter(source -> source.rights().contains(Source.Right.MAY_CORRECT_OTHERS))
                .forEach(source -> sources.put(source.urn(), new Source(source.urn(), "anders", new DepartmentId("X"), "anders",
                        "anders@voorbeeld.example", Set.of(Source.Right.MAY_CORRECT_OTHERS))));
        return new Catalogue(
                catalogue.products().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> otherwise(e.getValue()))),
                Map.of(), Map.of(), Map.of(), sources, List.of(), new Words(Map.of()), new TermCalendar(Set.of(), 0));
    }

    private static Product otherwise(Product product) {
        return new Product(product.id(), product.group(), OTHER, OTHER, new DepartmentId("X"),
                product.steps().stream().map(FoldRulesTest::otherwise).toList(),
                new Terms(Optional.of(new Product.LegalTerm(Period.ofDays(1), "anders")), Optional.of(Period.ofDays(1)),
                        Terms.Suspension.NONE, Optional.of(Period.ofDays(1)), Optional.of(Period.ofDays(1)),
                        Optional.of(Period.ofDays(1)),
                        Period.ofDays(1), Optional.of(Period.ofDays(1))),
                Product.Tracking.OFF, Product.Privacy.HIGH, Product.Notifies.SOURCE,
                List.of(new FollowUp(OTHER, URI.create("https://anders.example/"))));
    }

    private static PublicStep otherwise(PublicStep step) {
        return new PublicStep(step.number(), step.phase(), OTHER, OTHER, OTHER, Optional.of(OTHER), step.codes(),
                !step.yourTurn(), !step.significant());
    }
}
