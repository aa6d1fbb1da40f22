// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.Publisher;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who copies a call from the description of the API sees it work, and gets what stands there. */
@QuarkusTest
class ExampleCallsTest {
    private static final String REFERENCE = OpenApi.DOCUMENT.at("/components/parameters/Reference/example").asText();
    private static final String REQUEST = "/v1/requests/" + REFERENCE;
    private static final String BINARY = "application/json";
    private static final String REPORT = "multipart/report";

    private String link = "";

    /** @param body as it is sent; empty for a look */
    record Call(Operation operation, String type, String body) {
        static Stream<Call> of(Operation operation) {
            return operation.bodies().entrySet().stream().flatMap(media -> Operation.examples(media.getValue()).stream()
                    .map(example -> new Call(operation, media.getKey(), text(example))));
        }

        private static String text(JsonNode example) {
            return example.isTextual() ? example.asText() : example.toString();
        }

        @Override
        public String toString() {
            return operation + " " + type;
        }
    }

    static Stream<Call> calls() {
        return OpenApi.operations().stream().flatMap(Call::of);
    }

    static Stream<Operation> looks() {
        return OpenApi.operations().stream()
                .filter(operation -> operation.method().equals("GET") && !operation.path().contains("{id}"));
    }

    @BeforeEach
    void receive() {
        Publisher.receive(REFERENCE, "vergunning", """
                , "applicant": {"email": "noor@voorbeeld.example"}, "journey": {"reference": "restaurant-12"}""");
        link = Publisher.linkOf(REFERENCE);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void what_stands_there_to_be_sent_is_taken(Call call) {
        // Given
        String path = call.operation().path().replace("{id}", call.operation().id().equals("answerAction") ? asked() : "");
        if (call.operation().id().equals("confirmAddress")) {
            form("/notices", Map.of("do", "address", "email", "noor.nieuw@voorbeeld.example"));
        }

        // When
        int status = with(call.operation(), call.type().equals(BINARY))
                .contentType(call.type().equals(REPORT) ? REPORT + "; boundary=part" : call.type())
                .body(call.body().getBytes(UTF_8)).request(call.operation().method(),
                        path.replaceFirst("\\{\\w+}", pathExample(call.operation())))
                .statusCode();

        // Then
        assertThat(status).isBetween(200, 299);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void what_stands_there_to_be_looked_at_is_there(Operation operation) {
        // Given
        RequestSpecification request = with(operation, false);
        operation.parameters("query").filter(parameter -> parameter.has("example"))
                .forEach(parameter -> request.queryParam(parameter.path("name").asText(), parameter.path("example").asText()));

        // Then
        assertThat(request.get(operation.path().replaceFirst("\\{\\w+}", pathExample(operation))).statusCode()).isEqualTo(200);
    }

    private RequestSpecification with(Operation operation, boolean binary) {
        RequestSpecification request = given();
        operation.parameters("header").filter(parameter -> parameter.has("example"))
                .filter(parameter -> binary || !parameter.path("name").asText().startsWith("ce-"))
                .forEach(parameter -> request.header(parameter.path("name").asText(), parameter.path("example").asText()));
        return operation.roles().stream().findFirst().map(role -> request.auth().preemptive().basic(role, role))
                .orElseGet(() -> request.header("Authorization", "Bearer " + secret(operation)));
    }

    private String secret(Operation operation) {
        return operation.node().at("/security/0").has("statusLink")
                ? link.substring(link.lastIndexOf('/') + 1)
                : ConfigProvider.getConfig().getValue("zaakspoor.receipts.secret", String.class);
    }

    private static String pathExample(Operation operation) {
        return operation.parameters("path").findFirst().map(parameter -> parameter.path("example").asText()).orElse("");
    }

    /** The id of something that the resident has just asked. */
    private String asked() {
        form("/ask", Map.of("kind", "call-me-back", "phone", "0612345678"));
        return await().atMost(Duration.ofSeconds(30)).until(() -> given().auth().preemptive().basic("desk", "desk")
                .get(REQUEST).jsonPath().getString("actions[0].id"), id -> id != null);
    }

    private void form(String below, Map<String, String> fields) {
        assertThat(given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields).post(link + below).statusCode()).isEqualTo(303);
    }
}
