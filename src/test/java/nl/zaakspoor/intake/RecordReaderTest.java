// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

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

    @Test
    void a_record_of_which_a_bsn_was_masked_is_not_kept_whatever_becomes_of_it() {
        // Given
        ACloudEvent good = aStatusChanged().withData("{\"status\": \"x\", \"explanation\": {\"nl\": \"111222333\"}}");
        ACloudEvent wrong = aStatusChanged().withData("{\"explanation\": {\"nl\": \"111222333\"}}");

        // When
        Arrival admitted = masking.read(KafkaRecord.structured(good).read(), NOW);
        Arrival refused = masking.read(KafkaRecord.binary(wrong).read(), NOW);

        // Then
        assertThat(admitted).isInstanceOf(Arrival.Admitted.class);
        assertThat(admitted.raw()).isEqualTo(RawRecord.NOTHING);
        assertThat(((Arrival.Refused) refused).rejection().detail()).isEqualTo("`status` is missing");
        assertThat(refused.raw()).isEqualTo(RawRecord.NOTHING);
        assertThat(registry.counter("zaakspoor.events.masked").count()).isEqualTo(2);
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
