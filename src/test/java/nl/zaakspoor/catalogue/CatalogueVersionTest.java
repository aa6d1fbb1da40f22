// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.catalogue.YamlFiles.DEPARTMENTS;
import static nl.zaakspoor.catalogue.YamlFiles.GROUP;
import static nl.zaakspoor.catalogue.YamlFiles.catalogue;
import static nl.zaakspoor.catalogue.YamlFiles.withLine;
import static org.assertj.core.api.Assertions.assertThat;

class CatalogueVersionTest {
    private static final CatalogueVersion VERSION = CatalogueVersion.of(catalogue(GROUP));

    @Test
    void the_same_files_in_another_order_are_the_same_catalogue() {
        // Given
        List<CatalogueFile> shuffled = new ArrayList<>(CatalogueFile.builtIn());
        java.util.Collections.shuffle(shuffled, new Random(7));

        // When
        CatalogueVersion version = CatalogueVersion.of(CatalogueReader.read(shuffled));

        // Then
        assertThat(version).isEqualTo(CatalogueVersion.of(BUILT_IN));
    }

    @Test
    void what_stands_in_a_file_in_another_order_is_the_same_catalogue() {
        // Given
        String more = "  SZW: { name: { nl: Werk } }\n";
        String less = DEPARTMENTS.yaml().replace("departments:\n", "");

        // When
        Stream<CatalogueVersion> versions = Stream.of("departments:\n" + less + more, "departments:\n" + more + less)
                .map(departments -> read(departments, GROUP));

        // Then
        assertThat(versions.distinct()).hasSize(1);
    }

    @Test
    void a_remark_or_a_line_end_in_a_file_is_the_same_catalogue() {
        // When
        CatalogueVersion version = CatalogueVersion.of(catalogue("# Dakkapellen\n" + GROUP + "\n\n"));

        // Then
        assertThat(version).isEqualTo(VERSION);
    }

    @ParameterizedTest
    @CsvSource({"We assess, We judge", "heading: { nl: \"Wij beoordelen\", 'heading: { tr: \"X\", nl: \"Wij beoordelen\"'",
            "significant: true, significant: false", "significant: true, your-turn: true", "department: DSO, 'department: DSO\n"
                    + "    norm: P4W'",
            "department: DSO, 'department: DSO\n    tracking: off'", "department: DSO, 'department: DSO\n    notifies: source'",
            "department: DSO, 'department: DSO\n    remind-before: P2D'",
            "department: DSO, 'department: DSO\n    privacy: high'",
            "department: DSO, 'department: DSO\n    follow-ups: [{ text: { nl: Nog iets }, url: https://voorbeeld.example/iets }]'",
            "department: DSO, 'department: DSO\n    legal-term: { length: P8W, ground: Awb }'", "nl: aanvraag, nl: verzoek"})
    void what_only_reads_otherwise_changes_the_content_and_not_the_rules_of_the_fold(String line, String replacement) {
        // When
        CatalogueVersion version = CatalogueVersion.of(withLine(line, replacement));

        // Then
        assertThat(version.content()).isNotEqualTo(VERSION.content());
        assertThat(version.foldRules()).isEqualTo(VERSION.foldRules());
    }

    @ParameterizedTest
    @CsvSource({"[BEOORDELEN], '[BEOORDELEN, KEUREN]'", "[BEOORDELEN], [KEUREN]", "phase: in-progress, 'phase: in-progress\n"
            + "    title: { nl: Eerst }\n    heading: { nl: Eerst }\n    text: { nl: Eerst }\n  - phase: decision'",
            "department: DSO, 'department: DSO\n    codes: { 2: [KEUREN] }'", "id: dakkapel, id: dakraam"})
    void what_decides_where_events_bring_a_request_changes_both(String line, String replacement) {
        // When
        CatalogueVersion version = CatalogueVersion.of(withLine(line, replacement));

        // Then
        assertThat(version.content()).isNotEqualTo(VERSION.content());
        assertThat(version.foldRules()).isNotEqualTo(VERSION.foldRules());
    }

    @Test
    void the_right_to_correct_others_is_a_rule_of_the_fold() {
        assertThat(withSource("may-correct-others").foldRules()).isNotEqualTo(VERSION.foldRules());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "may-erase"})
    void a_source_without_it_is_not(String rights) {
        assertThat(withSource(rights).foldRules()).isEqualTo(VERSION.foldRules());
        assertThat(withSource(rights).content()).isNotEqualTo(VERSION.content());
    }

    @Test
    void texts_that_only_run_on_into_each_other_are_told_apart() {
        assertThat(CanonicalForm.of(List.of("ab", "c"))).isNotEqualTo(CanonicalForm.of(List.of("a", "bc")));
        assertThat(CanonicalForm.of(List.of("a", List.of("b")))).isNotEqualTo(CanonicalForm.of(List.of(List.of("a"), "b")));
    }

    private static CatalogueVersion withSource(String rights) {
        return read(DEPARTMENTS.yaml() + """
                sources:
                  urn:test:source: { name: Bron, department: DSO, principal: bron, contact: bron@voorbeeld.example, rights: [%s] }
                """.formatted(rights), GROUP);
    }

    private static CatalogueVersion read(String sections, String group) {
        return CatalogueVersion.of(CatalogueReader
                .read(List.of(new CatalogueFile("sections.yaml", sections), new CatalogueFile("group-05.yaml", group))));
    }
}
