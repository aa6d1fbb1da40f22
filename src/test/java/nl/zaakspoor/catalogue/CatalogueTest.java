// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Product.Privacy;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogueTest {
    private static final Text GREETING = new Text(Map.of(Language.DUTCH, "Goedendag", Language.ENGLISH, "Good day"));

    @Test
    void a_product_the_catalogue_no_longer_has_is_shown_under_its_id_and_says_little() {
        // Given
        ProductId gone = new ProductId("hondenpenning");

        // When
        Product product = BUILT_IN.productOrFallback(gone);

        // Then
        assertThat(product.id()).isEqualTo(gone);
        assertThat(product.name().in(Language.DUTCH).text()).isEqualTo("hondenpenning");
        assertThat(product.privacy()).isEqualTo(Privacy.HIGH);
        assertThat(product.terms().legal()).isEmpty();
        assertThat(product.stepFor("completed")).isPresent();
    }

    @Test
    void a_product_the_catalogue_has_is_not_replaced_by_a_stand_in() {
        // Given
        ProductId permit = new ProductId("vergunning");

        // When
        Product product = BUILT_IN.productOrFallback(permit);

        // Then
        assertThat(product).isEqualTo(BUILT_IN.product(permit).orElseThrow());
    }

    @Test
    void a_department_the_catalogue_does_not_have_is_shown_under_its_id() {
        // Given
        DepartmentId unknown = new DepartmentId("XYZ");

        // When
        Text name = BUILT_IN.departmentName(unknown);

        // Then
        assertThat(name.in(Language.DUTCH).text()).isEqualTo("XYZ");
        assertThat(BUILT_IN.departmentPhone(unknown)).isEmpty();
    }

    @Test
    void a_department_with_a_number_of_its_own_is_called_there() {
        assertThat(BUILT_IN.departmentPhone(new DepartmentId("DPZ"))).contains("14 000");
        assertThat(BUILT_IN.departmentPhone(new DepartmentId("DSO"))).isEmpty();
    }

    @Test
    void a_code_of_the_product_itself_comes_before_a_generic_one() {
        // Given
        Product dormer = YamlFiles.withLine("[BEOORDELEN]", "[received]").product(new ProductId("dakkapel")).orElseThrow();

        // When
        int step = dormer.stepFor("received").orElseThrow().number();

        // Then
        assertThat(step).isEqualTo(2);
    }

    @Test
    void a_decision_in_a_journey_without_one_is_its_last_work() {
        // Given
        Product report = BUILT_IN.product(new ProductId("melding-openbare-ruimte")).orElseThrow();

        // When
        int step = report.stepFor("decision").orElseThrow().number();

        // Then
        assertThat(step).isEqualTo(report.steps().size() - 1);
    }

    @Test
    void a_code_nobody_knows_means_no_step() {
        assertThat(BUILT_IN.product(new ProductId("vergunning")).orElseThrow().stepFor("nobody-knows")).isEmpty();
    }

    @Test
    void work_goes_on_at_the_first_working_step() {
        // Given
        Product permit = BUILT_IN.product(new ProductId("vergunning")).orElseThrow();

        // When
        PublicStep step = permit.firstWorkingStep();

        // Then
        assertThat(step.number()).isEqualTo(2);
    }

    @Test
    void a_text_is_given_in_the_language_asked_for() {
        assertThat(GREETING.in(Language.ENGLISH)).isEqualTo(new Text.Wording("Good day", Language.ENGLISH));
    }

    @Test
    void a_text_that_is_not_there_in_a_language_is_given_in_dutch_and_says_so() {
        assertThat(GREETING.in(new Language("ar"))).isEqualTo(new Text.Wording("Goedendag", Language.DUTCH));
    }

    @Test
    void a_text_needs_dutch() {
        assertThatThrownBy(() -> new Text(Map.of(Language.ENGLISH, "Good day"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Good day");
    }

    @Test
    void a_text_prints_its_languages_and_not_its_words() {
        assertThat(GREETING).hasToString("Text[en, nl]");
    }

    @Test
    void a_word_the_service_does_not_have_is_named() {
        assertThatThrownBy(() -> BUILT_IN.words().get("entry.nothing")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("entry.nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Dak", "dak kapel", "-dak", "dak-", "dak--kapel", "dakkapél", "dak\n"})
    void a_product_id_is_kebab_case(String text) {
        assertThat(ProductId.isId(text)).isFalse();
    }

    @Test
    void a_product_id_has_at_most_64_characters() {
        assertThat(ProductId.isId("a".repeat(64))).isTrue();
        assertThat(ProductId.isId("a".repeat(65))).isFalse();
    }

    @Test
    void nobody_is_sent_to_an_address_that_only_shows_where_a_real_one_goes() {
        // When
        Catalogue real = BUILT_IN.withoutExamples();

        // Then
        assertThat(BUILT_IN.products().values()).flatExtracting(Product::followUps).isNotEmpty();
        assertThat(real.products().values()).flatExtracting(Product::followUps).isEmpty();
        assertThat(real.journeys()).flatExtracting(JourneyPlan::parts).extracting(JourneyPlan.Part::apply)
                .containsOnly(Optional.empty());
        assertThat(real.products().keySet()).isEqualTo(BUILT_IN.products().keySet());
    }

    @ParameterizedTest
    @CsvSource({"https://www.voorbeeld.example/a, true", "https://example/a, true", "https://www.example.nl/a, false",
            "https://voorbeeldexample.nl, false"})
    void an_example_is_known_by_its_domain(URI address, boolean example) {
        assertThat(Examples.isOne(address)).isEqualTo(example);
    }

    @Test
    void english_is_written_as_in_the_united_kingdom() {
        assertThat(Language.ENGLISH.locale()).isEqualTo(Locale.UK);
        assertThat(Language.DUTCH.locale()).isEqualTo(Locale.of("nl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "NL", "nl-NL", "dutch"})
    void a_language_is_two_or_three_lower_case_letters(String code) {
        assertThatThrownBy(() -> new Language(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
