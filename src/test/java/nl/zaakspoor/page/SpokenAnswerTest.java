// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.page.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

/** What a colleague says aloud of the first card of a page. */
class SpokenAnswerTest {
    @Test
    void where_it_is_whether_there_is_something_to_do_and_when_it_is_ready_are_sentences() {
        // When
        List<String> spoken = spoken(aRequest().status("BEOORDELEN", 10).view());

        // Then
        assertThat(spoken.getFirst()).startsWith("Stap ").endsWith(".");
        assertThat(spoken).anyMatch(line -> line.startsWith("Wat moet u doen? U hoeft nu niets te doen."));
        assertThat(spoken).anyMatch(line -> line.startsWith("Wanneer is het klaar?"));
        assertThat(spoken).allMatch(line -> line.matches("(?s).*[.?!:]"));
    }

    @Test
    void what_the_resident_must_do_is_said_with_its_last_day() {
        assertThat(spoken(aRequest().askedUntil(12, 1, "send-document").view()))
                .anyMatch(line -> line.startsWith("Stuur een document op. Doe dit uiterlijk zaterdag 12 december 2026."));
    }

    private static List<String> spoken(TimelineView view) {
        return StatusWriter.write(Pages.voice(Language.DUTCH), view, _ -> Optional.empty(), Optional.empty(), Optional.empty(),
                Reader.colleague(true)).map(sheet -> new SpokenAnswer(sheet.answer()).sentences()).orElseThrow();
    }
}
