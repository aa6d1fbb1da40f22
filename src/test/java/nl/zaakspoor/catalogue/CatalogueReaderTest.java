// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.catalogue.Product.LegalTerm;
import nl.zaakspoor.catalogue.Product.Privacy;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.catalogue.Terms.Suspension;
import nl.zaakspoor.term.TermCalendar;

import static nl.zaakspoor.catalogue.YamlFiles.DEPARTMENTS;
import static nl.zaakspoor.catalogue.YamlFiles.GROUP;
import static nl.zaakspoor.catalogue.YamlFiles.catalogue;
import static nl.zaakspoor.catalogue.YamlFiles.withLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogueReaderTest {
    private static final ProductId DORMER = new ProductId("dakkapel");
    private static final String OF_DORMER = "    department: DSO\n";

    private final Path folder;

    CatalogueReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_product_takes_from_its_group_what_it_does_not_say_itself() {
        // When
        Product dormer = catalogue(GROUP).product(DORMER).orElseThrow();

        // Then
        assertThat(dormer.steps()).extracting(PublicStep::number).containsExactly(1, 2, 3);
        assertThat(dormer.steps()).extracting(PublicStep::significant).containsExactly(false, true, false);
        assertThat(dormer.noun().in(Language.DUTCH).text()).isEqualTo("aanvraag");
        assertThat(dormer.tracking()).isEqualTo(Tracking.RESIDENT);
        assertThat(dormer.privacy()).isEqualTo(Privacy.NORMAL);
        assertThat(dormer.terms().legal()).isEmpty();
        assertThat(dormer.group()).isEqualTo(5);
    }

    @Test
    void a_product_may_say_everything_for_itself() {
        // When
        Product dormer = withLine(OF_DORMER, OF_DORMER + """
                    noun: { nl: verzoek }
                    tracking: receipt-only
                    privacy: high
                    norm: P4W
                    legal-term: { length: P8W, ground: "Awb 4:13" }
                    codes: { 2: [IN_BEHANDELING], 3: [KLAAR] }
                """).product(DORMER).orElseThrow();

        // Then
        assertThat(dormer.noun().in(Language.DUTCH).text()).isEqualTo("verzoek");
        assertThat(dormer.tracking()).isEqualTo(Tracking.RECEIPT_ONLY);
        assertThat(dormer.privacy()).isEqualTo(Privacy.HIGH);
        assertThat(dormer.terms().norm()).hasToString("Optional[P28D]");
        assertThat(dormer.terms().legal().orElseThrow().ground()).isEqualTo("Awb 4:13");
        assertThat(dormer.step(2).codes()).containsExactlyInAnyOrder("BEOORDELEN", "IN_BEHANDELING");
        assertThat(dormer.step(3).codes()).containsExactlyInAnyOrder("AFGEROND", "KLAAR");
    }

    @Test
    void terms_that_a_product_does_not_say_are_those_of_its_group() {
        // Given
        String group = GROUP.replace("steps:\n", """
                legal-term: { length: P6W, ground: "Awb 9:11", extension: P4W, suspension: none }
                norm: P20D
                silence-after: P10D
                update-every: P14D
                steps:
                """);
        String own = OF_DORMER + """
                    legal-term: { length: P8W, ground: "Awb 4:13" }
                    norm: none
                    silence-after: P3W
                    remind-before: P2D
                """;

        // When
        Terms ofGroup = catalogue(group).product(DORMER).orElseThrow().terms();
        Terms ofProduct = catalogue(group.replace(OF_DORMER, own)).product(DORMER).orElseThrow().terms();
        Terms none = catalogue(group.replace(OF_DORMER, OF_DORMER + "    legal-term: none\n")).product(DORMER).orElseThrow()
                .terms();

        // Then
        LegalTerm complaint = new LegalTerm(Period.ofWeeks(6), "Awb 9:11");
        assertThat(ofGroup).isEqualTo(new Terms(Optional.of(complaint), Optional.of(Period.ofWeeks(4)), Suspension.NONE,
                Optional.of(Period.ofDays(20)), Optional.of(Period.ofDays(10)), Optional.of(Period.ofDays(14)),
                Period.ofDays(5), Optional.empty()));
        assertThat(ofProduct).isEqualTo(
                new Terms(Optional.of(new LegalTerm(Period.ofWeeks(8), "Awb 4:13")), Optional.empty(), Suspension.ANY,
                        Optional.empty(), Optional.of(Period.ofWeeks(3)), Optional.of(Period.ofDays(14)), Period.ofDays(2),
                        Optional.empty()));
        assertThat(none.legal()).isEmpty();
        assertThat(none.extension()).isEmpty();
        assertThat(none.suspension()).isEqualTo(Suspension.ANY);
    }

    @Test
    void who_tells_residents_is_said_by_the_product_or_else_its_group() {
        // Given
        String bySource = GROUP.replace("steps:\n", "notifies: source\nsteps:\n");

        // Then
        assertThat(notifies(GROUP)).isEqualTo(Product.Notifies.US);
        assertThat(notifies(bySource)).isEqualTo(Product.Notifies.SOURCE);
        assertThat(notifies(bySource.replace(OF_DORMER, OF_DORMER + "    notifies: us\n"))).isEqualTo(Product.Notifies.US);
    }

    private static Product.Notifies notifies(String group) {
        return catalogue(group).product(DORMER).orElseThrow().notifies();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            notifies: nobody | product dakkapel: must be one of us, source
            remind-before: none | product dakkapel: must be an ISO-8601 period such as P8W
            norm: P0D | product dakkapel: must be longer than nothing
            norm: P-2W | product dakkapel: must be longer than nothing
            silence-after: 14 dagen | product dakkapel: must be an ISO-8601 period such as P8W
            'legal-term: { length: P8W }' | product dakkapel: `ground` is missing
            'legal-term: { length: P8W, ground: x, extend: P6W }' | product dakkapel: `extend` is not known here
            'legal-term: nothing' | product dakkapel: must be a map""")
    void a_term_that_is_no_term_is_reported_with_its_line(String term, String problem) {
        assertProblem(() -> withLine(OF_DORMER, OF_DORMER + "    " + term + "\n"), "group-05.yaml:25: " + problem);
    }

    @Test
    void a_calendar_in_the_folder_replaces_the_built_in_one() {
        // Given
        CatalogueFile calendar = new CatalogueFile("calendar.yaml", """
                calendar:
                  equated-until: 2030
                  equated-days: [2030-05-31]
                """);

        // When
        TermCalendar read = CatalogueReader.read(List.of(calendar)).calendar();

        // Then
        assertThat(read).isEqualTo(new TermCalendar(Set.of(LocalDate.of(2030, 5, 31)), 2030));
    }

    @Test
    void a_day_of_the_calendar_that_is_no_day_is_reported_with_its_line() {
        assertProblem(() -> CatalogueReader.read(List.of(new CatalogueFile("calendar.yaml", """
                calendar:
                  equated-until: 2030
                  equated-days: [2030-05-31, 2030-02-30]
                """))), "calendar.yaml:3: must be a day such as 2026-12-31");
    }

    @Test
    void a_text_without_dutch_is_reported_with_its_line_and_product() {
        assertProblem(() -> withLine("{ nl: \"Dakkapel\", en: \"Dormer\" }", "{ en: \"Dormer\" }"),
                "group-05.yaml:23: product dakkapel: a text needs at least `nl`");
    }

    @Test
    void a_department_that_does_not_exist_is_reported_with_its_line_and_product() {
        assertProblem(() -> withLine("department: DSO", "department: DSX"),
                "group-05.yaml:22: product dakkapel: department DSX is not in departments.yaml");
    }

    @Test
    void a_product_that_stands_there_twice_is_reported() {
        assertProblem(() -> catalogue(GROUP + GROUP.substring(GROUP.indexOf("  - id: dakkapel"))),
                "group-05.yaml:25: product dakkapel: it stands there twice");
    }

    @Test
    void a_key_that_means_nothing_is_reported_with_the_keys_that_do() {
        assertProblem(() -> withLine(OF_DORMER, OF_DORMER + "    trackin: off\n"),
                "group-05.yaml:25: product dakkapel: `trackin` is not known here; known are id, name, noun, department");
    }

    @Test
    void a_section_that_means_nothing_is_reported() {
        assertProblem(() -> CatalogueReader.read(List.of(new CatalogueFile("eigen.yaml", "\nword:\n  a: { nl: b }\n"))),
                "eigen.yaml:3: `word` is not known here");
    }

    @Test
    void phases_in_another_order_are_reported() {
        assertProblem(() -> withLine("  - phase: in-progress\n", """
                  - phase: decision
                    title: { nl: "Besluit" }
                    heading: { nl: "Wij hebben besloten" }
                    text: { nl: "Het besluit komt." }
                  - phase: in-progress
                """), "group-05.yaml:5: the phases of a journey go from received over in-progress");
    }

    @Test
    void a_journey_that_does_not_end_in_completed_is_reported() {
        assertProblem(() -> withLine("- phase: completed", "- phase: decision"), "group-05.yaml:5: the phases of a journey");
    }

    @Test
    void a_journey_without_work_is_reported() {
        assertProblem(() -> withLine("- phase: in-progress", "- phase: decision"), "group-05.yaml:5: the phases of a journey");
    }

    @Test
    void a_code_that_would_mean_two_steps_is_reported() {
        assertProblem(() -> withLine("[AFGEROND]", "[AFGEROND, BEOORDELEN]"),
                "group-05.yaml:5: code BEOORDELEN means two steps of one journey");
    }

    @Test
    void a_code_of_a_product_that_its_group_gives_to_another_step_is_reported() {
        assertProblem(() -> withLine(OF_DORMER, OF_DORMER + "    codes: { 3: [BEOORDELEN] }\n"),
                "group-05.yaml:25: product dakkapel: code BEOORDELEN means two steps of one journey");
    }

    @Test
    void codes_for_a_step_that_does_not_exist_are_reported() {
        assertProblem(() -> withLine(OF_DORMER, OF_DORMER + "    codes: { 4: [KLAAR] }\n"),
                "group-05.yaml:25: product dakkapel: there is no step 4");
    }

    @Test
    void a_journey_of_two_steps_is_reported() {
        assertProblem(
                () -> withLine(GROUP.substring(GROUP.indexOf("  - phase: in-progress"), GROUP.indexOf("  - phase: completed")),
                        ""),
                "group-05.yaml:5: a journey has 3 to 7 public steps, this one 2");
    }

    @Test
    void a_word_outside_its_choices_is_reported_with_those_choices() {
        assertProblem(() -> withLine(OF_DORMER, OF_DORMER + "    tracking: nobody\n"),
                "group-05.yaml:25: product dakkapel: must be one of resident, receipt-only, desk-only, off");
    }

    @Test
    void a_period_that_is_none_is_reported() {
        assertProblem(() -> withLine(OF_DORMER, OF_DORMER + "    norm: 8 weken\n"),
                "group-05.yaml:25: product dakkapel: must be an ISO-8601 period");
    }

    @Test
    void an_id_that_is_none_is_reported() {
        assertProblem(() -> withLine("id: dakkapel", "id: Dak Kapel"), "group-05.yaml:22: `Dak Kapel` is not a usable id");
    }

    @Test
    void a_field_that_is_missing_is_reported() {
        assertProblem(() -> withLine(OF_DORMER, ""), "group-05.yaml:22: product dakkapel: `department` is missing");
    }

    @Test
    void a_key_that_stands_there_twice_is_reported() {
        assertProblem(() -> withLine(OF_DORMER, OF_DORMER + OF_DORMER), "group-05.yaml:25: `department` stands there twice");
    }

    @Test
    void yaml_that_cannot_be_read_is_reported_with_its_line() {
        assertProblem(() -> withLine("codes: [BEOORDELEN]", "codes: [BEOORDELEN"), "group-05.yaml:15: ");
    }

    @Test
    void a_character_that_yaml_does_not_allow_is_reported() {
        assertProblem(() -> catalogue(GROUP.replace("Dakkapel", "Dak\u0001kapel")), "group-05.yaml: ");
    }

    @Test
    void an_empty_file_is_reported() {
        assertProblem(() -> catalogue(""), "group-05.yaml: the file is empty");
    }

    @Test
    void all_problems_of_all_files_are_reported_at_once() {
        // Given
        CatalogueFile words = new CatalogueFile("words.yaml", "words:\n  a: { en: b }\n  c: { nl: d, english: e }\n");
        CatalogueFile broken = new CatalogueFile("group-06.yaml", "group: [");
        CatalogueFile group = new CatalogueFile("group-05.yaml", GROUP.replace("DSO", "DSX"));

        // Then
        assertThatThrownBy(() -> CatalogueReader.read(List.of(words, broken, group))).isInstanceOf(CatalogueException.class)
                .hasMessageContainingAll("the catalogue has 4 problems", "words.yaml:2: a text needs",
                        "words.yaml:3: `english`",
                        "group-06.yaml:", "group-05.yaml:22: product dakkapel: department DSX");
    }

    @Test
    void the_order_of_files_does_not_matter_for_what_they_refer_to() {
        // Given
        CatalogueFile group = new CatalogueFile("aanvragen.yaml", GROUP);

        // When
        Catalogue catalogue = CatalogueReader.read(List.of(group, DEPARTMENTS));

        // Then
        assertThat(catalogue.product(DORMER)).isPresent();
    }

    private static void assertProblem(ThrowingCallable reading, String problem) {
        assertThatThrownBy(reading).isInstanceOf(CatalogueException.class).hasMessageContaining("has 1 problem:")
                .hasMessageContaining(problem);
    }
}
