// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.notice.NoticePolicy.DeskTask;
import nl.zaakspoor.notice.NoticeRules.Mode;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Applicant.ContactBy;
import nl.zaakspoor.timeline.Reference;

import static org.assertj.core.api.Assertions.assertThat;

class ReachTest {
    private static final String MAIL = "noor@voorbeeld.example";
    private static final String NUMBER = "06-12345678";
    private static final ProductId PRODUCT = new ProductId("bijzondere-bijstand");

    @Test
    void who_wants_text_messages_gets_them_where_we_can_send_them() {
        assertThat(policy(Mode.LIVE, true).reach(applicant(ContactBy.SMS, NUMBER))).contains(new Reach(Medium.SMS, NUMBER));
        assertThat(policy(Mode.LIVE, true).reach(applicant(ContactBy.EMAIL, NUMBER))).contains(new Reach(Medium.EMAIL, MAIL));
        assertThat(policy(Mode.LIVE, false).reach(applicant(ContactBy.SMS, NUMBER))).isEmpty();
    }

    @Test
    void whoever_gave_a_number_can_be_texted_what_they_ask_for_where_we_send_text_messages() {
        // Given
        Applicant byMail = applicant(ContactBy.EMAIL, NUMBER).orElseThrow();

        // Then
        assertThat(policy(Mode.LIVE, true).byText(byMail)).contains(new Reach(Medium.SMS, NUMBER));
        assertThat(policy(Mode.LIVE, false).byText(byMail)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"06-12345678", "+31 6 12345678", "0031612345678", "06 1234 5678"})
    void a_listed_number_is_allowed_however_it_is_written(String listed) {
        // Given
        NoticeRules rules = new NoticeRules(Mode.ALLOW_LIST, Set.of(listed, "@voorbeeld.example"), ContactBy.EMAIL, true,
                Set.of(), QuietHours.NONE);

        // Then
        assertThat(rules.allows(new Reach(Medium.SMS, NUMBER))).isTrue();
        assertThat(rules.allows(new Reach(Medium.SMS, "06-87654321"))).isFalse();
        assertThat(rules.allows(new Reach(Medium.EMAIL, MAIL))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PHONE, CALL", "SMS, CALL", "POST, LETTER"})
    void what_a_resident_must_hear_in_another_way_is_left_to_a_colleague(ContactBy contact, DeskWork work) {
        assertThat(policy(Mode.LIVE, false).deskWork(PRODUCT, applicant(contact, NUMBER),
                List.of(otherContact(NoticeKind.RECEIVED), otherContact(NoticeKind.PROGRESS))))
                .contains(new DeskTask(work, NoticeKind.RECEIVED));
    }

    @Test
    void nobody_is_called_in_rehearsal_nor_of_progress_nor_against_their_wish() {
        // Given
        List<Notice> receipt = List.of(otherContact(NoticeKind.RECEIVED));

        // Then
        assertThat(policy(Mode.SHADOW, false).deskWork(PRODUCT, applicant(ContactBy.PHONE, NUMBER), receipt)).isEmpty();
        assertThat(policy(Mode.ALLOW_LIST, false).deskWork(PRODUCT, applicant(ContactBy.PHONE, NUMBER), receipt)).isEmpty();
        assertThat(policy(Mode.LIVE, false).deskWork(PRODUCT, applicant(ContactBy.NONE, NUMBER), receipt)).isEmpty();
        assertThat(policy(Mode.LIVE, false).deskWork(PRODUCT, applicant(ContactBy.PHONE, NUMBER),
                List.of(otherContact(NoticeKind.PROGRESS)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"SOON_LATE", "LATE", "SILENT"})
    void what_the_department_is_told_is_never_told_to_the_resident_by_a_colleague(NoticeKind kind) {
        assertThat(kind.isForDepartment()).isTrue();
        assertThat(policy(Mode.LIVE, false).deskWork(PRODUCT, applicant(ContactBy.PHONE, NUMBER), List.of(otherContact(kind))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"TASK", "TASK_REMINDER", "DELAY"})
    void what_time_asks_of_a_resident_is_told_by_a_colleague_too(NoticeKind kind) {
        assertThat(policy(Mode.LIVE, false).deskWork(PRODUCT, applicant(ContactBy.PHONE, NUMBER), List.of(otherContact(kind))))
                .contains(new DeskTask(DeskWork.CALL, kind));
    }

    @Test
    void nothing_personal_shows() {
        assertThat(new Reach(Medium.SMS, NUMBER)).asString().doesNotContain(NUMBER);
    }

    private static NoticePolicy policy(Mode mode, boolean texts) {
        return new NoticePolicy(new NoticeRules(mode, Set.of(), ContactBy.EMAIL, texts, Set.of(), QuietHours.NONE));
    }

    private static Optional<Applicant> applicant(ContactBy contact, String phone) {
        return Optional.of(new Applicant(Optional.empty(), Optional.empty(), Optional.of(MAIL), Optional.of(phone),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(contact), Optional.empty(), List.of()));
    }

    private static Notice otherContact(NoticeKind kind) {
        return Notice.of(new Reference("Z-1"), new Cause(kind, "any/0"), Notice.APPLICANT, Language.DUTCH,
                Optional.of(NotSent.OTHER_CONTACT));
    }
}
