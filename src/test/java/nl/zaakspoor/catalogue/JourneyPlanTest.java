// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static nl.zaakspoor.catalogue.YamlFiles.DEPARTMENTS;
import static nl.zaakspoor.catalogue.YamlFiles.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JourneyPlanTest {
    private static final ProductId DORMER = new ProductId("dakkapel");
    private static final String JOURNEYS = """
            journeys:
              verbouwing:
                name: { nl: "Verbouwen", en: "Rebuilding" }
                known-by: [dakkapel]
                earliest: { nl: "Klaar op {day}", en: "Ready on {day}" }
                contact: { name: { nl: "Het bouwloket" }, department: DSO }
                parts:
                  - product: dakkapel
                    text: { nl: "Voor het dak." }
                    optional: true
                    apply: https://www.voorbeeld.example/dakkapel
            """;

    @Test
    void a_journey_has_the_plan_of_a_product_it_is_known_by() {
        // When
        Catalogue catalogue = catalogue(JOURNEYS);

        // Then
        assertThat(catalogue.journeyOf(List.of(new ProductId("iets-anders"), DORMER))).map(JourneyPlan::id)
                .contains("verbouwing");
        assertThat(catalogue.journeyOf(List.of(new ProductId("iets-anders")))).isEmpty();
    }

    @Test
    void a_plan_says_of_each_part_what_it_is_for_and_where_to_apply() {
        // When
        JourneyPlan plan = catalogue(JOURNEYS).journeys().getFirst();

        // Then
        assertThat(plan.isOptional(DORMER)).isTrue();
        assertThat(plan.parts().getFirst().apply()).hasToString("Optional[https://www.voorbeeld.example/dakkapel]");
        assertThat(plan.contact().phone()).isEmpty();
        assertThat(plan.placeOf(DORMER)).isZero();
        assertThat(plan.placeOf(new ProductId("iets-anders"))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            known-by: [dakkapel]  | known-by: [dakraam]       | product dakraam is not in the catalogue
            product: dakkapel     | product: dakraam          | product dakraam is not in the catalogue
            department: DSO       | department: XYZ           | department XYZ is not in departments.yaml
            "Klaar op {day}"      | "Klaar"                   | needs {day} in every language, where the day stands
            apply: https          | apply: http               | must be an address that begins with https://
            optional: true        | verplicht: true           | `verplicht` is not known here
            """)
    void a_mistake_is_told_with_its_line(String right, String wrong, String problem) {
        assertThatThrownBy(() -> catalogue(JOURNEYS.replace(right, wrong))).isInstanceOf(CatalogueException.class)
                .hasMessageContaining("journeys.yaml:").hasMessageContaining(problem);
    }

    @Test
    void a_product_stands_in_a_plan_once() {
        // Given
        String twice = JOURNEYS + "      - { product: dakkapel, text: { nl: \"Nog een keer.\" } }\n";

        // Then
        assertThatThrownBy(() -> catalogue(twice)).hasMessageContaining("a product stands there twice");
    }

    private static Catalogue catalogue(String journeys) {
        return CatalogueReader.read(List.of(new CatalogueFile("journeys.yaml", journeys), DEPARTMENTS,
                new CatalogueFile("group-05.yaml", GROUP)));
    }
}
