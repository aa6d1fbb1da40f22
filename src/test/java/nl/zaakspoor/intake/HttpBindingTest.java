// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.cloudevent.ACloudEvent.aRequestReceived;
import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/** The CloudEvents binding for HTTP. */
class HttpBindingTest {
    @ParameterizedTest
    @ValueSource(strings = {"application/cloudevents+json", "Application/CloudEvents+JSON; charset=utf-8", "application/json"})
    void the_body_may_hold_the_whole_event(String contentType) {
        // When
        CloudEvent event = one(Map.of("content-type", contentType), aStatusChanged().structured());

        // Then
        assertThat(event).isEqualTo(aStatusChanged().event());
    }

    @Test
    void attributes_may_be_headers() {
        // Given
        Map<String, String> headers = new HashMap<>(Map.of("content-type", "application/json", "accept", "*/*"));
        aStatusChanged().attributes().forEach((name, value) -> headers.put("ce-" + name, value));

        // When
        CloudEvent event = one(headers, aStatusChanged().data());

        // Then
        assertThat(event).isEqualTo(aStatusChanged().event());
    }

    @ParameterizedTest
    @CsvSource({"plain, plain", "Euro%20%E2%82%AC, Euro €", "2026-11-02T10:00:00+01:00, 2026-11-02T10:00:00+01:00",
            "\"in \\\"quotes\\\"\", in \"quotes\""})
    void a_header_is_decoded(String header, String value) {
        // When
        CloudEvent event = one(Map.of("content-type", "application/json", "ce-extra", header), "{}".getBytes(UTF_8));

        // Then
        assertThat(event.attribute("extra")).contains(value);
    }

    @Test
    void a_batch_is_told_apart_and_one_that_cannot_be_read_hides_no_other() {
        // Given
        String batch = "[%s, 7, %s]".formatted(new String(aStatusChanged().structured(), UTF_8),
                new String(aRequestReceived().structured(), UTF_8));

        // When
        HttpBinding.Body body = HttpBinding.read(Map.of("content-type", HttpBinding.BATCH), batch.getBytes(UTF_8));

        // Then
        assertThat(body.batch()).isTrue();
        assertThat(body.events().getFirst().get()).isEqualTo(aStatusChanged().event());
        assertThatThrownBy(() -> body.events().get(1).get()).isInstanceOf(Rejection.class);
        assertThat(body.events().getLast().get()).isEqualTo(aRequestReceived().event());
    }

    @Test
    void a_batch_has_at_most_a_thousand_events() {
        assertThat(batchOf(1000).events()).hasSize(1000);
        assertRefused(() -> batchOf(1001), RejectionCode.TOO_LARGE);
    }

    private static HttpBinding.Body batchOf(int events) {
        String list = "[" + "{},".repeat(events - 1) + "{}]";
        return HttpBinding.read(Map.of("content-type", HttpBinding.BATCH), list.getBytes(UTF_8));
    }

    @Test
    void what_is_no_event_is_refused_in_the_words_of_the_contract() {
        Map<String, String> binary = Map.of("content-type", "application/json", "ce-id", "1");
        assertRefused(() -> one(binary, "{".getBytes(UTF_8)), RejectionCode.NOT_JSON);
        assertRefused(() -> one(Map.of("ce-id", "100%"), "{}".getBytes(UTF_8)), RejectionCode.NOT_A_CLOUDEVENT);
        assertRefused(() -> one(Map.of("ce-data", "{}"), "{}".getBytes(UTF_8)), RejectionCode.NOT_A_CLOUDEVENT);
        assertRefused(() -> one(Map.of("content-type", HttpBinding.BATCH), "{}".getBytes(UTF_8)),
                RejectionCode.NOT_A_CLOUDEVENT);
    }

    private static void assertRefused(Runnable reading, RejectionCode code) {
        assertThatThrownBy(reading::run).asInstanceOf(type(Rejection.class)).returns(code, Rejection::code);
    }

    private static CloudEvent one(Map<String, String> headers, byte[] body) {
        return HttpBinding.read(headers, body).events().getFirst().get();
    }
}
