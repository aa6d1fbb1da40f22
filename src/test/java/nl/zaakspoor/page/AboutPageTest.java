// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Optional;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.page.PublicStatements.Accessibility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What anybody may read about the service itself. */
@QuarkusTest
class AboutPageTest {
    @ParameterizedTest
    @CsvSource({"/accessibility, Toegankelijkheid, Accessibility", "/privacy, Uw privacy, Privacy"})
    void it_is_there_for_everybody_in_their_language(String path, String dutch, String english) {
        assertThat(given().get(path).then().statusCode(200).extract().asString()).contains("<h1>" + dutch,
                "Gemeente Voorbeeld");
        assertThat(given().header("Accept-Language", "en").get(path).asString()).contains("<h1>" + english);
        assertThat(given().get(path + "?lang=ar").asString()).contains("dir=\"rtl\"");
    }

    @Test
    void every_page_leads_to_it_in_its_own_language() {
        assertThat(given().get("/t/nothing?lang=en").asString()).contains("href=\"/accessibility?lang=en\"",
                "href=\"/privacy?lang=en\"");
    }

    @ParameterizedTest
    @EnumSource
    void the_grade_is_the_municipalitys_own(Accessibility grade) {
        assertThat(accessibility(new PublicStatements(grade, Optional.empty(), Optional.empty())).sections())
                .flatExtracting(AboutSheet.Section::texts).filteredOn(text -> text.startsWith("Status "))
                .singleElement().asString().startsWith("Status " + grade + ":");
    }

    @Test
    void what_the_municipality_states_elsewhere_is_not_missed_where_there_is_none() {
        PublicStatements none = new PublicStatements(Accessibility.C, Optional.empty(), Optional.empty());

        assertThat(accessibility(none).sections()).flatExtracting(AboutSheet.Section::links)
                .extracting(AboutSheet.Link::label).containsExactly("Naar de Nationale ombudsman");
    }

    private static AboutSheet accessibility(PublicStatements statements) {
        return new AboutWriter(Pages.voice(Language.DUTCH), PlainBundle.of(AboutTexts.class, "about", Language.DUTCH),
                statements).accessibility();
    }
}
