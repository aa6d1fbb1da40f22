// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(ClockResourceTest.OwnClock.class)
class ClockResourceTest {
    @Inject
    InstantSource clock;

    @Inject
    StoredOffset stored;

    /** Time does not go back, so no other test may live by this clock. */
    public static class OwnClock implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("zaakspoor.clock.offset", "PT1H");
        }
    }

    @Test
    void the_whole_service_lives_by_the_offset_that_was_put() {
        // Given
        Duration wanted = offset().plusDays(61);

        // When
        ValidatableResponse answer = put(wanted.toString());

        // Then
        answer.statusCode(200).body("offset", equalTo(ClockOffset.write(wanted)));
        assertThat(clock.instant()).isCloseTo(Instant.now().plus(wanted), within(1, ChronoUnit.MINUTES));
        assertThat(stored.read().await().atMost(Duration.ofSeconds(5))).isEqualTo(Optional.of(wanted));
    }

    @Test
    void the_clock_goes_forward_only() {
        // Given
        Duration now = offset().plusHours(1);
        put(now.toString()).statusCode(200);

        // When
        ValidatableResponse answer = put(now.minusMinutes(1).toString());

        // Then
        answer.statusCode(409).body("title", equalTo("The clock goes forward only"));
        assertThat(offset()).isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "61", "P2M", "-P1D", "PT0.5S", "P3651D", "P99999999999999999999D", "tomorrow"})
    void what_is_not_an_offset_is_refused(String offset) {
        put(offset).statusCode(400).contentType("application/problem+json").body("detail", containsString("P61D"));
    }

    @Test
    void a_body_without_an_offset_is_refused() {
        given().contentType("application/json").body("{}").put("/dev/clock").then().statusCode(400);
    }

    @Test
    void a_button_adds_to_what_is_there_and_leads_back_to_the_front_page() {
        // Given
        Duration before = offset();

        // When
        ValidatableResponse answer = given().redirects().follow(false).formParam("by", "P7D").post("/dev/clock").then();

        // Then
        answer.statusCode(303).header("Location", containsString("/"));
        assertThat(offset()).isEqualTo(before.plusDays(7));
    }

    @Test
    void an_instance_follows_when_another_one_moved_the_clock() {
        // Given
        Duration wanted = offset().plusDays(1);

        // When
        stored.advanceTo(wanted).await().atMost(Duration.ofSeconds(5));

        // Then
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(offset()).isEqualTo(wanted));
    }

    @Test
    void a_foreign_site_cannot_move_it() {
        given().header("Origin", "https://foreign.example").formParam("by", "P7D").post("/dev/clock").then().statusCode(403);
    }

    private static ValidatableResponse put(String offset) {
        return given().contentType("application/json").body(Map.of("offset", offset)).put("/dev/clock").then();
    }

    private static Duration offset() {
        return Duration.parse(given().get("/dev/clock").then().statusCode(200).extract().path("offset"));
    }
}
