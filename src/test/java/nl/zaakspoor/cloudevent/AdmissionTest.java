// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.timeline.StatusEvent;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.cloudevent.ACloudEvent.aRequestReceived;
import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static nl.zaakspoor.cloudevent.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

class AdmissionTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final Admission ADMISSION = new Admission(BUILT_IN);

    @Test
    void a_product_the_catalogue_does_not_have_is_refused() {
        assertRejected(() -> admit(aRequestReceived().withData("""
                {"product": "geheim", "department": "DSO", "receivedOn": "2026-11-02"}""")), RejectionCode.UNKNOWN_PRODUCT,
                "`product` is not in the catalogue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2026-11-03T12:00:00Z"})
    void the_first_and_the_last_moment_that_may_be_are_admitted(String time) {
        assertThat(admit(aStatusChanged().with("time", time)).event().reported()).isEqualTo(Instant.parse(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "2026-11-03T12:00:01Z", "9999-12-31T23:59:59Z"})
    void a_time_before_1970_or_more_than_a_day_ahead_is_out_of_range(String time) {
        assertRejected(() -> admit(aStatusChanged().with("time", time)), RejectionCode.TIME_OUT_OF_RANGE,
                "`time` must lie between 1970 and 24 hours from now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "1970-01-01", "2026-11-03T12:00:01Z", "2026-11-04"})
    void what_happened_before_1970_or_more_than_a_day_ahead_is_out_of_range(String occurredAt) {
        assertRejected(() -> admit(status("\"occurredAt\": \"" + occurredAt + "\"")), RejectionCode.TIME_OUT_OF_RANGE,
                "`occurredAt` must lie between 1970 and 24 hours from now");
    }

    @Test
    void a_record_whose_own_time_is_off_is_out_of_range() {
        assertRejected(() -> ADMISSION.admit(aStatusChanged().without("time").event(), NOW.plusSeconds(90_000), NOW),
                RejectionCode.TIME_OUT_OF_RANGE, "`time` must lie between 1970 and 24 hours from now");
    }

    @Test
    void a_correction_that_gives_a_product_nobody_has_is_refused() {
        assertRejected(() -> admit(ACloudEvent.of("event-corrected", """
                {"correctedId": "0", "data": {"product": "no-such", "department": "DSO", "receivedOn": "2026-11-02"}}""")),
                RejectionCode.UNKNOWN_PRODUCT, "`data.product` is not in the catalogue");
    }

    @Test
    void what_is_kept_reads_back_as_the_same_event() {
        // Given
        AdmittedEvent admitted = admit(aRequestReceived().with("sequence", "7").with("comexampleextra", "1"));

        // When
        StatusEvent read = EventReader.read(EventJson.structured(admitted.document()), NOW);

        // Then
        assertThat(read).isEqualTo(admitted.event());
    }

    @Test
    void what_is_kept_of_an_event_without_a_time_reads_the_same_for_ever() {
        // Given
        AdmittedEvent admitted = ADMISSION.admit(aStatusChanged().without("time").event(), NOW.minusSeconds(60), NOW);

        // When
        StatusEvent read = EventReader.read(EventJson.structured(admitted.document()), NOW.plusSeconds(86_400));

        // Then
        assertThat(read.occurred()).isEqualTo(admitted.event().occurred());
        assertThat(read.sortKey()).isEqualTo(admitted.event().sortKey());
    }

    @Test
    void an_admitted_event_prints_no_content() {
        assertThat(admit(status("\"explanation\": {\"nl\": \"geheim\"}")).toString()).doesNotContain("geheim");
    }

    private static ACloudEvent status(String more) {
        return aStatusChanged().withData("{\"status\": \"x\", " + more + "}");
    }

    private static AdmittedEvent admit(ACloudEvent event) {
        return ADMISSION.admit(event.event(), NOW, NOW);
    }
}
