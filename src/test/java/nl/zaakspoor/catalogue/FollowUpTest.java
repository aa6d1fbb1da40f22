// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.catalogue.YamlFiles.DEPARTMENTS;
import static nl.zaakspoor.catalogue.YamlFiles.GROUP;
import static nl.zaakspoor.catalogue.YamlFiles.catalogue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FollowUpTest {
    private static final ProductId DORMER = new ProductId("dakkapel");
    private static final String OF_DORMER = "    department: DSO\n";
    private static final String ONE = "{ text: { nl: \"Nog iets nodig?\", en: \"Anything else?\" }, url: https://voorbeeld.example/iets }";
    private static final String OF_GROUP = GROUP.replace("steps:\n", "follow-ups: [" + ONE + "]\nsteps:\n");

    @Test
    void a_product_says_what_may_be_handy_next_or_else_its_group_does() {
        // Given
        String own = "    follow-ups: [{ text: { nl: \"Een raam erin?\" }, url: \"https://voorbeeld.example/raam?van=dakkapel\" }]\n";

        // Then
        assertThat(of(GROUP)).isEmpty();
        assertThat(of(OF_GROUP)).extracting(each -> each.text().in(Language.ENGLISH).text()).containsExactly("Anything else?");
        assertThat(of(with(OF_GROUP, own))).extracting(each -> each.url().toString())
                .containsExactly("https://voorbeeld.example/raam?van=dakkapel");
        assertThat(of(with(OF_GROUP, "    follow-ups: none\n"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"privacy: high", "tracking: receipt-only", "tracking: desk-only"})
    void what_not_everybody_may_see_has_none_of_its_group_and_may_have_none_of_its_own(String line) {
        // Given
        String hidden = "    " + line + "\n";

        // Then
        assertThat(of(with(OF_GROUP, hidden))).isEmpty();
        assertThatThrownBy(() -> catalogue(with(GROUP, hidden + "    follow-ups: [" + ONE + "]\n")))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("product dakkapel: of such a product none are shown: they would tell what it is about");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{ text: { nl: Iets }, url: http://voorbeeld.example/ }] | must be an address that begins with https://
            [{ text: { nl: Iets }, url: /iets }] | must be an address that begins with https://
            [{ text: { nl: Iets }, url: "https://voorbeeld.example/{reference}" }] | must be the address of a page, the same for everybody
            [{ text: { nl: Iets }, url: https://voorbeeld.example/%7Btoken%7D }] | must be the address of a page, the same for everybody
            [{ text: { nl: Iets }, url: https://noor@voorbeeld.example/ }] | must be the address of a page, the same for everybody
            [{ text: { nl: Iets }, url: https:///iets }] | must be the address of a page, the same for everybody
            [{ text: { nl: "Iets voor {name}?" }, url: https://voorbeeld.example/ }] | `nl` leaves a place open, but nothing is filled in here
            [{ text: { en: Else }, url: https://voorbeeld.example/ }] | a text needs at least `nl`
            [{ text: { nl: Iets } }] | `url` is missing
            [{ text: { nl: Iets }, url: https://voorbeeld.example/, icon: x }] | `icon` is not known here
            [] | there are 1 to 3 follow-ups, or the word `none`; these are 0
            iets | must be a list
            """)
    void one_that_cannot_be_shown_is_reported_with_its_line(String followUps, String problem) {
        assertThatThrownBy(() -> catalogue(with(GROUP, "    follow-ups: " + followUps + "\n")))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("group-05.yaml:25: product dakkapel: " + problem);
    }

    @Test
    void there_are_three_at_most_and_each_is_short() {
        // Given
        String four = "    follow-ups: [" + String.join(", ", List.of(ONE, ONE, ONE, ONE)) + "]\n";
        String wordy = "    follow-ups: [" + ONE.replace("Nog iets nodig?", "Nog iets? ".repeat(11).strip()) + "]\n";

        // Then
        assertThatThrownBy(() -> catalogue(with(GROUP, four))).hasMessageContaining("these are 4");
        assertThatThrownBy(() -> catalogue(with(GROUP, wordy))).hasMessageContaining("`nl` is longer than 100 characters");
    }

    @Test
    void mistakes_in_several_files_are_reported_at_once() {
        // Given
        CatalogueFile one = new CatalogueFile("group-05.yaml", with(GROUP, "    follow-ups: []\n"));
        CatalogueFile other = new CatalogueFile("group-06.yaml", with(GROUP, "    follow-ups: [{ text: { nl: Iets } }]\n")
                .replace("group: 5", "group: 6").replace("id: dakkapel", "id: dakraam"));

        // Then
        assertThatThrownBy(() -> CatalogueReader.read(List.of(DEPARTMENTS, one, other)))
                .hasMessageContaining("product dakkapel: there are 1 to 3 follow-ups")
                .hasMessageContaining("product dakraam: `url` is missing");
    }

    @Test
    void a_translation_completes_its_text() {
        // Given
        CatalogueFile turkish = new CatalogueFile("tr.yaml",
                "language: tr\ntexts: { \"Nog iets nodig?\": \"Başka bir şey?\" }");

        // When
        Catalogue read = CatalogueReader.read(List.of(turkish, DEPARTMENTS, new CatalogueFile("group-05.yaml", OF_GROUP)));

        // Then
        assertThat(read.product(DORMER).orElseThrow().followUps()).extracting(each -> each.text().in(new Language("tr")).text())
                .containsExactly("Başka bir şey?");
    }

    @Test
    void who_moved_house_is_asked_about_a_waste_pass() {
        // When
        Product moving = BUILT_IN.product(new ProductId("verhuizing")).orElseThrow();

        // Then
        assertThat(moving.terms().endCheckAfter()).isPresent();
        assertThat(moving.followUps()).hasSize(3).extracting(each -> each.text().in(Language.DUTCH).text())
                .contains("Hebt u een afvalpas nodig voor uw nieuwe adres?");
    }

    private static String with(String group, String lines) {
        return group.replace(OF_DORMER, OF_DORMER + lines);
    }

    private static List<FollowUp> of(String group) {
        return catalogue(group).product(DORMER).orElseThrow().followUps();
    }
}
