// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Histories;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.RequestHeader;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.notice.Decisions.afterStory;
import static org.assertj.core.api.Assertions.assertThat;

class NoticePropertiesTest {
    @Property
    void the_order_in_which_news_arrives_decides_nothing(@ForAll("histories") List<StatusEvent> history,
            @ForAll Random random) {
        // Given
        List<Notice> expected = afterStory(history).notices();

        // When
        List<Notice> notices = afterStory(Histories.disturbed(history, random)).notices();

        // Then
        assertThat(notices).isEqualTo(expected);
    }

    @Property
    void what_goes_is_the_same_for_any_order_and_batches_when_nothing_was_sent_meanwhile(
            @ForAll("histories") List<StatusEvent> history, @ForAll Random random) {
        // Given
        List<Cause> expected = goingAfter(List.of(history));
        List<StatusEvent> arriving = random.nextBoolean()
                ? Histories.disturbed(history, random)
                : Histories.interleaved(history, random);

        // When
        List<Cause> going = goingAfter(Histories.batches(arriving, random));

        // Then
        assertThat(going).isEqualTo(expected);
    }

    /** What goes when the first message is composed after all of these batches. */
    private static List<Cause> goingAfter(List<List<StatusEvent>> batches) {
        List<StatusEvent> story = new ArrayList<>();
        Map<Cause, Notice> decided = new LinkedHashMap<>();
        for (List<StatusEvent> batch : batches) {
            story.addAll(batch);
            if (Timeline.of(BUILT_IN, story).announced()) {
                afterStory(story).having(decided.values()).notices().forEach(notice -> decided.put(notice.cause(), notice));
            }
        }
        Cause[] planned = decided.values().stream().filter(notice -> notice.unsent().isEmpty()).map(Notice::cause)
                .toArray(Cause[]::new);
        return afterStory(story).having(decided.values().stream().filter(notice -> notice.unsent().isPresent()).toList())
                .review(planned).telling();
    }

    @Property
    void nothing_is_to_be_sent_twice_however_the_news_comes_in(@ForAll("histories") List<StatusEvent> history,
            @ForAll Random random) {
        // Given
        List<StatusEvent> arriving = Histories.disturbed(history, random);
        Map<Cause, Notice> decided = new LinkedHashMap<>();
        List<Notice> toSend = new ArrayList<>();

        // When
        for (int known = 1; known <= arriving.size(); known++) {
            List<StatusEvent> soFar = arriving.subList(0, known);
            if (Timeline.of(BUILT_IN, soFar).announced()) {
                List<Notice> news = afterStory(soFar).having(decided.values()).notices();
                news.forEach(notice -> decided.put(notice.cause(), notice));
                news.stream().filter(notice -> notice.unsent().isEmpty()).forEach(toSend::add);
            }
        }

        // Then
        assertThat(toSend).extracting(Notice::cause).doesNotHaveDuplicates();
        assertThat(toSend).extracting(Notice::id).doesNotHaveDuplicates();
    }

    @Property
    void who_hears_everything_at_once_never_believes_in_an_end_that_is_not_so(
            @ForAll("histories") List<StatusEvent> history, @ForAll Random random) {
        // Given
        List<StatusEvent> arriving = Histories.disturbed(history, random);
        Map<Cause, Told> told = new LinkedHashMap<>();

        for (int known = 1; known <= arriving.size(); known++) {
            Timeline timeline = Timeline.of(BUILT_IN, arriving.subList(0, known));
            if (timeline.announced()) {
                // When
                Instant now = Events.START.plus(Duration.ofHours(known));
                afterStory(arriving.subList(0, known)).having(told.values().toArray(Told[]::new)).notices()
                        .forEach(notice -> told.put(notice.cause(), heard(notice, now)));

                // Then
                TimelineView view = Decisions.view(timeline);
                if (view.product().tracking() == Tracking.RESIDENT && hasAddress(timeline)) {
                    assertThat(believed(told.values()).filter(belief -> belief.contradicts(Standing.of(view)))).isEmpty();
                }
            }
        }
    }

    private static Told heard(Notice notice, Instant at) {
        boolean sent = notice.unsent().isEmpty();
        return new Told(notice.cause(), sent ? NoticeState.SENT : notice.state(), notice.unsent(), Optional.empty(), sent, at);
    }

    private static boolean hasAddress(Timeline timeline) {
        return timeline.header().flatMap(RequestHeader::applicant).isPresent();
    }

    /** What was heard last of the end; what was heard at one moment is in the order of reading. */
    private static Optional<Standing> believed(Collection<Told> told) {
        return told.stream().filter(t -> t.state() == NoticeState.SENT && Standing.toldBy(t.cause()).isPresent())
                .sorted(Comparator.comparing(Told::at)).reduce((_, later) -> later)
                .flatMap(last -> Standing.toldBy(last.cause()));
    }

    @Property
    void what_is_decided_holds_at_that_moment(@ForAll("histories") List<StatusEvent> history) {
        // When
        List<Notice> notices = afterStory(history).notices();

        // Then
        assertThat(Causes.of(Decisions.view(Timeline.of(BUILT_IN, history)))).containsAll(
                notices.stream().map(Notice::cause).toList());
    }

    @Provide
    Arbitrary<List<StatusEvent>> histories() {
        return Histories.announced();
    }

    @Test
    void the_id_of_a_notice_never_changes() {
        // When
        UUID id = notice("Z2026-004512", new Cause(NoticeKind.PROGRESS, "step-3/0")).id();

        // Then
        assertThat(id).hasToString("fe3de5d8-6551-8f36-a967-4674f5e056e4");
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void another_request_kind_or_key_gives_another_id() {
        // Given
        Cause cause = new Cause(NoticeKind.COMPLETED, "completed/0");

        // When
        UUID id = notice("Z1", cause).id();

        // Then
        assertThat(id).isNotEqualTo(notice("Z2", cause).id()).isNotEqualTo(
                notice("Z1", new Cause(NoticeKind.CANCELLED, "completed/0")).id()).isNotEqualTo(
                        notice("Z1", new Cause(NoticeKind.COMPLETED, "completed/1")).id());
    }

    @Test
    void every_kind_is_found_by_its_code() {
        assertThat(NoticeKind.values()).allSatisfy(kind -> assertThat(NoticeKind.of(kind.code())).isEqualTo(kind));
    }

    private static Notice notice(String reference, Cause cause) {
        return Notice.of(new Reference(reference), cause, Notice.APPLICANT, Language.DUTCH, Optional.empty());
    }
}
