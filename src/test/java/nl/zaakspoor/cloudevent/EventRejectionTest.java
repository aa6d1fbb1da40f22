// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.Instant;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static nl.zaakspoor.cloudevent.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be read is refused with the field and the rule, never with the value. */
class EventRejectionTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "1", "1.1", "geheim"})
    void another_version_of_cloudevents_is_refused(String version) {
        assertRefused(aStatusChanged().with("specversion", version), RejectionCode.NOT_A_CLOUDEVENT,
                "`specversion` must be 1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "source", "type"})
    void an_attribute_that_must_be_there_is_named(String attribute) {
        String detail = "`" + attribute + "` must have 1 to 255 characters";
        assertRefused(aStatusChanged().without(attribute), RejectionCode.NOT_A_CLOUDEVENT, detail);
        assertRefused(aStatusChanged().with(attribute, " "), RejectionCode.NOT_A_CLOUDEVENT, detail);
        assertRefused(aStatusChanged().with(attribute, "x".repeat(256)), RejectionCode.NOT_A_CLOUDEVENT, detail);
    }

    @Test
    void an_id_of_255_characters_fits() {
        // Given
        String longest = "\ud83d\ude00".repeat(255);

        // Then
        assertThat(EventReader.read(aStatusChanged().with("id", longest).event(), NOW).id().id()).isEqualTo(longest);
    }

    @Test
    void a_source_that_is_no_uri_reference_is_refused() {
        assertRefused(aStatusChanged().with("source", "geheim systeem"), RejectionCode.NOT_A_CLOUDEVENT,
                "`source` must be a URI reference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gisteren", "", "2026-11-02", "2026-11-02T09:00:00"})
    void a_time_without_date_time_and_offset_is_refused(String time) {
        assertRefused(aStatusChanged().with("time", time), RejectionCode.NOT_A_CLOUDEVENT,
                "`time` must be a moment in RFC 3339 with its offset");
    }

    @Test
    void a_type_outside_the_contract_is_refused() {
        assertRefused(aStatusChanged().with("type", "nl.zaakspoor.geheim.v1"), RejectionCode.UNKNOWN_TYPE,
                "`type` is none of the types of the contract");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../etc/passwd", "a b", "Zürich"})
    void a_subject_that_is_no_reference_is_refused(String subject) {
        assertRefused(aStatusChanged().with("subject", subject), RejectionCode.INVALID_REFERENCE,
                "`subject` must be the reference of a request: 1 to 64 of A-Z a-z 0-9 . _ -, not only dots");
    }

    @Test
    void an_event_without_a_subject_is_refused() {
        assertThat(rejection(aStatusChanged().without("subject")).code()).isEqualTo(RejectionCode.INVALID_REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"geheim\"", "7", "null", "true"})
    void data_that_is_no_object_is_refused(String data) {
        assertRefused(aStatusChanged().withData(data), RejectionCode.INVALID_DATA, "`data` must be a JSON object");
    }

    @Test
    void an_event_without_data_is_refused() {
        assertRejected(() -> EventReader.read(new CloudEvent(aStatusChanged().attributes(),
                com.fasterxml.jackson.databind.node.MissingNode.getInstance()), NOW), RejectionCode.INVALID_DATA,
                "`data` must be a JSON object");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status-changed | {"status": 7} | `status` must be a text
            status-changed | {"status": "  "} | `status` must have 1 to 100 characters
            status-changed | {"status": null} | `status` is missing
            status-changed | {"status": "x", "explanation": "geheim"} | `explanation` must be a map by language, such as {"nl": "…"}
            status-changed | {"status": "x", "explanation": {"en": "geheim"}} | `explanation` needs a text in `nl`
            status-changed | {"status": "x", "explanation": {"nl": ""}} | `explanation` must map language codes to texts of 1 to 2000 characters
            status-changed | {"status": "x", "explanation": {"nl": "a", "NL": "b"}} | `explanation` must map language codes to texts of 1 to 2000 characters
            status-changed | {"status": "x", "expectedOn": "1 december"} | `expectedOn` must be a date such as 2026-12-01
            status-changed | {"status": "x", "expectedOn": "2026-02-30"} | `expectedOn` must be a date such as 2026-12-01
            status-changed | {"status": "x", "expectedOn": "2026-12-01T00:00"} | `expectedOn` must have 1 to 10 characters
            status-changed | {"status": "x", "occurredAt": "gisteren"} | `occurredAt` must be a moment such as 2026-12-01T14:30:00+01:00, or a day
            request-received | {"product": "Geheim!", "department": "DSO", "receivedOn": "2026-12-01"} | `product` is not a valid id
            request-received | {"product": "x", "department": "D S", "receivedOn": "2026-12-01"} | `department` is not a valid id
            request-received | {"product": "x", "department": "D", "receivedOn": "2026-12-01", "channel": "fax"} | `channel` must be one of website, phone, desk, post, app, email, social, proactive
            request-received | {"product": "x", "department": "D", "receivedOn": "2026-12-01", "legalTerm": {"length": "8 weken", "ground": "x"}} | `legalTerm.length` must be an ISO-8601 period such as P8W
            request-received | {"product": "x", "department": "D", "receivedOn": "2026-12-01", "legalTerm": {"length": "P0D", "ground": "x"}} | `legalTerm.length` must be longer than nothing
            request-received | {"product": "x", "department": "D", "receivedOn": "2026-12-01", "journey": {"reference": ".."}} | `journey.reference` is not a valid id
            request-received | {"product": "x", "department": "D", "receivedOn": "2026-12-01", "applicant": []} | `applicant` must be an object
            applicant-changed | {"applicant": {"organisation": {"name": "x", "kvk": "123"}}} | `applicant.organisation.kvk` must be eight digits
            applicant-changed | {"applicant": {"language": "Nederlands"}} | `applicant.language` must be a language such as nl or en-GB
            applicant-changed | {"applicant": {"language": 7}} | `applicant.language` must be a text
            applicant-changed | {"applicant": {"contactBy": "fax"}} | `applicant.contactBy` must be one of email, sms, phone, post, none
            applicant-changed | {"applicant": {"representatives": {}}} | `applicant.representatives` must be a list
            applicant-changed | {"applicant": {"representatives": [{}, "geheim"]}} | `applicant.representatives[1]` must be an object
            applicant-changed | {} | `applicant` is missing
            task-assigned | {"taskId": "t", "dueOn": "2026-12-01"} | `taskCode` or `title` must be given
            task-assigned | {"taskId": "t", "dueOn": "2026-12-01", "taskCode": "x", "url": "javascript:alert(1)"} | `url` must be a web address
            task-assigned | {"taskId": "t", "dueOn": "2026-12-01", "taskCode": "x", "url": "https:///geheim"} | `url` must be a web address
            task-assigned | {"taskId": "t", "dueOn": "2026-12-01", "taskCode": "x", "suspendsTerm": "ja"} | `suspendsTerm` must be true or false
            appointment-made | {"appointmentId": "a", "place": "x", "startsAt": "2026-12-01"} | `startsAt` needs a time of day
            appointment-made | {"appointmentId": "a", "place": "x", "startsAt": "2026-12-01T10:00:00Z", "bring": "geheim"} | `bring` must be a list
            execution-planned | {"what": "geheim", "from": "2026-12-01"} | `what` must be one of payment, delivery, visit, work
            term-extended | {"reasonCode": "x"} | `until` or `length` must be given, not both
            term-extended | {"reasonCode": "x", "until": "2026-12-01", "length": "P1D"} | `until` or `length` must be given, not both
            term-extended | {"until": "2026-12-01"} | `reasonCode` or `reason` must be given
            delay-announced | {"expectedOn": "2026-12-01"} | `reasonCode` or `reason` must be given
            decision-made | {"outcome": "withdrawn"} | `outcome` must be one of granted, partly-granted, refused, not-handled, other
            contact-recorded | {"channel": "phone", "summary": {"nl": "x"}} | `visibleToApplicant` is missing
            event-corrected | {"correctedId": "e"} | `data` is missing
            event-corrected | {"correctedId": "e", "data": "geheim"} | `data` must be an object
            request-erased | {"reason": "geheim"} | `reason` must be a map by language, such as {"nl": "…"}
            """)
    void a_field_that_is_wrong_is_named_with_its_rule(String type, String data, String detail) {
        assertRefused(ACloudEvent.of(type, data), RejectionCode.INVALID_DATA, detail);
    }

    @Test
    void all_problems_of_an_event_are_told_at_once() {
        // Given
        ACloudEvent event = ACloudEvent.of("request-received", """
                {"occurredAt": "gisteren", "receivedOn": "morgen", "title": {"en": "x"}, "journey": {"title": "x"},
                 "applicant": {"email": "geen adres", "organisation": {"kvk": "1"}, "consent": {}}, "legalTerm": {}}""");

        // When
        Rejection rejection = rejection(event);

        // Then
        assertThat(rejection.code()).isEqualTo(RejectionCode.INVALID_DATA);
        assertThat(rejection.detail().split("; ")).containsExactly(
                "`occurredAt` must be a moment such as 2026-12-01T14:30:00+01:00, or a day", "`product` is missing",
                "`department` is missing", "`receivedOn` must be a date such as 2026-12-01", "`title` needs a text in `nl`",
                "`applicant.organisation.name` is missing", "`applicant.organisation.kvk` must be eight digits",
                "`applicant.consent.via` is missing",
                "`applicant.consent.on` is missing", "`journey.reference` is missing",
                "`journey.title` must be a map by language, such as {\"nl\": \"…\"}", "`legalTerm.length` is missing",
                "`legalTerm.ground` is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"request-received", "status-changed", "task-assigned", "task-done", "task-withdrawn",
            "appointment-made", "appointment-cancelled", "execution-planned", "term-suspended", "term-resumed", "term-extended",
            "delay-announced", "department-changed", "journey-joined", "decision-made", "contact-recorded", "action-answered",
            "applicant-changed", "event-corrected", "event-withdrawn", "request-erased"})
    void a_type_with_required_fields_is_never_read_from_nothing(String type) {
        assertThat(rejection(ACloudEvent.of(type, "{}")).code()).isEqualTo(RejectionCode.INVALID_DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31", "2200-01-01", "0001-01-01", "9999-12-31"})
    void a_day_outside_1970_to_2199_is_out_of_range(String day) {
        assertRefused(ACloudEvent.of("status-changed", "{\"status\": \"x\", \"expectedOn\": \"" + day + "\"}"),
                RejectionCode.TIME_OUT_OF_RANGE, "`expectedOn` must lie in 1970–2199");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T12:00:00Z", "2199-12-31T23:30:00Z", "9999-12-31T23:59:59Z"})
    void a_moment_ahead_outside_1970_to_2199_is_out_of_range(String moment) {
        assertRefused(
                ACloudEvent.of("appointment-made",
                        "{\"appointmentId\": \"a\", \"place\": \"x\", \"startsAt\": \"" + moment + "\"}"),
                RejectionCode.TIME_OUT_OF_RANGE, "`startsAt` must lie in 1970–2199");
    }

    @Test
    void an_event_that_is_wrong_in_more_than_its_dates_is_invalid() {
        assertRefused(ACloudEvent.of("status-changed", "{\"expectedOn\": \"2200-01-01\"}"), RejectionCode.INVALID_DATA,
                "`status` is missing; `expectedOn` must lie in 1970–2199");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01", "2199-12-31"})
    void the_first_and_the_last_day_of_the_range_are_in_it(String day) {
        assertThat(
                EventReader.read(aStatusChanged().withData("{\"status\": \"x\", \"expectedOn\": \"" + day + "\"}").event(), NOW)
                        .fact())
                .isNotNull();
    }

    @Test
    void a_text_of_2000_characters_fits_and_one_more_does_not() {
        // Given
        String longest = "{\"status\": \"x\", \"explanation\": {\"nl\": \"" + "a".repeat(2000) + "\"}}";

        // Then
        assertThat(EventReader.read(aStatusChanged().withData(longest).event(), NOW).fact()).isNotNull();
        assertRefused(aStatusChanged().withData(longest.replace("aa\"", "aaa\"")), RejectionCode.INVALID_DATA,
                "`explanation` must map language codes to texts of 1 to 2000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\": \"a\\u0000b\"}", "{\"status\": \"\\ud800\"}", "{\"status\": \"x\", \"\\u0000\": 1}",
            "{\"status\": \"x\", \"deep\": [{\"a\": \"\\u0000\"}]}"})
    void a_nul_or_half_a_character_anywhere_in_the_data_is_refused(String data) {
        assertRefused(aStatusChanged().withData(data), RejectionCode.INVALID_DATA,
                "`data` holds a text with a NUL or half a character");
    }

    @Test
    void whole_characters_outside_the_basic_plane_are_welcome() {
        // When
        var event = EventReader.read(aStatusChanged().withData("{\"status\": \"\\ud83d\\ude00\"}").event(), NOW);

        // Then
        assertThat(event.fact())
                .hasToString("StatusChanged[status=\ud83d\ude00, explanation=Optional.empty, expectedOn=Optional.empty]");
    }

    @Test
    void a_nul_or_half_a_character_in_an_attribute_or_its_name_is_refused() {
        String detail = "an attribute holds a NUL or half a character";
        assertRefused(aStatusChanged().with("id", "\\u0000"), RejectionCode.INVALID_DATA, detail);
        assertRefused(aStatusChanged().with("extra", "\\udfff"), RejectionCode.INVALID_DATA, detail);
        assertRefused(aStatusChanged().with("ex\\u0000tra", "1"), RejectionCode.INVALID_DATA, detail);
    }

    @Test
    void a_detail_can_always_be_written_and_stays_short() {
        // Given
        String odd = "\ud83d\ude00".repeat(2000) + "\u0000\ud800\r\n";

        // When
        String detail = new Rejection(RejectionCode.INVALID_DATA, odd).detail();

        // Then
        assertThat(detail.codePointCount(0, detail.length())).isEqualTo(1000);
        assertThat(detail).endsWith("\ud83d\ude00…");
        assertThat(new Rejection(RejectionCode.INVALID_DATA, "a\u0000b\ud800c\r\n\ud83d\ude00").detail())
                .isEqualTo("a?b?c??\ud83d\ude00");
    }

    @Test
    void a_rejection_prints_its_code_only() {
        assertThat(rejection(aStatusChanged().without("id"))).hasMessage("not-a-cloudevent");
        assertThat(Rejection.processingFailed().code().code()).isEqualTo("processing-failed");
    }

    private static void assertRefused(ACloudEvent event, RejectionCode code, String detail) {
        assertRejected(() -> EventReader.read(event.event(), NOW), code, detail);
    }

    private static Rejection rejection(ACloudEvent event) {
        return Assertions.catchThrowableOfType(Rejection.class, () -> EventReader.read(event.event(), NOW));
    }
}
