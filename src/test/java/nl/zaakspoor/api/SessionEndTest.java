// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

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
}
