// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.cloudevent.ACloudEvent;
import nl.zaakspoor.cloudevent.Admission;
import nl.zaakspoor.cloudevent.BsnRule;
import nl.zaakspoor.cloudevent.BsnRule.Mode;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.cloudevent.SourceRule;
import nl.zaakspoor.cloudevent.SourceRule.Unknown;
import nl.zaakspoor.ledger.Arrival;
import nl.zaakspoor.ledger.Origin;
import nl.zaakspoor.ledger.RawRecord;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static org.assertj.core.api.Assertions.assertThat;

class RecordReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RecordReader rejecting = reader(Mode.REJECT);
    private final RecordReader masking = reader(Mode.MASK);

    @Test
    void an_event_comes_with_the_place_of_its_record() {
        // When
        Arrival arrival = rejecting.read(KafkaRecord.structured(aStatusChanged()).read(), NOW);

        // Then
        assertThat(arrival).isInstanceOf(Arrival.Admitted.class);
        assertThat(arrival.origin()).isEqualTo(new Origin("zaakspoor.status-events.v1", 0, 7, 1_793_610_000_000L));
        assertThat(arrival.raw().value()).contains(aStatusChanged().structured());
    }

    @Test
    void what_is_known_of_a_refused_event_comes_with_it() {
        // When
        Arrival arrival = rejecting.read(KafkaRecord.structured(aStatusChanged().withData("{}")).read(), NOW);

        // Then
        Arrival.Refused refused = (Arrival.Refused) arrival;
        assertThat(refused.rejection().code()).isEqualTo(RejectionCode.INVALID_DATA);
        assertThat(refused.attributes().source()).contains(ACloudEvent.SOURCE);
        assertThat(refused.attributes().subject()).contains("Z2026-004512");
    }

    @ParameterizedTest
    @MethodSource("masked")
    void of_a_record_in_which_a_bsn_was_masked_the_masked_event_is_kept(KafkaRecord record) {
        // When
        Arrival arrival = masking.read(record.header("zaakspoor-first-written", "1793000000000").read(), NOW);

        // Then
        String kept = new String(arrival.raw().value().orElseThrow(), UTF_8);
        assertThat(kept).contains("*********").doesNotContain("111222333");
        assertThat(arrival.raw().headers()).containsOnlyKeys("content-type", "zaakspoor-first-written");
        assertThat(registry.counter("zaakspoor.events.masked").count()).isEqualTo(1);
    }

    static Stream<KafkaRecord> masked() {
        ACloudEvent good = aStatusChanged().withData("{\"status\": \"x\", \"explanation\": {\"nl\": \"111222333\"}}");
        ACloudEvent wrong = aStatusChanged().withData("{\"explanation\": {\"nl\": \"111222333\"}}");
        return Stream.of(KafkaRecord.structured(good), KafkaRecord.binary(good), KafkaRecord.binary(wrong));
    }

    @Test
    void what_is_kept_of_a_masked_event_comes_in_again_as_the_same_event() {
        // Given
        ACloudEvent event = aStatusChanged().without("time")
                .withData("{\"status\": \"x\", \"explanation\": {\"nl\": \"BSN 111222333\"}}");
        Arrival.Admitted first = (Arrival.Admitted) masking.read(KafkaRecord.binary(event).read(), NOW);
        KafkaRecord kept = KafkaRecord.of(first.raw().value().orElseThrow());
        first.raw().headers().forEach(kept::header);

        // When
        Arrival.Admitted again = (Arrival.Admitted) rejecting.read(kept.read(), NOW);

        // Then
        assertThat(again.admitted().contentHash()).isEqualTo(first.admitted().contentHash());
        assertThat(again.admitted().event()).isEqualTo(first.admitted().event());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"explanation\": \"BSN 111222333\"", "111222333", "BSN\\n111222333 {",
            "BSN \\u0031\\u00311222333", "\"BSN 111222333\"", "[{\"bsn\": 111222333}]"})
    void a_record_that_cannot_be_read_is_not_kept_where_it_may_hold_a_bsn(String text) {
        // When
        Arrival plain = rejecting.read(KafkaRecord.of(text).read(), NOW);
        Arrival wide = masking.read(KafkaRecord.of(text.getBytes(UTF_16LE)).read(), NOW);

        // Then
        assertThat(plain.raw()).isEqualTo(RawRecord.NOTHING);
        assertThat(wide.raw()).isEqualTo(RawRecord.NOTHING);
        assertThat(((Arrival.Refused) plain).rejection().code()).isIn(RejectionCode.NOT_JSON, RejectionCode.NOT_A_CLOUDEVENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"subject\": \"Z-111222333\"", "{\"phone\": \"0612345678\"", "{\"id\": \"123456789\"",
            "RSIN 111222333"})
    void any_other_record_that_cannot_be_read_is_kept_as_it_came(String text) {
        assertThat(rejecting.read(KafkaRecord.of(text).read(), NOW).raw().value()).contains(text.getBytes(UTF_8));
    }

    @Test
    void an_event_that_can_be_read_is_kept_also_when_its_reference_looks_like_a_bsn() {
        // When
        Arrival arrival = rejecting
                .read(KafkaRecord.structured(aStatusChanged().with("subject", "111222333").withData("{}")).read(), NOW);

        // Then
        assertThat(((Arrival.Refused) arrival).rejection().code()).isEqualTo(RejectionCode.INVALID_DATA);
        assertThat(arrival.raw().value()).isPresent();
    }

    @Test
    void a_value_that_was_left_out_is_counted_by_the_name_of_its_field() {
        // When
        rejecting.read(KafkaRecord.structured(ACloudEvent.of("applicant-changed", """
                {"applicant": {"email": "noor", "representatives": [{"email": "sam", "phone": "x"}]}}""")).read(), NOW);

        // Then
        assertThat(registry.counter("zaakspoor.values.unusable", "field", "email").count()).isEqualTo(2);
        assertThat(registry.counter("zaakspoor.values.unusable", "field", "phone").count()).isEqualTo(1);
    }

    @Test
    void a_source_that_is_not_known_is_refused_where_only_known_ones_are_welcome() {
        // Given
        SourceRule rule = new SourceRule(BUILT_IN.sources(), Unknown.REJECT);
        RecordReader strict = new RecordReader(new Admission(BUILT_IN), rule, new IntakeMetrics(registry));

        // When
        Arrival known = strict.read(KafkaRecord.structured(aStatusChanged()).read(), NOW);
        Arrival unknown = strict.read(KafkaRecord.structured(aStatusChanged().with("source", "urn:test:x")).read(), NOW);

        // Then
        assertThat(known).isInstanceOf(Arrival.Admitted.class);
        assertThat(((Arrival.Refused) unknown).rejection().code()).isEqualTo(RejectionCode.NOT_ALLOWED);
        assertThat(((Arrival.Refused) unknown).attributes().source()).contains("urn:test:x");
    }

    @Test
    void an_event_without_a_time_that_comes_in_again_happened_when_it_was_first_written() {
        // When
        Arrival arrival = rejecting.read(KafkaRecord.structured(aStatusChanged().without("time"))
                .header("zaakspoor-first-written", "1793000000000").read(), NOW);

        // Then
        assertThat(((Arrival.Admitted) arrival).admitted().event().reported())
                .isEqualTo(Instant.ofEpochMilli(1_793_000_000_000L));
    }

    private RecordReader reader(Mode mode) {
        return new RecordReader(new Admission(BUILT_IN, new BsnRule(mode, Set.of())), new SourceRule(Map.of(), Unknown.ACCEPT),
                new IntakeMetrics(registry));
    }
}
