// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.page.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

/** What a colleague says aloud of the first card of a page. */
class SpokenAnswerTest {
    private static final Voice VOICE = Pages.voice(Language.DUTCH);

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
                .anyMatch(line -> line.startsWith("Stuur een document op. Wij missen nog een document.")
                        && line.contains("Doe dit uiterlijk zaterdag 12 december 2026."));
    }

    @Test
    void who_is_called_does_not_say_to_call() {
        // When
        List<String> spoken = spoken(aRequest().askedUntil(12, 1, "send-document").timeline()
                .at(Instant.parse("2026-12-20T10:00:00Z"), ARequest.CATALOGUE).orElseThrow());

        // Then
        assertThat(spoken)
                .anyMatch(line -> line.contains("De laatste dag was zaterdag 12 december 2026. Doe het zo snel mogelijk.")
                        && !line.contains("Lukt dat niet?"));
        assertThat(String.join(" ", spoken)).doesNotContain(VOICE.phone());
    }

    @Test
    void what_a_department_wrote_is_said_whole() {
        assertThat(
                spoken(aRequest().completed(Fact.Outcome.GRANTED, 20, "Bel " + VOICE.phone() + " voor een afspraak.").view()))
                .anyMatch(line -> line.endsWith(": Bel " + VOICE.phone() + " voor een afspraak."))
                .noneMatch(line -> line.contains("::"));
    }

    @Test
    void a_day_that_was_said_before_is_said_too() {
        assertThat(spoken(aRequest().expected(10, 10).expected(18, 20).view()))
                .anyMatch(line -> line.startsWith("Wanneer is het klaar?") && line.contains("Eerst was dit: "));
    }

    private static List<String> spoken(TimelineView view) {
        return StatusWriter.write(VOICE, view, _ -> Optional.empty(), Optional.empty(), Optional.empty(),
                Reader.colleague(true))
                .map(sheet -> new SpokenAnswer(sheet.answer(), VOICE.texts(),
                        List.of(VOICE.phone(), VOICE.phoneOf(view.department()))).sentences())
                .orElseThrow();
    }
}
