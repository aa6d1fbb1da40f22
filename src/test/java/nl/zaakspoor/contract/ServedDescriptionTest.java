// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What everybody can read at {@code /v1/openapi.json} is the file that is kept. */
@QuarkusTest
class ServedDescriptionTest {
    @Test
    void it_is_served_as_it_is_kept() throws IOException {
        // When
        Response answer = given().get("/v1/openapi.json");

        // Then
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(flat(new ObjectMapper().readTree(answer.asByteArray())))
                .containsExactlyInAnyOrderEntriesOf(flat(OpenApi.DOCUMENT));
    }

    /** Every value by its place, so that a difference is told by its place as well. */
    private static Map<String, String> flat(JsonNode document) {
        return Nodes.in(document).filter(place -> place.node().isValueNode() || place.node().isEmpty())
                .collect(Collectors.toMap(place -> place.at().toString(), place -> place.node().toString()));
    }
}
