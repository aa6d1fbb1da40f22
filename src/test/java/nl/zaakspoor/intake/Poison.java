// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.cloudevent.ACloudEvent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static nl.zaakspoor.intake.Poison.Kind.ANOTHER_REFERENCE;
import static nl.zaakspoor.intake.Poison.Kind.BAD_JSON;
import static nl.zaakspoor.intake.Poison.Kind.BSN;
import static nl.zaakspoor.intake.Poison.Kind.HALF_A_CHARACTER;
import static nl.zaakspoor.intake.Poison.Kind.NESTING;
import static nl.zaakspoor.intake.Poison.Kind.NOT_UTF_8;
import static nl.zaakspoor.intake.Poison.Kind.NO_EVENT;
import static nl.zaakspoor.intake.Poison.Kind.NO_VALUE;
import static nl.zaakspoor.intake.Poison.Kind.NUL;
import static nl.zaakspoor.intake.Poison.Kind.TOO_LARGE;
import static nl.zaakspoor.intake.Poison.Kind.UNKNOWN_PRODUCT;
import static nl.zaakspoor.intake.Poison.Kind.UNKNOWN_TYPE;
import static nl.zaakspoor.intake.Poison.Kind.WRONG_DATE;
import static nl.zaakspoor.intake.Poison.Kind.WRONG_TYPE;

/**
 * Records that nobody should ever send.
 *
 * @param code by which it must be rejected
 */
record Poison(Kind kind, String what, ProducerRecord<String, byte[]> kafkaRecord, String code) {
    private static final String TOPIC = "zaakspoor.status-events.v1";

    /** What is wrong with a record on its own. */
    enum Kind {
        NO_VALUE, BAD_JSON, NOT_UTF_8, NESTING, TOO_LARGE, NO_EVENT, UNKNOWN_TYPE, UNKNOWN_PRODUCT, WRONG_TYPE, NUL,
        HALF_A_CHARACTER, ANOTHER_REFERENCE, WRONG_DATE, BSN
    }

    static List<Poison> all(String reference) {
        return Stream.concat(unreadable(), events(reference)).toList();
    }

    /** One of every kind. */
    static List<Poison> oneOfEach(String reference) {
        Map<Kind, Poison> first = new EnumMap<>(Kind.class);
        all(reference).forEach(poison -> first.putIfAbsent(poison.kind(), poison));
        return List.copyOf(first.values());
    }

    private static Stream<Poison> unreadable() {
        return Stream.of(raw(NO_VALUE, "no key and no value", null, "not-json"),
                raw(NO_VALUE, "nothing", new byte[0], "not-json"),
                of(BAD_JSON, "half an object", "{\"specversion\": ", "not-json"),
                raw(NOT_UTF_8, "no UTF-8", new byte[]{'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'}, "not-json"),
                of(NESTING, "lists, 10,000 deep", "[".repeat(10_000) + "]".repeat(10_000), "not-json"),
                of(NESTING, "objects, 10,000 deep", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), "not-json"),
                of(NO_EVENT, "a text", "\"just a text\"", "not-a-cloudevent"),
                of(NO_EVENT, "no event", "{\"hello\": \"world\"}", "not-a-cloudevent"),
                of(TOO_LARGE, "100 kB", "x".repeat(100_000), "too-large"),
                of(TOO_LARGE, "10 MB", "x".repeat(10_000_000), "too-large"),
                with(NUL, "NUL in a header", "ce_id", new byte[]{'a', 0}, "invalid-data"),
                with(NOT_UTF_8, "no UTF-8 in a header", "ce_id", new byte[]{(byte) 0xC3, (byte) 0x28}, "not-a-cloudevent"));
    }

    private static Stream<Poison> events(String reference) {
        return Stream.of(
                event(UNKNOWN_TYPE, "another type", ACloudEvent.of("coffee-made", "{}"), "unknown-type"),
                event(UNKNOWN_PRODUCT, "a product nobody has", ACloudEvent.of("request-received", """
                        {"product": "no-such-product", "department": "DSO", "receivedOn": "2026-10-06"}"""), "unknown-product"),
                event(UNKNOWN_PRODUCT, "a product nobody has, in a correction", ACloudEvent.of("event-corrected", """
                        {"correctedId": "x",
                         "data": {"product": "no-such-product", "department": "DSO", "receivedOn": "2026-10-06"}}"""),
                        "unknown-product"),
                event(WRONG_TYPE, "a number for a text", status("\"status\": 7"), "invalid-data"),
                event(WRONG_TYPE, "a list for an object", ACloudEvent.of("applicant-changed", "{\"applicant\": []}"),
                        "invalid-data"),
                event(WRONG_TYPE, "an object for an attribute", aStatusChanged().with("extra\": {}, \"more", "x"),
                        "not-a-cloudevent"),
                event(NUL, "NUL", status("\"status\": \"nul \\u0000\""), "invalid-data"),
                event(HALF_A_CHARACTER, "half a character",
                        status("\"status\": \"x\", \"explanation\": {\"nl\": \"\\ud800\"}"), "invalid-data"),
                event(HALF_A_CHARACTER, "half a character in a name", status("\"status\": \"x\", \"\\udc00\": 1"), "not-json"),
                event(ANOTHER_REFERENCE, "another reference", aStatusChanged().with("subject", "../../etc/passwd"),
                        "invalid-reference"),
                event(BSN, "a BSN", status("\"status\": 7, \"explanation\": {\"nl\": \"111222333\"}"), "contains-bsn"),
                event(WRONG_DATE, "the year 1", aStatusChanged().with("time", "0001-01-01T00:00:00Z"), "time-out-of-range"),
                event(WRONG_DATE, "the year 9999", aStatusChanged().with("time", "9999-12-31T23:59:59Z"), "time-out-of-range"),
                event(WRONG_DATE, "happened in the year 1", status("\"status\": \"x\", \"occurredAt\": \"0001-01-01\""),
                        "time-out-of-range"),
                event(WRONG_DATE, "expected in the year 9999", status("\"status\": \"x\", \"expectedOn\": \"9999-12-31\""),
                        "time-out-of-range"),
                event(WRONG_DATE, "no day at all", status("\"status\": \"x\", \"expectedOn\": \"2026-02-30\""),
                        "invalid-data"))
                .map(poison -> poison.about(reference));
    }

    private static ACloudEvent status(String members) {
        return ACloudEvent.of("status-changed", "{" + members + "}");
    }

    private static Poison event(Kind kind, String what, ACloudEvent event, String code) {
        return raw(kind, what, event.with("id", UUID.randomUUID().toString()).structured(), code);
    }

    private Poison about(String reference) {
        return of(kind, what, new String(kafkaRecord.value(), UTF_8).replace("Z2026-004512", reference), code);
    }

    private static Poison of(Kind kind, String what, String value, String code) {
        return raw(kind, what, value.getBytes(UTF_8), code);
    }

    private static Poison raw(Kind kind, String what, byte @Nullable [] value, String code) {
        return new Poison(kind, what, new ProducerRecord<>(TOPIC, null, value), code);
    }

    private static Poison with(Kind kind, String what, String header, byte[] content, String code) {
        Poison poison = of(kind, what, "{\"status\": \"x\"}", code);
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
