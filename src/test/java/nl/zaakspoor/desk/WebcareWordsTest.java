// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.net.URI;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.page.ARequest;
import nl.zaakspoor.page.PlainBundle;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.page.ARequest.aRequest;
import static nl.zaakspoor.page.ARequest.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** What is posted where everybody reads along. */
class WebcareWordsTest {
    private static final URI FIND = URI.create("https://volg.gemeente-met-een-lange-naam.example/find");
    private static final URI LINK = URI.create("https://volg.gemeente-met-een-lange-naam.example/t/" + "A".repeat(42));

    static Stream<Language> languages() {
        return Languages.spoken().all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void in_public_it_is_the_same_whatever_there_is(Language language) {
        // When
        String open = words(language).inPublic(aRequest().view());
        String done = words(language).inPublic(aRequestFor("bijzondere-bijstand").status("completed", 20).view());

        // Then
        assertThat(open).isEqualTo(done).isEqualTo(words(language).inPublic()).contains(FIND.toString())
                .hasSizeLessThanOrEqualTo(WebcareWords.MOST)
                .doesNotContain(aRequest().view().reference().value());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void of_a_report_about_a_public_place_it_tells_how_far_that_is(Language language) {
        // Given
        TimelineView report = aRequestFor("melding-openbare-ruimte").at("Modelstraat 1").view();

        // When
        String text = words(language).inPublic(report);

        // Then
        assertThat(text).contains("Modelstraat", word(report, language)).hasSizeLessThanOrEqualTo(WebcareWords.MOST)
                .doesNotContain("Modelstraat 1", report.reference().value());
    }

    @ParameterizedTest
    @CsvSource({"Dorpsplein 5 III hoog bel 0612345678, Dorpsplein", "Oude Markt, Oude Markt",
            "Nieuwe Voorbeeldgracht 12-a, Nieuwe Voorbeeldgracht", "lange voorbeeldweg, lange voorbeeldweg"})
    void it_is_told_by_its_street_alone(String place, String street) {
        assertThat(words(Language.DUTCH).inPublic(aRequestFor("melding-openbare-ruimte").at(place).view()))
                .startsWith("Dag! Melding over " + street + ": ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bij de bushalte", "Bij mevrouw Jansen, Dorpsstraat 5", "mevrouw Jansen Dorpsstraat 5",
            "Jan Jansen",
            "Dorpsstraat bij nummer 5", "0612345678", "Dorpsstraat5"})
    void a_report_whose_place_is_no_plain_street_is_not_told_of(String place) {
        assertThat(words(Language.DUTCH).inPublic(aRequestFor("melding-openbare-ruimte").at(place).view()))
                .isEqualTo(words(Language.DUTCH).inPublic(aRequest().view()));
    }

    @Test
    void of_a_report_that_is_done_no_day_is_told() {
        // Given
        TimelineView report = aRequestFor("melding-openbare-ruimte").at("Modelstraat 1").status("completed", 20).view();

        // Then
        assertThat(words(Language.DUTCH).inPublic(report)).contains("Afgerond").doesNotContain("uiterlijk");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_link_is_for_a_private_message_alone(Language language) {
        // Given
        TimelineView view = aRequest().view();

        // Then
        assertThat(words(language).inPrivate(view, LINK)).contains(LINK.toString(), view.reference().value());
        assertThat(words(language).inPublic(view)).doesNotContain("/t/");
    }

    private static String word(TimelineView view, Language language) {
        return ARequest.CATALOGUE.words().get("state." + view.state().code()).in(language).text();
    }

    private static WebcareWords words(Language language) {
        return new WebcareWords(language, PlainBundle.of(WebcareTexts.class, "webcare", language), ARequest.CATALOGUE.words(),
                FIND);
    }
}
