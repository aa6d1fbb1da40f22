// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.Instant;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.cloudevent.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

/** A typing error in an address does not cost a resident the request. */
class ApplicantReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"nl, nl", "EN, en", "en-GB, en", "nl_NL, nl", "zh-Hant-TW, zh", "PAP, pap", "' tr ', tr"})
    void of_a_language_tag_the_language_counts(String tag, String language) {
        assertThat(applicant("\"language\": \"" + tag + "\"").language()).contains(new Language(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "Nederlands", "nl-", "-nl", "nl NL", "12", "nl-Geheim123", "nl;q=1"})
    void what_is_no_language_tag_is_refused(String text) {
        assertRejected(() -> admit("\"language\": \"" + text + "\""), RejectionCode.INVALID_DATA,
                "`applicant.language` must be a language such as nl or en-GB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noor", "noor@", "@voorbeeld.example", "noor@voorbeeld", "noor@@voorbeeld.example",
            "noor..b@voorbeeld.example", ".noor@voorbeeld.example", "noor.@voorbeeld.example", "noor@voorbeeld..example",
            "noor@-voorbeeld.example", "Noor <noor@voorbeeld.example>", "noor@voorbeeld.example, sam@voorbeeld.example",
            "noor@voorbeeld.example\\r\\nBcc: sam@voorbeeld.example", "noör@voorbeeld.example",
            "\\\"noor b\\\"@voorbeeld.example"})
    void what_is_no_plain_mail_address_is_left_out(String address) {
        // When
        AdmittedEvent admitted = admit("\"name\": \"Noor\", \"email\": \"" + address + "\"");

        // Then
        assertThat(applicantOf(admitted).email()).isEmpty();
        assertThat(applicantOf(admitted).name()).contains("Noor");
        assertThat(admitted.leftOut()).containsExactly("applicant.email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"geheim\"", "\"06 toestel zes\"", "612345678", "[]",
            "\"+31 (0)6-12345678 +31 (0)6-12345678 06-12345678\""})
    void what_is_no_phone_number_is_left_out(String phone) {
        // When
        AdmittedEvent admitted = admit("\"email\": \"noor@voorbeeld.example\", \"phone\": " + phone);

        // Then
        assertThat(applicantOf(admitted).phone()).isEmpty();
        assertThat(applicantOf(admitted).email()).contains("noor@voorbeeld.example");
        assertThat(admitted.leftOut()).containsExactly("applicant.phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"email\": \"\"", "\"phone\": \"  \"", "\"email\": null", ""})
    void what_was_not_filled_in_is_not_missed(String members) {
        assertThat(admit(members).leftOut()).isEmpty();
    }

    @Test
    void of_everyone_who_speaks_for_the_applicant_the_same_is_left_out() {
        // When
        AdmittedEvent admitted = admit("""
                "representatives": [{"name": "Sam", "phone": "x"}, {"email": "sam@voorbeeld.example"}, {"email": "sam"}]""");

        // Then
        assertThat(applicantOf(admitted).representatives()).hasSize(3);
        assertThat(applicantOf(admitted).representatives().get(1).email()).contains("sam@voorbeeld.example");
        assertThat(admitted.leftOut()).containsExactly("applicant.representatives[0].phone",
                "applicant.representatives[2].email");
    }

    @Test
    void a_correction_with_an_address_that_cannot_be_used_is_taken_without_it() {
        // When
        AdmittedEvent admitted = admit(ACloudEvent.of("event-corrected", """
                {"correctedId": "e1", "data": {"applicant": {"email": "noor"}}}"""));

        // Then
        assertThat(((Fact.EventCorrected) admitted.event().fact()).readings()).containsKey(EventType.APPLICANT_CHANGED);
        assertThat(admitted.leftOut()).containsExactly("data.applicant.email");
    }

    @Test
    void what_came_is_kept_and_counts_as_it_came() {
        // When
        AdmittedEvent admitted = admit("\"email\": \"noor\"");

        // Then
        assertThat(EventJson.structured(admitted.document()).data().at("/applicant/email").textValue()).isEqualTo("noor");
        assertThat(EventReader.read(EventJson.structured(admitted.document()), NOW)).isEqualTo(admitted.event());
        assertThat(Arrays.equals(admitted.contentHash(), admit("").contentHash())).isFalse();
    }

    private static Applicant applicant(String members) {
        return applicantOf(admit(members));
    }

    private static Applicant applicantOf(AdmittedEvent admitted) {
        return ((Fact.ApplicantChanged) admitted.event().fact()).applicant();
    }

    private static AdmittedEvent admit(String members) {
        return admit(ACloudEvent.of("applicant-changed", "{\"applicant\": {" + members + "}}"));
    }

    private static AdmittedEvent admit(ACloudEvent event) {
        return new Admission(BUILT_IN).admit(event.event(), NOW, NOW);
    }
}
