// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A text that just fits by its schema just fits by the reader: both count characters, whatever Java keeps of them. */
class LengthTest {
    @ParameterizedTest
    @CsvSource({"status-changed, /status, 100", "status-changed, /explanation/nl, 2000",
            "status-changed, /explanation/en, 2000",
            "task-done, /taskId, 255", "delay-announced, /reasonCode, 64", "request-received, /location, 2000",
            "request-received, /applicant/name, 200", "request-received, /applicant/houseNumber, 20",
            "request-received, /applicant/organisation/name, 200", "request-received, /legalTerm/ground, 200"})
    void an_emoji_is_one_character(String type, String field, int max) {
        // Given
        Example example = Example.all().stream().filter(e -> e.type().code().equals(type) && e.data().at(field).isTextual())
                .findFirst().orElseThrow();

        // When
        JsonNode longest = with(example.data(), JsonPointer.compile(field), "😀".repeat(max));
        List<String> problems = Schemas.problems(Schemas.of(example.type()), longest);

        // Then
        assertThat(problems).isEmpty();
        assertThat(Reader.refusal(example.with(longest))).isEmpty();
    }

    private static JsonNode with(JsonNode data, JsonPointer field, String text) {
        JsonNode changed = data.deepCopy();
        ((ObjectNode) changed.at(field.head())).put(field.last().getMatchingProperty(), text);
        return changed;
    }
}
