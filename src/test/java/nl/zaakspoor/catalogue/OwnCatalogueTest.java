// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.zaakspoor.catalogue.Product.LegalTerm;

import static nl.zaakspoor.catalogue.YamlFiles.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a municipality adds to the built-in catalogue, or puts in its place, from a folder of its own. */
class OwnCatalogueTest {
    private static final ProductId DORMER = new ProductId("dakkapel");

    private final Path folder;

    OwnCatalogueTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_municipality_adds_a_product_to_a_group_and_a_department() throws IOException {
        // Given
        write("afdelingen.yaml", "departments:\n  VVE: { name: { nl: \"Wonen\" } }\n");
        write("aanvragen.yaml", "group: 5\nproducts:\n  - id: dakkapel\n    name: { nl: Dakkapel }\n    department: VVE\n");

        // When
        Catalogue catalogue = CatalogueReader.read(Optional.of(folder));

        // Then
        assertThat(catalogue.product(DORMER).orElseThrow().stepFor("BEOORDELEN").orElseThrow().number()).isEqualTo(3);
        assertThat(catalogue.products()).hasSize(TestCatalogue.BUILT_IN.products().size() + 1);
        assertThat(catalogue.departmentName(new DepartmentId("VVE")).in(Language.DUTCH).text()).isEqualTo("Wonen");
    }

    @Test
    void a_municipality_replaces_a_product_a_word_and_a_department() throws IOException {
        // Given
        write("eigen.yaml", """
                departments:
                  DSO: { name: { nl: "Bouwen en Wonen" }, phone: "14 010" }
                words:
                  state.received: { nl: "Binnen" }
                """);
        write("group-05.yaml",
                "group: 5\nproducts:\n  - id: vergunning\n    name: { nl: Bouwvergunning }\n    department: DSO\n");

        // When
        Catalogue catalogue = CatalogueReader.read(Optional.of(folder));

        // Then
        Product permit = catalogue.product(new ProductId("vergunning")).orElseThrow();
        assertThat(permit.name().in(Language.DUTCH).text()).isEqualTo("Bouwvergunning");
        assertThat(permit.terms().legal()).contains(new LegalTerm(Period.ofWeeks(8), "Awb 4:13"));
        assertThat(catalogue.products()).hasSameSizeAs(TestCatalogue.BUILT_IN.products());
        assertThat(catalogue.words().get("state.received").in(Language.DUTCH).text()).isEqualTo("Binnen");
        assertThat(catalogue.departmentPhone(new DepartmentId("DSO"))).contains("14 010");
    }

    @Test
    void a_municipality_may_add_a_group_of_its_own() throws IOException {
        // Given
        write("groep.yaml", GROUP.replace("group: 5", "group: 20"));

        // When
        Catalogue catalogue = CatalogueReader.read(Optional.of(folder));

        // Then
        assertThat(catalogue.product(DORMER).orElseThrow().group()).isEqualTo(20);
    }

    @Test
    void a_group_that_nobody_described_is_reported() throws IOException {
        // Given
        write("groep.yaml", "group: 20\nproducts: []\n");

        // Then
        assertProblem(() -> CatalogueReader.read(Optional.of(folder)), "group 20 is not known yet");
    }

    @Test
    void only_files_in_yaml_are_read() throws IOException {
        // Given
        write("lees-mij.txt", "geen: [yaml");

        // When
        Catalogue catalogue = CatalogueReader.read(Optional.of(folder));

        // Then
        assertThat(catalogue.products()).hasSameSizeAs(TestCatalogue.BUILT_IN.products());
    }

    @Test
    void a_folder_that_does_not_exist_is_reported_with_its_setting() {
        assertProblem(() -> CatalogueReader.read(Optional.of(folder.resolve("weg"))), "(zaakspoor.catalogue)");
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(folder.resolve(name), yaml);
    }

    private static void assertProblem(ThrowingCallable reading, String problem) {
        assertThatThrownBy(reading).isInstanceOf(CatalogueException.class).hasMessageContaining("has 1 problem:")
                .hasMessageContaining(problem);
    }
}
