// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.catalogue.CatalogueFiles;
import nl.zaakspoor.catalogue.FollowUp;
import nl.zaakspoor.page.PublicStatements;

import static org.assertj.core.api.Assertions.assertThat;

class RequiredSettingsTest {
    private static final String KEY = "1:bGluay1rZXktb2YtdGhpcnR5LXR3by1ieXRlcy4uLi4=";
    private static final Map<String, String> GOOD = Map.of("quarkus.datasource.reactive.url",
            "postgresql://db.example/zaakspoor",
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://db.example/zaakspoor", "zaakspoor.base-url",
            "https://volg.voorbeeld.example/",
            "zaakspoor.mail.from", "noreply@voorbeeld.example", "zaakspoor.keys.link", KEY, "zaakspoor.keys.personal-data",
            KEY);

    @Test
    void with_everything_set_the_service_may_start() {
        assertThat(with(GOOD).problems()).isEmpty();
    }

    @Test
    void everything_that_is_missing_is_named_at_once_by_the_name_to_set_it_under() {
        assertThat(with(Map.of()).problems()).extracting(problem -> problem.replaceFirst(" is not set.*", "")).containsExactly(
                "QUARKUS_DATASOURCE_REACTIVE_URL (quarkus.datasource.reactive.url)",
                "QUARKUS_DATASOURCE_JDBC_URL (quarkus.datasource.jdbc.url)",
                "ZAAKSPOOR_BASE_URL (zaakspoor.base-url)",
                "QUARKUS_MAILER_FROM (quarkus.mailer.from)",
                "ZAAKSPOOR_KEYS_LINK (zaakspoor.keys.link)",
                "ZAAKSPOOR_KEYS_PERSONAL_DATA (zaakspoor.keys.personal-data)");
    }

    @Test
    void a_missing_key_comes_with_the_command_that_makes_one() {
        assertThat(with(but("zaakspoor.keys.link", "  ")).problems()).singleElement().asString()
                .startsWith("ZAAKSPOOR_KEYS_LINK").contains("openssl rand -base64 32");
    }

    @ParameterizedTest
    @CsvSource({"zaakspoor.base-url, volg.voorbeeld.example", "zaakspoor.base-url, ftp://voorbeeld.example",
            "zaakspoor.base-url, https://", "zaakspoor.base-url, https://voorbeeld.example/?t=secret",
            "zaakspoor.mail.from, Gemeente secret", "zaakspoor.mail.from, Gemeente <secret@voorbeeld.example>",
            "quarkus.datasource.jdbc.url, jdbc:postgresql://not-set:5432/not-set", "zaakspoor.keys.link, secret",
            "zaakspoor.keys.link, 1:c2VjcmV0"})
    void a_wrong_value_is_refused_and_not_repeated(String name, String value) {
        assertThat(with(but(name, value)).problems()).singleElement().asString().contains(" is not ")
                .doesNotContain("secret", "c2VjcmV0", "ftp");
    }

    @ParameterizedTest
    @CsvSource({"false, P61D, is for dev", "false, -P1D, is for dev", "true, -P1D, is negative"})
    void a_clock_that_cannot_be_right_ends_the_start(String local, String offset, String why) {
        // Given
        Map<String, String> settings = but("zaakspoor.clock.offset", offset);
        settings.put("zaakspoor.local.enabled", local);

        // Then
        assertThat(with(settings).problems()).singleElement().asString().startsWith("ZAAKSPOOR_CLOCK_OFFSET").contains(why);
    }

    @Test
    void a_local_run_may_begin_ahead() {
        // Given
        Map<String, String> settings = but("zaakspoor.clock.offset", "P61D");
        settings.put("zaakspoor.local.enabled", "true");

        // Then
        assertThat(with(settings).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'nl,fr'", "'en,nl'", "'nl,Türkçe'"})
    void a_language_that_the_service_does_not_speak_ends_the_start(String languages) {
        assertThat(with(but("zaakspoor.languages", languages)).problems()).singleElement().asString()
                .startsWith("ZAAKSPOOR_LANGUAGES").contains("nl,en,tr,ar,pl,uk");
    }

    @ParameterizedTest
    @CsvSource({"nl", "'nl,uk,ar'"})
    void a_municipality_may_offer_fewer_languages(String languages) {
        assertThat(with(but("zaakspoor.languages", languages)).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"accessibility-statement, http://register.example", "privacy-statement, /privacy",
            "privacy-statement, https:secret", "privacy-statement, https://gemeente.example/{secret}",
            "privacy-statement, https://gemeente.example/%secret"})
    void a_statement_that_residents_cannot_follow_ends_the_start(String name, String address) {
        assertThat(with(but("zaakspoor.municipality." + name, address)).problems()).singleElement().asString()
                .startsWith(
                        "ZAAKSPOOR_MUNICIPALITY_" + (name.startsWith("a") ? "ACCESSIBILITY_STATEMENT" : "PRIVACY_STATEMENT"))
                .doesNotContain("secret");
    }

    @Test
    void a_statement_is_an_address_or_not_there() {
        // Given
        Map<String, String> settings = but("zaakspoor.municipality.accessibility-statement",
                " https://register.example:8443/a?b=1 ");

        // When
        PublicStatements statements = with(settings).publicStatements();

        // Then
        assertThat(with(settings).problems()).isEmpty();
        assertThat(statements.accessibility()).isEqualTo(PublicStatements.Accessibility.C);
        assertThat(statements.accessibilityStatement()).contains(URI.create("https://register.example:8443/a?b=1"));
        assertThat(statements.privacyStatement()).isEmpty();
    }

    @Test
    void what_leads_nowhere_is_for_local_runs() {
        // Given
        Map<String, String> local = but("zaakspoor.local.enabled", "true");

        // Then
        assertThat(followUps(but("zaakspoor.local.enabled", "false"))).isEmpty();
        assertThat(followUps(local)).isNotEmpty();
    }

    private static List<FollowUp> followUps(Map<String, String> values) {
        return new Assembly(settings(values), with(values)).catalogue(CatalogueFiles.of(Optional.empty())).products().values()
                .stream().flatMap(product -> product.followUps().stream()).toList();
    }

    @Test
    void office_hours_must_be_there_in_dutch_where_they_are_there_in_another_language() {
        assertThat(with(but("zaakspoor.municipality.hours.tr", "Her gün")).problems()).singleElement().asString()
                .startsWith("ZAAKSPOOR_MUNICIPALITY_HOURS_NL");
        assertThat(with(but("zaakspoor.municipality.hours.nl", "Elke dag")).problems()).isEmpty();
    }

    @Test
    void where_tokens_open_the_service_it_is_said_for_whom_they_are() {
        // Given
        Map<String, String> signIn = but("quarkus.oidc.tenant-enabled", "true");
        assertThat(with(signIn).problems()).singleElement().asString().startsWith("QUARKUS_OIDC_TOKEN_AUDIENCE");

        // When
        signIn.put("quarkus.oidc.token.audience", "zaakspoor");

        // Then
        assertThat(with(signIn).problems()).isEmpty();
    }

    private static Map<String, String> but(String name, String value) {
        Map<String, String> changed = new HashMap<>(GOOD);
        changed.put(name, value);
        return changed;
    }

    private static Settings settings(Map<String, String> values) {
        return config(values).getConfigMapping(Settings.class);
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder().withMapping(Settings.class)
                .withSources(new PropertiesConfigSource(values, "test", 100)).build();
    }

    private static RequiredSettings with(Map<String, String> values) {
        SmallRyeConfig config = config(values);
        return new RequiredSettings(config.getConfigMapping(Settings.class),
                config.getOptionalValue("quarkus.datasource.reactive.url", String.class),
                config.getOptionalValue("quarkus.datasource.jdbc.url", String.class),
                config.getOptionalValue("quarkus.oidc.tenant-enabled", Boolean.class),
                config.getOptionalValue("quarkus.oidc.token.audience", String.class));
    }
}
