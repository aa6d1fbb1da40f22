// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.sql.SQLException;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.Rows;

import static nl.zaakspoor.desk.WorkCalls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** What is answered in public to somebody who gives no number. */
@QuarkusTest
class WebcarePageTest {
    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource({"'', nl, Over persoonlijke zaken", "?lang=nl, nl, Over persoonlijke zaken", "?lang=tr, tr, Kişisel konuları",
            "?lang=xx, nl, Over persoonlijke zaken", "?lang=%00, nl, Over persoonlijke zaken"})
    void the_text_is_in_the_language_of_who_asks(String query, String language, String says) {
        // When
        String page = as("desk").urlEncodingEnabled(false).get("/desk/webcare" + query).then().statusCode(200).extract()
                .asString();

        // Then
        assertThat(page).contains("<textarea id=\"copy-public-" + language + "\" ", " readonly lang=\"" + language + "\"",
                says, "/find", "<option value=\"" + language + "\" selected>").doesNotContain("/t/");
    }

    @Test
    void it_is_found_from_the_search_and_no_request_is_looked_at_for_it() throws SQLException {
        // Given
        Rows rows = new Rows(database);
        long before = rows.count("select count(*) from read_log");

        // When
        as("desk").get("/desk").then().body(containsString("href=\"/desk/webcare\""));
        as("desk").get("/desk/webcare").then().statusCode(200);

        // Then
        assertThat(rows.count("select count(*) from read_log")).isEqualTo(before);
    }

    @Test
    void it_is_for_colleagues_who_answer_residents() {
        as("manager").get("/desk/webcare").then().statusCode(403).contentType("text/html");
    }
}
