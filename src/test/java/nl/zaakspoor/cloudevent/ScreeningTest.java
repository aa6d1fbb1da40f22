// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.cloudevent.BsnRule.Mode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.cloudevent.ACloudEvent.SOURCE;
import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static nl.zaakspoor.cloudevent.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

/** A citizen service number in free text never comes in. 111222333 passes the eleven-test, 123456789 does not. */
class ScreeningTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final Admission REJECTING = new Admission(BUILT_IN);
    private static final Admission MASKING = new Admission(BUILT_IN, new BsnRule(Mode.MASK, Set.of()));

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
            "111 222 333", "111.222.333", "RSIN 111222333", "rsin: 111222333", "RSIN:111222333", "Z-111222333", "111222333-1",
            "https://x.example/?zaak=111222333"})
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

    @ParameterizedTest
    @ValueSource(strings = {"BSN of RSIN? 111222333", "RSINnr 111222333", "xRSIN 111222333", "RSIN 123456789, BSN 111222333"})
    void only_the_word_rsin_right_before_a_number_makes_it_one_of_an_organisation(String text) {
        assertRejected(() -> admit(status("\"explanation\": {\"nl\": \"" + text + "\"}")), RejectionCode.CONTAINS_BSN,
                "`explanation` holds a citizen service number (BSN)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"explanation\": {\"nl\": \"111222333\"}}", "{\"status\": 7, \"explanation\": \"111222333\"}",
            "{\"status\": \"\\u0000\", \"explanation\": {\"nl\": \"111222333\"}}",
            "[{\"explanation\": {\"nl\": \"111222333\"}}]"})
    void a_bsn_beside_another_mistake_is_what_counts(String data) {
        assertRejected(() -> admit(aStatusChanged().withData(data)), RejectionCode.CONTAINS_BSN,
                "`explanation` holds a citizen service number (BSN)");
    }

    @Test
    void in_the_mode_mask_asterisks_come_in_its_place() {
        // Given
        ACloudEvent event = ACloudEvent.of("appointment-made", """
                {"appointmentId": "111222333", "startsAt": "2026-12-01T10:00:00Z", "place": "Balie 111222333",
                 "about": {"nl": "BSN 111222333, zaak 123456789 en 111222333.", "en": "none"},
                 "bring": [{"nl": "(111222333)"}], "phone": "111222333", "count": 111222333}""");

        // When
        ScreenedEvent screened = MASKING.screen(event.event());

        // Then
        assertThat(screened.masked()).isTrue();
        assertThat(screened.event()).isEqualTo(ACloudEvent.of("appointment-made", """
                {"appointmentId": "111222333", "startsAt": "2026-12-01T10:00:00Z", "place": "Balie *********",
                 "about": {"nl": "BSN *********, zaak 123456789 en *********.", "en": "none"},
                 "bring": [{"nl": "(*********)"}], "phone": "111222333", "count": 111222333}""").event());
    }

    @Test
    void what_is_kept_and_compared_is_the_masked_event() {
        // When
        AdmittedEvent admitted = MASKING.admit(status("\"explanation\": {\"nl\": \"BSN 111222333\"}").event(), NOW, NOW);

        // Then
        AdmittedEvent masked = admit(status("\"explanation\": {\"nl\": \"BSN *********\"}"));
        assertThat(new String(admitted.document(), UTF_8)).doesNotContain("111222333");
        assertThat(admitted.document()).isEqualTo(masked.document());
        assertThat(admitted.contentHash()).isEqualTo(masked.contentHash());
        assertThat(admitted.event()).isEqualTo(masked.event());
    }

    @Test
    void what_holds_no_bsn_is_left_as_it_is() {
        // Given
        CloudEvent event = status("\"explanation\": {\"nl\": \"zaak 123456789\"}").event();

        // When
        ScreenedEvent screened = MASKING.screen(event);

        // Then
        assertThat(screened.masked()).isFalse();
        assertThat(screened.event()).isSameAs(event);
    }

    @Test
    void for_a_source_that_is_an_exception_the_other_mode_holds() {
        // Given
        ACloudEvent event = status("\"explanation\": {\"nl\": \"111222333\"}");
        Admission rejectingOthers = new Admission(BUILT_IN, new BsnRule(Mode.REJECT, Set.of(SOURCE)));
        Admission maskingOthers = new Admission(BUILT_IN, new BsnRule(Mode.MASK, Set.of(SOURCE)));

        // When
        boolean masked = rejectingOthers.screen(event.event()).masked();

        // Then
        assertThat(masked).isTrue();
        assertThat(maskingOthers.screen(event.with("source", "urn:test:other").event()).masked()).isTrue();
        String detail = "`explanation` holds a citizen service number (BSN)";
        assertRejected(() -> maskingOthers.screen(event.with("source", SOURCE).event()), RejectionCode.CONTAINS_BSN, detail);
        assertRejected(() -> rejectingOthers.screen(event.without("source").event()), RejectionCode.CONTAINS_BSN, detail);
    }

    private static ACloudEvent status(String more) {
        return aStatusChanged().withData("{\"status\": \"x\", " + more + "}");
    }

    private static AdmittedEvent admit(ACloudEvent event) {
        return REJECTING.admit(event.event(), NOW, NOW);
    }
}
