// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

class ContactMomentTest {
    @Test
    void all_contact_is_there_the_latest_first_whether_the_resident_reads_it_or_not() {
        // Given
        Events story = aRequest().received().and(contact("Gebeld", false)).and(contact("Aan de balie", true)).completed();

        // Then
        assertThat(words(story)).containsExactly("Aan de balie", "Gebeld");
    }

    @Test
    void what_was_corrected_is_told_as_it_is_and_what_was_withdrawn_is_not_told() {
        // Given
        Events corrected = aRequest().received().and(contact("Gebeld", false));
        Events withdrawn = aRequest().received().and(contact("Gebeld", false));

        // When
        withdrawn.and(new Fact.EventWithdrawn("event-2", Optional.empty()));
        corrected.and(new Fact.EventCorrected("event-2", Map.of(EventType.CONTACT_RECORDED, contact("Gemaild", false)),
                Optional.empty(), Optional.empty()));

        // Then
        assertThat(words(withdrawn)).isEmpty();
        assertThat(words(corrected)).containsExactly("Gemaild");
    }

    @Test
    void of_no_events_there_is_none() {
        assertThat(ContactMoment.of(BUILT_IN, List.of())).isEmpty();
    }

    private static Fact contact(String summary, boolean visible) {
        return new Fact.ContactRecorded(Fact.Channel.PHONE, Optional.empty(), Text.dutch(summary), visible);
    }

    private static List<String> words(Events story) {
        return ContactMoment.of(BUILT_IN, story.events()).stream()
                .map(moment -> moment.fact().summary().in(Language.DUTCH).text()).toList();
    }
}
