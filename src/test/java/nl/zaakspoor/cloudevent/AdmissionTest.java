// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            explanation | {"nl": "BSN 111222333"}
            explanation | {"nl": "111222333"}
            explanation | {"nl": "x", "en": "number 111222333."}
            explanation | {"nl": "(111222333)"}
            explanation | {"nl": "123456789 en 111222333"}
            """)
    void a_bsn_that_stands_alone_in_a_free_text_is_refused(String field, String text) {
        assertRejected(() -> admit(status("\"" + field + "\": " + text)), RejectionCode.CONTAINS_BSN,
                "`" + field + "` holds a citizen service number (BSN)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            request-received | "product": "vergunning", "department": "DSO", "receivedOn": "2026-11-02", "title": {"nl": "111222333"} | title
            request-received | "product": "vergunning", "department": "DSO", "receivedOn": "2026-11-02", "location": "111222333" | location
            request-received | "product": "vergunning", "department": "DSO", "receivedOn": "2026-11-02", "journey": {"reference": "J", "title": {"nl": "111222333"}} | title
            task-assigned | "taskId": "t", "dueOn": "2026-12-01", "title": {"nl": "111222333"} | title
            appointment-made | "appointmentId": "a", "startsAt": "2026-12-01T10:00:00Z", "place": "111222333" | place
            appointment-made | "appointmentId": "a", "startsAt": "2026-12-01T10:00:00Z", "place": "x", "about": {"nl": "111222333"} | about
            appointment-made | "appointmentId": "a", "startsAt": "2026-12-01T10:00:00Z", "place": "x", "bring": [{"nl": "x"}, {"nl": "111222333"}] | bring
            execution-planned | "what": "visit", "from": "2026-12-01", "prepare": {"nl": "111222333"} | prepare
            delay-announced | "expectedOn": "2026-12-01", "reason": {"nl": "111222333"} | reason
            contact-recorded | "channel": "phone", "visibleToApplicant": true, "summary": {"nl": "111222333"} | summary
            event-corrected | "correctedId": "e", "data": {"status": "x", "explanation": {"nl": "111222333"}} | explanation
            """)
    void every_free_text_is_looked_at(String type, String members, String field) {
        assertRejected(() -> admit(ACloudEvent.of(type, "{" + members + "}")), RejectionCode.CONTAINS_BSN,
                "`" + field + "` holds a citizen service number (BSN)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "000000000", "1112223334", "0111222333", "A111222333", "111222333é", "11122233",
            "111 222 333", "111.222.333", "Z-111222333", "111222333-1", "https://x.example/?zaak=111222333"})
    void nine_digits_that_are_no_bsn_or_do_not_stand_alone_are_admitted(String digits) {
        assertThat(admit(status("\"explanation\": {\"nl\": \"nummer " + digits + " x\"}")).event()).isNotNull();
    }

    @Test
    void phone_numbers_references_and_addresses_of_pages_are_no_free_text() {
        // Given
        ACloudEvent event = ACloudEvent.of("request-received", """
                {"product": "vergunning", "department": "DSO", "receivedOn": "2026-11-02", "journey": {"reference": "111222333"},
                 "applicant": {"phone": "111222333", "representatives": [{"phone": "111222333"}]}}""")
                .with("subject", "111222333")
                .with("id", "111222333");

        // When
        AdmittedEvent admitted = admit(event);

        // Then
        assertThat(admitted.event().reference().value()).isEqualTo("111222333");
        assertThat(admit(ACloudEvent.of("task-assigned", """
                {"taskId": "111222333", "taskCode": "x", "dueOn": "2026-12-01", "url": "https://x.example/111222333"}"""))
                .event())
                .isNotNull();
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
