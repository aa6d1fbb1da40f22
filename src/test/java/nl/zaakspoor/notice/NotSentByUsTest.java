// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Events;

import static nl.zaakspoor.notice.Decisions.afterStory;
import static nl.zaakspoor.notice.Decisions.unsent;
import static nl.zaakspoor.notice.NoticeKind.PROGRESS;
import static nl.zaakspoor.notice.NoticeKind.RECEIVED;
import static nl.zaakspoor.notice.NoticeKind.UPDATE;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** What a municipality leaves to another system, or never sends. */
class NotSentByUsTest {
    /** The day on which the stories begin. */
    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final Cause RECEIPT = new Cause(RECEIVED, "received");

    @Test
    void where_the_source_tells_residents_every_notice_to_them_ends_so() {
        // When
        List<Notice> notices = afterStory(assessing()).notifiedBySource().reachingSource().on(START.plusDays(80)).notices();

        // Then
        assertThat(notices).filteredOn(notice -> notice.recipient().equals(Notice.APPLICANT)).hasSizeGreaterThan(1)
                .extracting(Notice::state, Notice::unsent)
                .containsOnly(tuple(NoticeState.SUPPRESSED, Optional.of(NotSent.SOURCE_NOTIFIES)));
        assertThat(notices).filteredOn(notice -> !notice.recipient().equals(Notice.APPLICANT)).isNotEmpty()
                .extracting(Notice::unsent).containsOnly(Optional.empty());
    }

    @Test
    void that_goes_before_any_other_reason() {
        assertThat(afterStory(aRequest().receivedFrom(Optional.empty())).notifiedBySource().notices())
                .extracting(Notice::unsent).containsExactly(Optional.of(NotSent.SOURCE_NOTIFIES));
    }

    @Test
    void a_kind_that_is_off_ends_so_and_the_others_go() {
        assertThat(afterStory(assessing()).without(PROGRESS).notices())
                .extracting(notice -> notice.cause().kind(), Notice::state, Notice::unsent)
                .containsExactly(tuple(RECEIVED, NoticeState.PLANNED, Optional.empty()),
                        tuple(PROGRESS, NoticeState.SUPPRESSED, Optional.of(NotSent.OFF_BY_SETTING)));
    }

    @Test
    void what_was_planned_when_it_was_switched_off_does_not_go_any_more() {
        // Given
        Cause progress = afterStory(assessing()).notices().getLast().cause();

        // Then
        assertThat(afterStory(assessing()).without(PROGRESS).review(RECEIPT, progress).dropped())
                .containsOnlyKeys(progress).containsValue(NotSent.OFF_BY_SETTING);
        assertThat(afterStory(assessing()).notifiedBySource().review(RECEIPT, progress).telling()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = NotSent.class, names = {"OFF_BY_SETTING", "SOURCE_NOTIFIES"})
    void turning_the_setting_back_does_not_pour_out_old_news(NotSent reason) {
        // Given
        List<Cause> causes = afterStory(assessing()).causes();

        // Then
        assertThat(afterStory(assessing()).having(causes.stream().map(cause -> unsent(cause, reason)).toArray(Told[]::new))
                .notices()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = NotSent.class, names = {"OFF_BY_SETTING", "SWITCHED_OFF", "COOL_DOWN"})
    void an_update_that_did_not_go_had_its_turn(NotSent reason) {
        // Given
        Told update = new Told(new Cause(UPDATE, "on-" + START.plusDays(14) + "/0"), NoticeState.SUPPRESSED,
                Optional.of(reason), Optional.empty(), false, DutchTime.startOf(START.plusDays(14)));

        // Then
        assertThat(afterStory(aRequestFor("klacht-algemeen-bestuur").received()).having(RECEIPT).having(update).wakeUpAt())
                .contains(DutchTime.startOf(START.plusDays(28)));
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void only_what_a_resident_need_not_hear_can_be_off(NoticeKind kind) {
        assertThat(kind.canBeOff()).isEqualTo(!kind.required() && !kind.isForDepartment());
    }

    private static Events assessing() {
        return aRequestFor("wmo-ondersteunende-middelen").received().status("GESPREK");
    }
}
