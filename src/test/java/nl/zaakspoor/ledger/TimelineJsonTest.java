// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.TestCatalogue;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Histories;
import nl.zaakspoor.timeline.News;
import nl.zaakspoor.timeline.Timeline;

import static nl.zaakspoor.timeline.Events.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

class TimelineJsonTest {
    static Stream<Events> histories() {
        Events early = aRequest().status("in-progress");
        Events open = aRequest().received().statusWith("in-progress", "Wij zijn bezig").status("nobody-knows");
        Events ended = aRequest().received().completedAs(Fact.Outcome.WITHDRAWN);
        Events reopened = aRequest().received().completedAs(Fact.Outcome.GRANTED).status("in-progress").reopened();
        return Stream.of(early, open, ended, reopened);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_timeline_reads_back_as_it_was_written(Events history) {
        // Given
        Timeline timeline = Timeline.of(TestCatalogue.BUILT_IN, history.events());

        // When
        Timeline read = TimelineJson.read(TimelineJson.write(timeline));

        // Then
        assertThat(read).isEqualTo(timeline);
    }

    @Test
    void whatever_a_timeline_says_reads_back_as_it_was_written() {
        // Given
        List<Timeline> timelines = Histories.announced().withoutEdgeCases().sampleStream().limit(500)
                .map(history -> Timeline.of(TestCatalogue.BUILT_IN, history)).toList();

        // When
        List<Timeline> read = timelines.stream().map(TimelineJson::write).map(TimelineJson::read).toList();

        // Then
        assertThat(read).isEqualTo(timelines);
        assertThat(read.stream().flatMap(timeline -> timeline.entries().stream()).map(entry -> entry.news().getClass())
                .collect(Collectors.<Object>toSet())).containsExactlyInAnyOrder((Object[]) News.class.getPermittedSubclasses());
    }
}
