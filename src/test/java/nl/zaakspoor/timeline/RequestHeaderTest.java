// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.Text;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.TITLE;
import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.applicant;
import static org.assertj.core.api.Assertions.assertThat;

/** What a request is about and who made it, as its announcements and changes say. */
class RequestHeaderTest {
    @Test
    void a_second_announcement_changes_only_the_fields_it_gives() {
        // Given
        Events story = aRequest().received().and(announcement("SZW", Optional.empty(), Optional.empty()));

        // When
        RequestHeader header = timeline(story).header().orElseThrow();

        // Then
        assertThat(header.department()).isEqualTo(new DepartmentId("SZW"));
        assertThat(header.receivedOn()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(header.title()).contains(TITLE);
        assertThat(header.channel()).contains(Fact.Channel.WEBSITE);
        assertThat(header.applicant()).contains(applicant("noor@voorbeeld.example"));
    }

    @Test
    void a_second_announcement_gives_no_second_line() {
        // Given
        Events story = aRequest().received().and(announcement("SZW", Optional.empty(), Optional.empty()));

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.entries()).hasSize(1);
        assertThat(timeline.eventCount()).isEqualTo(2);
    }

    @Test
    void an_earlier_announcement_that_arrives_late_does_not_overwrite_a_later_one() {
        // Given
        List<StatusEvent> story = aRequest().received()
                .and(announcement("SZW", Optional.of(Text.dutch("Nieuwe titel")), Optional.empty())).events();

        // When
        Timeline timeline = Timeline.of(BUILT_IN, story.reversed());

        // Then
        assertThat(timeline.header().orElseThrow().title()).contains(Text.dutch("Nieuwe titel"));
        assertThat(timeline.header().orElseThrow().department()).isEqualTo(new DepartmentId("SZW"));
    }

    @Test
    void an_applicant_changed_before_a_second_announcement_gives_way_to_it() {
        // Given
        Events story = aRequest().received().and(new Fact.ApplicantChanged(applicant("oud@voorbeeld.example")))
                .and(announcement("SZW", Optional.empty(), Optional.of(applicant("nieuw@voorbeeld.example"))));

        // When
        RequestHeader header = timeline(story).header().orElseThrow();

        // Then
        assertThat(header.applicant()).contains(applicant("nieuw@voorbeeld.example"));
    }

    @Test
    void an_applicant_changed_after_all_announcements_stays() {
        // Given
        Events story = aRequest().received().and(new Fact.ApplicantChanged(applicant("nieuw@voorbeeld.example")));

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.header().orElseThrow().applicant()).contains(applicant("nieuw@voorbeeld.example"));
        assertThat(timeline.entries()).hasSize(1);
    }

    @Test
    void a_line_names_the_department_of_its_own_time() {
        // Given
        Events story = aRequest().received().and(new Fact.DepartmentChanged(new DepartmentId("JZ"), Optional.of(TITLE)))
                .status("in-progress");

        // When
        Timeline timeline = timeline(story);

        // Then
        assertThat(timeline.entries()).extracting(entry -> entry.department().orElseThrow().value()).containsExactly("DSO",
                "JZ",
                "JZ");
        assertThat(timeline.entries().get(1).text()).contains(TITLE);
        assertThat(timeline.header().orElseThrow().department()).isEqualTo(new DepartmentId("JZ"));
    }

    private static Timeline timeline(Events story) {
        return Timeline.of(BUILT_IN, story.events());
    }

    private static Fact announcement(String department, Optional<Text> title, Optional<Applicant> applicant) {
        return new Fact.RequestReceived(new ProductId("vergunning"), new DepartmentId(department), LocalDate.of(2026, 11, 1),
                title, Optional.empty(), Optional.empty(), applicant, Optional.empty(), Optional.empty());
    }
}
