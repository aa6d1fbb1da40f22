// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** While nothing is sent, no colleague is told that a link is on its way. */
@QuarkusTest
@TestProfile(HeldBackTest.OnTrial.class)
class HeldBackTest {
    /** The mode in which nothing goes out. */
    public static final class OnTrial implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("zaakspoor.notices.mode", "shadow");
        }
    }

    @Test
    void no_link_is_mailed_while_the_service_is_on_trial() {
        // Given
        String own = "HB-" + UUID.randomUUID().toString().substring(0, 8);
        Publisher.receive(own, "vergunning",
                ", \"applicant\": {\"email\": \"%s@voorbeeld.example\"}".formatted(own.toLowerCase(Locale.ROOT)));
        Publisher.linkOf(own);
        String screen = "/desk/requests/" + own;

        // Then
        desk().get(screen).then().statusCode(200).body(not(containsString("/mail-link")), containsString("/link"));
        desk().header("Sec-Fetch-Site", "same-origin").post(screen + "/mail-link").then().statusCode(409)
                .body(containsString("De dienst is nog op proef"), containsString("<a href=\"" + screen + "\">"));
    }

    private static RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk").header("Accept-Language", "nl");
    }
}
