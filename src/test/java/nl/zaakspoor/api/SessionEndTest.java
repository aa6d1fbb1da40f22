// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A provider ends sessions too: overnight, or when somebody was away for too long. */
@QuarkusTest
@TestProfile(SessionEndTest.ShortSessions.class)
class SessionEndTest {
    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String provider;

    public static class ShortSessions implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(new SignInTest.Provider().getConfigOverrides());
            // Long enough to sign in. Who wants to go on after it gets no other from this provider.
            settings.put("quarkus.oidc.devservices.id-token-expires-in", "PT5S");
            return settings;
        }
    }

    @Test
    void a_colleague_whose_session_has_ended_is_asked_to_sign_in_again() throws IOException, InterruptedException {
        // Given
        ColleaguesBrowser browser = new ColleaguesBrowser();
        URI desk = URI.create("http://localhost:" + RestAssured.port + "/desk");
        assertThat(browser.signIn(desk, provider, "noor").body()).contains("Uitloggen");

        // Then
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(browser.get(desk).body()).contains(ColleaguesBrowser.FORM));
    }

    @Test
    void who_sends_a_form_then_is_told_that_it_was_not_kept() throws IOException, InterruptedException {
        // Given
        ColleaguesBrowser browser = new ColleaguesBrowser();
        URI desk = URI.create("http://localhost:" + RestAssured.port + "/desk");
        URI search = URI.create(desk + "/search");
        browser.signIn(desk, provider, "noor");
        assertThat(browser.post(search, "q=NONE").body()).contains("Niets gevonden");

        // When
        HttpResponse<String> ended = await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofSeconds(1))
                .until(() -> browser.post(search, "q=NONE"), answer -> !answer.body().contains("Niets gevonden"));
        HttpResponse<String> withoutSession = browser.post(search, "q=NONE");

        // Then
        assertThat(List.of(ended, withoutSession)).allSatisfy(answer -> {
            // Nothing on the way is at the provider: a browser would not go there with a form.
            assertThat(hosts(answer)).containsOnly(desk.getAuthority());
            assertThat(answer.uri()).hasPath("/desk/signed-out").hasQuery("lost=yes");
            assertThat(answer.body()).contains("Wat u verstuurde, is niet bewaard.").doesNotContain("Uitloggen");
        });
        HttpResponse<String> asked = browser.goOn(URI.create(desk + "/work?department=DSO"));
        assertThat(hosts(asked)).containsOnly(desk.getAuthority());
        assertThat(asked.uri()).hasPath("/desk/signed-out").hasQuery("to=/desk/work");
        assertThat(browser.signIn(desk, provider, "noor").body()).contains("Uitloggen");
    }

    private static List<String> hosts(HttpResponse<String> answer) {
        return Stream.iterate(Optional.of(answer), Optional::isPresent, last -> last.flatMap(HttpResponse::previousResponse))
                .map(each -> each.orElseThrow().uri().getAuthority()).toList();
    }
}
