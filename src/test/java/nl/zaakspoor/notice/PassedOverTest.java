// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.notice.NoticeRules.Mode;
import nl.zaakspoor.timeline.Applicant.ContactBy;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.RequestHeader;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.notice.Decisions.afterStory;
import static nl.zaakspoor.notice.Decisions.told;
import static nl.zaakspoor.notice.Decisions.unsent;
import static nl.zaakspoor.timeline.Events.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

/** When the same events fold into something else: {@code before} and {@code after} stand for two foldings of one history. */
class PassedOverTest {
    private static final Told RECEIPT = told(new Cause(NoticeKind.RECEIVED, "received"), NoticeState.SENT);
    private static final Cause ASSESSING = new Cause(NoticeKind.PROGRESS, "step-3/0");
    private static final Cause END = new Cause(NoticeKind.COMPLETED, "completed/0");
    private final Events before = aRequest().received().status("CODE_OF_TOMORROW");
    private final Events after = aRequest().received().status("BEOORDELEN");

    @Test
    void what_other_rules_bring_to_light_is_passed_over_with_its_reason() {
        assertThat(passOver(Optional.of(before), after, List.of(RECEIPT))).extracting(Notice::cause, Notice::unsent)
                .containsExactly(tuple(ASSESSING, Optional.of(NotSent.FOLDED_AGAIN)));
    }

    @Test
    void the_next_event_does_not_bring_it_up() {
        assertThat(afterStory(aRequest().received().status("BEOORDELEN").statusWith("BEOORDELEN", "Nog even"))
                .having(RECEIPT, unsent(ASSESSING, NotSent.FOLDED_AGAIN)).notices()).isEmpty();
    }

    @Test
    void what_happens_next_is_told() {
        assertThat(afterStory(aRequest().received().status("BEOORDELEN").completed())
                .having(RECEIPT, unsent(ASSESSING, NotSent.FOLDED_AGAIN)).notices())
                .extracting(Notice::cause, Notice::unsent).contains(tuple(END, Optional.empty()));
    }

    @Test
    void what_was_decided_on_before_stays_as_it_is() {
        assertThat(passOver(Optional.of(before), after, List.of(RECEIPT, told(ASSESSING, NoticeState.PLANNED)))).isEmpty();
        assertThat(passOver(Optional.of(before), after, List.of(RECEIPT, unsent(ASSESSING, NotSent.NO_ADDRESS)))).isEmpty();
    }

    @Test
    void what_held_before_as_well_is_left_to_be_told() {
        assertThat(passOver(Optional.of(after), after, List.of(RECEIPT))).isEmpty();
    }

    @Test
    void where_nobody_knows_what_held_before_all_that_was_never_decided_on_is_passed_over() {
        assertThat(passOver(Optional.empty(), after, List.of(RECEIPT))).extracting(Notice::cause).containsExactly(ASSESSING);
    }

    @Test
    void what_was_passed_over_by_mistake_is_news_when_it_really_happens() {
        // Given
        Told passedOver = unsent(END, NotSent.FOLDED_AGAIN);

        // When
        List<Notice> mended = passOver(Optional.of(aRequest().received().completed()), after, List.of(RECEIPT, passedOver));

        // Then
        assertThat(mended).filteredOn(notice -> notice.cause().equals(END)).extracting(Notice::unsent)
                .containsExactly(Optional.of(NotSent.SUPERSEDED));
        assertThat(afterStory(aRequest().received().completed()).having(RECEIPT, unsent(END, NotSent.SUPERSEDED)).notices())
                .extracting(Notice::cause, Notice::unsent).containsExactly(tuple(END, Optional.empty()));
    }

    @Test
    void what_was_passed_over_and_left_behind_is_news_when_the_request_comes_back_to_it() {
        assertThat(afterStory(aRequest().received().status("BEOORDELEN").status("CONTROLEREN"))
                .having(RECEIPT, unsent(ASSESSING, NotSent.FOLDED_AGAIN)).notices())
                .extracting(Notice::cause, Notice::unsent)
                .containsExactly(tuple(ASSESSING, Optional.of(NotSent.SUPERSEDED)));
    }

    private static List<Notice> passOver(Optional<Events> before, Events after, Collection<Told> told) {
        Timeline timeline = Timeline.of(BUILT_IN, after.events());
        return new NoticePolicy(
                new NoticeRules(Mode.LIVE, java.util.Set.of(), ContactBy.EMAIL, false, java.util.Set.of(), QuietHours.NONE))
                .passOver(
                        before.map(PassedOverTest::view), view(after), timeline.header().flatMap(RequestHeader::applicant),
                        told);
    }

    private static TimelineView view(Events story) {
        return Decisions.view(Timeline.of(BUILT_IN, story.events()));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
