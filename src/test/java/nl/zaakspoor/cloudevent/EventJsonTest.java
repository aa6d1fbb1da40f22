// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.Map;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static nl.zaakspoor.cloudevent.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

class EventJsonTest {
    private static final String LINE_AND_COLUMN = "this is not JSON; the mistake is at line [0-9]+, column [0-9]+";

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\": geheim}", "geheim", "{} {}", "{\"a\": 1, \"a\": 2}", "{\"a\": 1,}", "{'a': 1}",
            "[1, 2",
            "{\"a\": NaN}", "{\"a\": 01}", "{\"a\": \"\t\"}"})
    void what_is_no_json_is_refused_with_the_place_of_the_mistake(String text) {
        // When
        Rejection rejection = Assertions.catchThrowableOfType(Rejection.class, () -> EventJson.parse(text.getBytes(UTF_8)));

        // Then
        assertThat(rejection.code()).isEqualTo(RejectionCode.NOT_JSON);
        assertThat(rejection.detail()).matches(LINE_AND_COLUMN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n "})
    void nothing_is_no_json(String text) {
        assertRejected(() -> EventJson.parse(text.getBytes(UTF_8)), RejectionCode.NOT_JSON, "there is no content");
    }

    @Test
    void json_in_another_encoding_is_refused() {
        // Given
        byte[] latin = "{\"a\": \"é\"}".getBytes(ISO_8859_1);

        // Then
        Assertions.assertThatThrownBy(() -> EventJson.parse(latin)).isInstanceOf(Rejection.class).hasMessage("not-json");
    }

    @Test
    void nesting_of_ten_thousand_is_refused() {
        // Given
        String deep = "[".repeat(10_000) + "]".repeat(10_000);

        // Then
        Assertions.assertThatThrownBy(() -> aStatusChanged().withData(deep).event()).isInstanceOf(Rejection.class)
                .hasMessage("not-json");
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 100})
    void data_as_deep_as_may_be_can_be_kept_and_read_back(int depth) {
        // Given
        String data = "[".repeat(depth) + "]".repeat(depth);
        CloudEvent event = new CloudEvent(aStatusChanged().attributes(), EventJson.parse(data.getBytes(UTF_8)));

        // When
        CloudEvent read = EventJson.structured(EventJson.write(event));

        // Then
        assertThat(read).isEqualTo(event);
    }

    @Test
    void data_that_is_one_deeper_is_refused() {
        Assertions.assertThatThrownBy(() -> EventJson.parse(("[".repeat(101) + "]".repeat(101)).getBytes(UTF_8)))
                .isInstanceOf(Rejection.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e-400", "123456789012345678901234567890", "0.1000", "1E+99999", "5e-324"})
    void numbers_of_any_size_are_kept_as_they_are(String number) {
        // Given
        CloudEvent event = aStatusChanged().withData("{\"n\": " + number + "}").event();

        // When
        CloudEvent read = EventJson.structured(EventJson.write(event));

        // Then
        assertThat(read).isEqualTo(event);
        assertThat(read.data().get("n").decimalValue()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1e-99999999999"})
    void a_number_beyond_all_reason_is_refused(String number) {
        Assertions.assertThatThrownBy(() -> aStatusChanged().withData("{\"n\": " + number + "}").event())
                .isInstanceOf(Rejection.class).hasMessage("not-json");
    }

    @Test
    void a_number_of_two_thousand_digits_is_refused() {
        Assertions.assertThatThrownBy(() -> aStatusChanged().withData("{\"n\": " + "9".repeat(2000) + "}").event())
                .isInstanceOf(Rejection.class).hasMessage("not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"geheim\"", "null"})
    void what_is_no_object_is_no_cloudevent(String json) {
        assertRejected(() -> EventJson.structured(json.getBytes(UTF_8)), RejectionCode.NOT_A_CLOUDEVENT,
                "a CloudEvent in structured mode is a JSON object");
    }

    @Test
    void attributes_may_be_numbers_and_booleans_and_absent() {
        // When
        CloudEvent event = EventJson.structured("{\"id\": 7, \"flag\": true, \"none\": null, \"data\": {}}".getBytes(UTF_8));

        // Then
        assertThat(event.attributes()).isEqualTo(Map.of("id", "7", "flag", "true"));
    }

    @Test
    void an_attribute_that_is_an_object_is_refused() {
        assertRejected(() -> EventJson.structured("{\"id\": {\"geheim\": 1}}".getBytes(UTF_8)), RejectionCode.NOT_A_CLOUDEVENT,
                "attribute `id` must be a text, a number or a boolean");
    }

    @Test
    void data_may_be_json_in_base64() {
        // When
        CloudEvent event = EventJson.structured("{\"id\": \"1\", \"data_base64\": \"eyJhIjoxfQ==\"}".getBytes(UTF_8));

        // Then
        assertThat(event.data().get("a").intValue()).isEqualTo(1);
        assertThat(event.attributes()).containsOnlyKeys("id");
    }

    @Test
    void data_that_is_no_base64_is_refused() {
        assertRejected(() -> EventJson.structured("{\"data_base64\": \"geheim!\"}".getBytes(UTF_8)),
                RejectionCode.NOT_A_CLOUDEVENT, "`data_base64` is not base64");
    }

    @Test
    void what_was_written_reads_back_equal_whatever_its_attributes_and_data() {
        // Given
        CloudEvent event = aStatusChanged().with("comexampleextra", "1")
                .withData("{\"status\": \"é\\ud83d\\ude00\", \"more\": [1, {\"b\": null, \"a\": true}]}").event();

        // When
        CloudEvent read = EventJson.structured(EventJson.write(event));

        // Then
        assertThat(read).isEqualTo(event);
    }

    @Test
    void equal_events_are_written_in_equal_bytes() {
        // Given
        CloudEvent event = aStatusChanged().withData("{\"b\": {\"y\": 1, \"x\": 2}, \"a\": []}").event();

        // When
        byte[] written = EventJson.write(aStatusChanged().withData("{ \"a\":[],\"b\":{\"x\":2,\"y\":1} }").event());

        // Then
        assertThat(written).isEqualTo(EventJson.write(event));
        assertThat(new String(written, UTF_8)).contains("\"data\":{\"a\":[],\"b\":{\"x\":2,\"y\":1}}");
    }

    @Test
    void an_event_prints_no_value() {
        assertThat(aStatusChanged().with("subject", "geheim").event().toString()).startsWith("CloudEvent[")
                .doesNotContain("geheim");
    }
}
