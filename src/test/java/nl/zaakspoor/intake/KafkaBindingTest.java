// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.RejectionCode;

import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static nl.zaakspoor.cloudevent.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

class KafkaBindingTest {
    private static final CloudEvent EXPECTED = aStatusChanged().event();

    @Test
    void a_record_in_binary_mode_has_its_attributes_in_headers() {
        // Given
        KafkaRecord kafkaRecord = KafkaRecord.binary(aStatusChanged()).header("content-type", "application/json");

        // When
        CloudEvent event = KafkaBinding.read(kafkaRecord.read());

        // Then
        assertThat(event).isEqualTo(EXPECTED);
    }

    @Test
    void a_record_in_binary_mode_needs_no_content_type() {
        assertThat(KafkaBinding.read(KafkaRecord.binary(aStatusChanged()).read())).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "APPLICATION/JSON", "application/problem+json"})
    void any_json_is_json(String contentType) {
        assertThat(KafkaBinding.read(KafkaRecord.binary(aStatusChanged()).header("content-type", contentType).read()))
                .isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/avro", "application/xml; x=+json"})
    void binary_data_that_is_no_json_is_refused(String contentType) {
        assertRefused(KafkaRecord.binary(aStatusChanged()).header("content-type", contentType), RejectionCode.NOT_JSON,
                "`content-type` must be application/json");
    }

    @Test
    void capitals_in_the_names_of_headers_do_not_count() {
        // Given
        KafkaRecord kafkaRecord = KafkaRecord.of(aStatusChanged().data());
        aStatusChanged().attributes().forEach((name, value) -> kafkaRecord.header("Ce_" + name, value));

        // When
        CloudEvent event = KafkaBinding.read(kafkaRecord.header("Content-Type", "application/json").read());

        // Then
        assertThat(event).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/cloudevents+json", "application/cloudevents+json; charset=UTF-8",
            "APPLICATION/CLOUDEVENTS+JSON", " application/cloudevents+json", "application/cloudevents"})
    void a_record_in_structured_mode_holds_the_whole_event(String contentType) {
        // When
        CloudEvent event = KafkaBinding
                .read(KafkaRecord.of(aStatusChanged().structured()).header("content-type", contentType).read());

        // Then
        assertThat(event).isEqualTo(EXPECTED);
    }

    @Test
    void in_structured_mode_the_headers_do_not_count() {
        assertThat(KafkaBinding.read(KafkaRecord.structured(aStatusChanged()).header("ce_id", "other").read()))
                .isEqualTo(EXPECTED);
    }

    @Test
    void bare_json_with_a_specversion_is_read_as_structured() {
        assertThat(KafkaBinding.read(KafkaRecord.of(aStatusChanged().structured()).header("other", "x").read()))
                .isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\": \"x\"}", "[]", "7"})
    void bare_json_without_a_specversion_is_refused(String json) {
        assertRefused(KafkaRecord.of(json), RejectionCode.NOT_A_CLOUDEVENT,
                "the record has neither `ce_` headers (binary mode) nor a `specversion` (structured mode)");
    }

    @Test
    void a_record_without_a_value_is_refused() {
        assertRefused(KafkaRecord.of((byte[]) null), RejectionCode.NOT_JSON, "the record has no value");
    }

    @Test
    void a_record_with_an_empty_value_is_refused() {
        assertRefused(KafkaRecord.of(""), RejectionCode.NOT_JSON, "there is no content");
    }

    @Test
    void an_event_of_64_kib_fits_and_one_byte_more_does_not() {
        // Given
        String start = "{\"specversion\": \"1.0\", \"data\": \"";
        String longest = start + "a".repeat(64 * 1024 - start.length() - 2) + "\"}";

        // Then
        assertThat(KafkaBinding.read(KafkaRecord.of(longest).read()).attributes()).containsKey("specversion");
        assertRefused(KafkaRecord.of(longest + " "), RejectionCode.TOO_LARGE, "an event has at most 64 KiB");
    }

    @Test
    void ten_megabytes_are_refused_unread() {
        assertRefused(KafkaRecord.of(new byte[10 * 1024 * 1024]), RejectionCode.TOO_LARGE, "an event has at most 64 KiB");
    }

    @Test
    void a_batch_is_refused() {
        assertRefused(KafkaRecord.of("[]").header("content-type", "application/cloudevents-batch+json"),
                RejectionCode.NOT_A_CLOUDEVENT, "Kafka carries one event per record, not a batch");
    }

    @Test
    void a_header_that_is_no_utf_8_is_named() {
        assertRefused(KafkaRecord.binary(aStatusChanged()).header("ce_extra", new byte[]{(byte) 0xC3, 0x28}),
                RejectionCode.NOT_A_CLOUDEVENT, "header `ce_extra` is not UTF-8");
    }

    @Test
    void a_header_of_somebody_else_may_hold_anything() {
        assertThat(KafkaBinding.read(KafkaRecord.binary(aStatusChanged()).header("x-trace", new byte[]{(byte) 0xFF}).read()))
                .isEqualTo(EXPECTED);
    }

    @Test
    void a_header_without_a_value_is_as_if_it_were_not_there() {
        assertThat(KafkaBinding.read(KafkaRecord.binary(aStatusChanged()).header("ce_extra", (byte[]) null).read()))
                .isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_data", "ce_data_base64", "CE_Data_Base64"})
    void a_header_cannot_pass_itself_off_as_the_data(String header) {
        assertRefused(KafkaRecord.binary(aStatusChanged()).header(header, "x"), RejectionCode.NOT_A_CLOUDEVENT,
                "header `" + header.toLowerCase(java.util.Locale.ROOT)
                        + "` is no attribute; the data is the value of the record");
    }

    private static void assertRefused(KafkaRecord kafkaRecord, RejectionCode code, String detail) {
        assertRejected(() -> KafkaBinding.read(kafkaRecord.read()), code, detail);
    }
}
