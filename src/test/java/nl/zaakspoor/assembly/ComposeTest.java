// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/** The files in {@code deploy} say what the service, its catalogue and its README say. */
class ComposeTest {
    private static final Path DEPLOY = Path.of("deploy");
    private static final JsonNode COMPOSE = yaml(DEPLOY.resolve("compose.yaml")).path("services");
    private static final JsonNode SERVICE = COMPOSE.path("zaakspoor").path("environment");
    private static final JsonNode KEYCLOAK = COMPOSE.path("keycloak").path("environment");
    // JSON is YAML.
    private static final JsonNode REALM = yaml(DEPLOY.resolve("keycloak/realm.json"));
    private static final Pattern ROLE = Pattern.compile("\"([a-z-]+)\"");

    @Test
    void every_setting_of_the_service_is_one_that_the_readme_explains() throws IOException {
        // Given
        Set<String> explained = names("`([A-Z][A-Z0-9_]+)[`=]", read(Path.of("README.md")));
        SettingsTest.documented().map(ComposeTest::variable).forEach(explained::add);

        // Then
        assertThat(fields(SERVICE)).isSubsetOf(explained);
    }

    @Test
    void every_setting_that_is_required_is_given() {
        Set<String> required = names("(?m)^\\| `([^`]+)` \\| none, required", read(Path.of("README.md")));

        assertThat(fields(SERVICE)).containsAll(required.stream().map(ComposeTest::variable).toList());
    }

    @Test
    void every_secret_stands_in_the_example_and_every_line_of_it_is_used() {
        Set<String> asked = names("\\$\\{(\\w+):\\?", read(DEPLOY.resolve("compose.yaml")));

        assertThat(asked).isEqualTo(names("(?m)^(\\w+)=.", read(DEPLOY.resolve(".env.example"))));
    }

    @Test
    void what_the_realm_takes_from_the_environment_is_given_to_keycloak() {
        assertThat(fields(KEYCLOAK)).containsAll(names("\\$\\{(\\w+)}", read(DEPLOY.resolve("keycloak/realm.json"))));
        assertThat(KEYCLOAK.path("SERVICE_URL")).isEqualTo(SERVICE.path("ZAAKSPOOR_BASE_URL"));
        assertThat(SERVICE.path("QUARKUS_OIDC_AUTH_SERVER_URL").asText()).endsWith("/realms/" + REALM.path("realm").asText());
    }

    @Test
    void the_roles_of_the_realm_are_those_that_resources_name() throws IOException {
        // Given
        Set<String> named;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            named = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> Pattern.compile("@RolesAllowed\\(([^)]*)\\)").matcher(read(file)).results())
                    .flatMap(roles -> ROLE.matcher(roles.group(1)).results()).map(role -> role.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        // Then
        assertThat(texts(REALM.path("roles").path("realm"), "name")).isEqualTo(named);
        items(REALM.path("users")).forEach(user -> assertThat(named).containsAll(texts(user.path("realmRoles"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "try"})
    void departments_are_in_both_tokens_under_the_claim_that_the_service_reads(String client) {
        JsonNode mapper = mapper(client, "oidc-group-membership-mapper");

        assertThat(mapper.path("claim.name")).isEqualTo(SERVICE.path("ZAAKSPOOR_SIGN_IN_DEPARTMENTS_CLAIM"));
        assertThat(List.of(mapper.path("access.token.claim").asText(), mapper.path("id.token.claim").asText()))
                .containsOnly("true");
        assertThat(mapper.path("full.path").asText()).isEqualTo("false");
    }

    @Test
    void the_groups_of_the_realm_are_the_departments_of_the_catalogue() {
        JsonNode departments = yaml(Path.of("src/main/resources/catalogue/departments.yaml")).path("departments");

        assertThat(texts(REALM.path("groups"), "name")).isEqualTo(new TreeSet<>(fields(departments)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "publisher", "try"})
    void each_access_token_is_for_the_service(String client) {
        assertThat(mapper(client, "oidc-audience-mapper").path("included.custom.audience"))
                .isEqualTo(SERVICE.path("QUARKUS_OIDC_TOKEN_AUDIENCE"));
    }

    @Test
    void the_back_office_system_is_called_as_the_sources_of_the_catalogue_say() {
        JsonNode sources = yaml(Path.of("src/main/resources/catalogue/sources.yaml")).path("sources");

        JsonNode mapper = mapper("publisher", "oidc-hardcoded-claim-mapper");
        assertThat(mapper.path("claim.name").asText()).isEqualTo("upn");
        assertThat(items(sources).map(source -> source.path("principal"))).contains(mapper.path("claim.value"));
    }

    @Test
    void a_colleague_comes_back_to_the_desk_and_nowhere_else() {
        JsonNode desk = client(SERVICE.path("QUARKUS_OIDC_DESK_CLIENT_ID").asText());

        assertThat(texts(desk.path("redirectUris"))).containsExactly("${SERVICE_URL}/desk");
        assertThat(desk.path("attributes").path("post.logout.redirect.uris").asText()).isEqualTo("${SERVICE_URL}/desk");
        assertThat(read(Path.of("src/main/resources/application.properties")))
                .contains("quarkus.oidc.desk.authentication.redirect-path=/desk\n",
                        "quarkus.oidc.desk.logout.post-logout-path=/desk\n");
    }

    @Test
    void every_topic_of_the_service_is_made() {
        Set<String> made = names("([a-z.-]+\\.v1[a-z.]*):\\d", COMPOSE.path("topics").path("command").get(0).asText());

        assertThat(made.stream().map("zaakspoor."::concat)).containsExactlyInAnyOrderElementsOf(
                names("(?m)^mp\\.messaging\\.\\w+\\.[\\w-]+\\.topic=(.*)$",
                        read(Path.of("src/main/resources/application.properties"))));
    }

    @Test
    void kafka_is_the_one_that_the_tests_run_with() {
        assertThat(names("<kafka.version>(.*)</kafka.version>", read(Path.of("pom.xml"))).stream().map("apache/kafka:"::concat))
                .containsExactly(COMPOSE.path("kafka").path("image").asText())
                .containsExactly(COMPOSE.path("topics").path("image").asText());
    }

    private static JsonNode client(String id) {
        return items(REALM.path("clients")).filter(each -> each.path("clientId").asText().equals(id)).findFirst().orElseThrow();
    }

    private static JsonNode mapper(String client, String kind) {
        return items(client(client).path("protocolMappers")).filter(each -> each.path("protocolMapper").asText().equals(kind))
                .findFirst().orElseThrow().path("config");
    }

    /** As an environment variable, in the way of MicroProfile Config. */
    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Set<String> names(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Set<String> texts(JsonNode list, String field) {
        return items(list).map(each -> each.path(field).asText()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts(JsonNode list) {
        return items(list).map(JsonNode::asText).toList();
    }

    private static List<String> fields(JsonNode node) {
        return node.properties().stream().map(field -> field.getKey()).toList();
    }

    private static JsonNode yaml(Path file) {
        return new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(read(file)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
