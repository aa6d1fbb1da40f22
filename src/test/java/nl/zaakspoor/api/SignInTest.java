// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Publisher;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** Who calls is said by an OpenID Connect provider, as in production; here one that runs within the test. */
@QuarkusTest
@TestProfile(SignInTest.Provider.class)
class SignInTest {
    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String provider;

    public static class Provider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(Map.entry("quarkus.devservices.enabled", "true"),
                    Map.entry("quarkus.datasource.devservices.enabled", "false"),
                    Map.entry("quarkus.kafka.devservices.enabled", "false"),
                    Map.entry("quarkus.keycloak.devservices.enabled", "false"),
                    Map.entry("quarkus.oidc.devservices.enabled", "true"),
                    Map.entry("quarkus.oidc.tenant-enabled", "true"),
                    Map.entry("quarkus.oidc.desk.tenant-enabled", "true"),
                    Map.entry("quarkus.http.auth.permission.desk.auth-mechanism", "code"),
                    Map.entry("quarkus.oidc.token.audience", "any"),
                    Map.entry("quarkus.oidc.devservices.roles.noor", "desk"),
                    Map.entry("quarkus.oidc.devservices.roles.sam", "manager"),
                    Map.entry("quarkus.oidc.devservices.roles.kim", "desk,department:DSB"));
        }
    }

    @ParameterizedTest
    @CsvSource({"noor, /v1/desk-tasks, 200", "sam, /v1/desk-tasks, 403", "sam, /v1/rejected-events, 200",
            "noor, /v1/rejected-events, 403"})
    void a_token_opens_what_its_roles_include(String name, String path, int status) {
        get(path, token(name)).statusCode(status);
    }

    @Test
    void without_a_token_a_call_is_told_which_is_wanted() {
        given().get("/v1/desk-tasks").then().statusCode(401).body("title", equalTo("Sign in first"))
                .header("API-Version", "0.1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJub29yIiwiZ3JvdXBzIjpbImRlc2siXX0."})
    void a_token_that_nobody_signed_opens_nothing(String forged) {
        get("/v1/desk-tasks", forged).statusCode(401).contentType("application/problem+json");
        assertThat(get("/v1/desk-tasks", forged).extract().asString()).doesNotContain(forged);
    }

    @Test
    void the_token_of_a_status_link_goes_on_being_read_as_what_it_is() {
        get("/v1/timeline", "no-link").statusCode(401).body("title", equalTo("This link opens nothing"));
    }

    @Test
    void a_department_in_the_token_limits_what_is_seen() {
        // Given
        String own = "I-" + UUID.randomUUID().toString().substring(0, 8);
        Publisher.receive(own, "vergunning", "");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/v1/requests/" + own, token("noor")).extract().statusCode() == 200);

        // Then
        get("/v1/requests/" + own, token("kim")).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"noor, 404, Er is geen aanvraag of melding met dit nummer", "sam, 403, Geen toegang"})
    void a_colleague_signs_in_for_the_pages_and_comes_where_they_wanted(String name, int status, String says)
            throws IOException, InterruptedException {
        // Given
        URI wanted = URI.create("http://localhost:" + RestAssured.port + "/desk/requests/NOPE");

        // When
        HttpResponse<String> page = new ColleaguesBrowser().signIn(wanted, provider, name);

        // Then
        assertThat(page.uri().getPath()).isEqualTo(wanted.getPath());
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(says, "Uitloggen");
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }

    private String token(String name) {
        return given().formParams(Map.of("grant_type", "password", "username", name, "password", name, "client_id",
                "quarkus-app", "client_secret", "secret")).post(provider + "/token").then().statusCode(200).extract().jsonPath()
                .getString("access_token");
    }
}
