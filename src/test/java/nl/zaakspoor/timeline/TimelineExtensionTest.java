// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.List;

import org.junit.jupiter.api.Test;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** When news is folded into a stored timeline, and when the whole history is needed. */
class TimelineExtensionTest {
    @Test
    void a_timeline_without_an_announcement_cannot_be_extended_in_place() {
        // Given
        Events story = aRequest().status("in-progress").received();
        Timeline waiting = Timeline.of(BUILT_IN, story.events().subList(0, 1));

        // When
        boolean extends_ = waiting.canBeExtendedBy(story.events().subList(1, 2));

        // Then
        assertThat(extends_).isFalse();
    }

    @Test
    void news_that_comes_before_what_is_known_needs_the_whole_history() {
        // Given
        List<StatusEvent> story = aRequest().received().status("in-progress").status("decision").events();
        Timeline timeline = Timeline.of(BUILT_IN, List.of(story.get(0), story.get(2)));

        // Then
        assertThat(timeline.canBeExtendedBy(List.of(story.get(1)))).isFalse();
        assertThatThrownBy(() -> timeline.extendedBy(BUILT_IN, List.of(story.get(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_announcement_needs_the_whole_history() {
        // Given
        List<StatusEvent> story = aRequest().received().received().events();
        Timeline timeline = Timeline.of(BUILT_IN, story.subList(0, 1));

        // Then
        assertThat(timeline.canBeExtendedBy(story.subList(1, 2))).isFalse();
    }

    @Test
    void an_event_that_is_known_already_does_not_extend() {
        // Given
        List<StatusEvent> story = aRequest().received().status("in-progress").events();

        // Then
        assertThat(Timeline.of(BUILT_IN, story).canBeExtendedBy(story.subList(1, 2))).isFalse();
    }

    @Test
    void a_timeline_of_another_version_of_the_fold_is_folded_again() {
        // Given
        List<StatusEvent> story = aRequest().received().status("in-progress").events();
        Timeline now = Timeline.of(BUILT_IN, story.subList(0, 1));
        Timeline old = new Timeline(Timeline.FOLD_VERSION - 1, now.reference(), now.header(), now.course(),
                now.agenda(), now.dates(), now.resident(), now.entries(), now.awaited(), now.last(), now.eventCount(),
                now.updatedAt());

        // Then
        assertThat(now.canBeExtendedBy(story.subList(1, 2))).isTrue();
        assertThat(old.canBeExtendedBy(story.subList(1, 2))).isFalse();
    }
}
