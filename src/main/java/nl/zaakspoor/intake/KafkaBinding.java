// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;

/**
 * The CloudEvents binding for Kafka: a record in structured mode holds the whole event, one in binary mode holds the data
 * and carries the attributes in {@code ce_} headers. A record without any of those headers whose JSON has a
 * {@code specversion} is read as structured, because simple tools cannot set headers.
 */
final class KafkaBinding {
    private static final String PREFIX = "ce_";
    private static final String CONTENT_TYPE = "content-type";
    private static final Set<String> DATA = Set.of("ce_data", "ce_data_base64");
    static final int MAX_BYTES = 64 * 1024;

    private KafkaBinding() {}

    /** @throws Rejection when the record holds no event that can be read */
    static CloudEvent read(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        byte[] value = kafkaRecord.value();
        if (value == null) {
            throw new Rejection(RejectionCode.NOT_JSON, "the record has no value");
        }
        if (value.length > MAX_BYTES) {
            throw tooLarge();
        }
        Map<String, String> headers = headers(kafkaRecord);
        String contentType = Optional.ofNullable(headers.get(CONTENT_TYPE)).orElse("").toLowerCase(Locale.ROOT).strip();
        if (contentType.startsWith("application/cloudevents-batch")) {
            throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT, "Kafka carries one event per record, not a batch");
        }
        if (contentType.startsWith("application/cloudevents")) {
            return EventJson.structured(value);
        }
        return headers.keySet().stream().anyMatch(name -> name.startsWith(PREFIX))
                ? binary(headers, contentType, value)
                : bare(value);
    }

    static Rejection tooLarge() {
        return new Rejection(RejectionCode.TOO_LARGE, "an event has at most " + MAX_BYTES / 1024 + " KiB");
    }

    private static CloudEvent binary(Map<String, String> headers, String contentType, byte[] value) {
        String mediaType = contentType.split(";", 2)[0].strip();
        if (!mediaType.isEmpty() && !mediaType.equals("application/json") && !mediaType.endsWith("+json")) {
            throw new Rejection(RejectionCode.NOT_JSON, "`content-type` must be application/json");
        }
        Map<String, String> attributes = new HashMap<>();
        headers.forEach((name, text) -> {
            if (DATA.contains(name)) {
                throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT,
                        "header `" + name + "` is no attribute; the data is the value of the record");
            }
            if (name.startsWith(PREFIX)) {
                attributes.put(name.substring(PREFIX.length()), text);
            }
        });
        return new CloudEvent(attributes, EventJson.parse(value));
    }

    private static CloudEvent bare(byte[] value) {
        JsonNode json = EventJson.parse(value);
        if (!json.has("specversion")) {
            throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT,
                    "the record has neither `ce_` headers (binary mode) nor a `specversion` (structured mode)");
        }
        return EventJson.structured(json);
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : kafkaRecord.headers()) {
            String name = header.key().toLowerCase(Locale.ROOT);
            if (header.value() != null && (name.startsWith(PREFIX) || name.equals(CONTENT_TYPE))) {
                headers.put(name, text(name, header.value()));
            }
        }
        return headers;
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Rejection(RejectionCode.NOT_A_CLOUDEVENT, "header `" + name + "` is not UTF-8");
        }
    }
}
