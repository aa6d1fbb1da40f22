// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which catalogue it is, by what it says: the order of its files, and of what stands in them, makes no difference. Both are
 * SHA-256, in 64 hexadecimal digits.
 *
 * @param content of everything: another one may read otherwise
 * @param foldRules of what decides how events fold into a timeline: with another one, timelines must be folded again
 */
public record CatalogueVersion(String content, String foldRules) {
    /** Costs milliseconds: to be asked once for a catalogue. */
    public static CatalogueVersion of(Catalogue catalogue) {
        return new CatalogueVersion(CanonicalForm.of(catalogue).sha256(), CanonicalForm.of(FoldRules.of(catalogue)).sha256());
    }

    /**
     * All that the fold asks of a catalogue. Whoever lets the fold ask for more adds it here.
     *
     * @param journeys the steps of each product, in order
     * @param ofUnknownProducts the steps of the stand-in for a product that the catalogue does not have
     * @param mayCorrectOthers the sources with that right
     */
    private record FoldRules(Map<ProductId, List<StepRule>> journeys, List<StepRule> ofUnknownProducts,
            Set<String> mayCorrectOthers) {

        static FoldRules of(Catalogue catalogue) {
            return new FoldRules(
                    catalogue.products().values().stream().collect(Collectors.toMap(Product::id, FoldRules::steps)),
                    catalogue.general().map(FoldRules::steps).orElse(List.of()),
                    catalogue.sources().values().stream()
                            .filter(source -> source.rights().contains(Source.Right.MAY_CORRECT_OTHERS)).map(Source::urn)
                            .collect(Collectors.toSet()));
        }

        private static List<StepRule> steps(Product product) {
            return product.steps().stream().map(step -> new StepRule(step.phase(), step.codes())).toList();
        }
    }

    private record StepRule(PublicStep.Phase phase, Set<String> codes) {}
}
