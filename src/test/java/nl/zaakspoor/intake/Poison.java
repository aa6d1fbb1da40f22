// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.cloudevent.ACloudEvent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;

/**
 * Records that nobody should ever send.
 *
 * @param code by which it must be rejected
 */
record Poison(String what, ProducerRecord<String, byte[]> kafkaRecord, String code) {
    private static final String TOPIC = "zaakspoor.status-events.v1";

    static List<Poison> all(String reference) {
        return Stream.concat(unreadable(), events(reference)).toList();
    }

    private static Stream<Poison> unreadable() {
        return Stream.of(raw("no key and no value", null, "not-json"), raw("nothing", new byte[0], "not-json"),
                of("half an object", "{\"specversion\": ", "not-json"),
                raw("no UTF-8", new byte[]{'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'}, "not-json"),
                of("lists, 10,000 deep", "[".repeat(10_000) + "]".repeat(10_000), "not-json"),
                of("objects, 10,000 deep", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), "not-json"),
                of("a text", "\"just a text\"", "not-a-cloudevent"),
                of("no event", "{\"hello\": \"world\"}", "not-a-cloudevent"),
                of("100 kB", "x".repeat(100_000), "too-large"), of("10 MB", "x".repeat(10_000_000), "too-large"),
                with("NUL in a header", "ce_id", new byte[]{'a', 0}, "invalid-data"),
                with("no UTF-8 in a header", "ce_id", new byte[]{(byte) 0xC3, (byte) 0x28}, "not-a-cloudevent"));
    }

    private static Stream<Poison> events(String reference) {
        return Stream.of(
                event("another type", ACloudEvent.of("coffee-made", "{}"), "unknown-type"),
                event("a product nobody has", ACloudEvent.of("request-received", """
                        {"product": "no-such-product", "department": "DSO", "receivedOn": "2026-10-06"}"""), "unknown-product"),
                event("a number for a text", status("\"status\": 7"), "invalid-data"),
                event("a list for an object", ACloudEvent.of("applicant-changed", "{\"applicant\": []}"), "invalid-data"),
                event("an object for an attribute", aStatusChanged().with("extra\": {}, \"more", "x"), "not-a-cloudevent"),
                event("NUL", status("\"status\": \"nul \\u0000\""), "invalid-data"),
                event("half a character", status("\"status\": \"x\", \"explanation\": {\"nl\": \"\\ud800\"}"), "invalid-data"),
                event("half a character in a name", status("\"status\": \"x\", \"\\udc00\": 1"), "not-json"),
                event("another reference", aStatusChanged().with("subject", "../../etc/passwd"), "invalid-reference"),
                event("a BSN", status("\"status\": 7, \"explanation\": {\"nl\": \"111222333\"}"), "contains-bsn"),
                event("the year 1", aStatusChanged().with("time", "0001-01-01T00:00:00Z"), "time-out-of-range"),
                event("the year 9999", aStatusChanged().with("time", "9999-12-31T23:59:59Z"), "time-out-of-range"),
                event("happened in the year 1", status("\"status\": \"x\", \"occurredAt\": \"0001-01-01\""),
                        "time-out-of-range"),
                event("expected in the year 9999", status("\"status\": \"x\", \"expectedOn\": \"9999-12-31\""),
                        "time-out-of-range"))
                .map(poison -> poison.about(reference));
    }

    private static ACloudEvent status(String members) {
        return ACloudEvent.of("status-changed", "{" + members + "}");
    }

    private static Poison event(String what, ACloudEvent event, String code) {
        return raw(what, event.with("id", UUID.randomUUID().toString()).structured(), code);
    }

    private Poison about(String reference) {
        return of(what, new String(kafkaRecord.value(), UTF_8).replace("Z2026-004512", reference), code);
    }

    private static Poison of(String what, String value, String code) {
        return raw(what, value.getBytes(UTF_8), code);
    }

    private static Poison raw(String what, byte @Nullable [] value, String code) {
        return new Poison(what, new ProducerRecord<>(TOPIC, null, value), code);
    }

    private static Poison with(String what, String header, byte[] content, String code) {
        Poison poison = of(what, "{\"status\": \"x\"}", code);
        ACloudEvent.aStatusChanged().attributes()
                .forEach((name, value) -> poison.kafkaRecord().headers().add("ce_" + name, value.getBytes(UTF_8)));
        poison.kafkaRecord().headers().remove(header).add(header, content);
        return poison;
    }

    @Override
    public String toString() {
        return what;
    }
}
