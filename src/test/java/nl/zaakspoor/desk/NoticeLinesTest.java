// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.desk.DeskSheet.Row;
import nl.zaakspoor.ledger.NoticeFate;
import nl.zaakspoor.ledger.NoticeFate.Earlier;
import nl.zaakspoor.ledger.NoticeFate.Receipt;
import nl.zaakspoor.timeline.Reference;

import static org.assertj.core.api.Assertions.assertThat;

/** What colleagues read of the messages in which something went. */
@QuarkusTest
class NoticeLinesTest {
    private static final Instant DECIDED = Instant.parse("2026-11-10T08:00:00Z");
    private static final Instant REPORTED = Instant.parse("2026-11-11T09:00:00Z");

    @Inject
    DeskPrinter printer;

    @ParameterizedTest
    @CsvSource({"nl, delivered, aangekomen wo 11 nov 2026 10:00",
            "nl, deferred, uitgesteld door de ontvanger wo 11 nov 2026 10:00",
            "nl, bounced, teruggekomen wo 11 nov 2026 10:00", "nl, bad-address, teruggekomen wo 11 nov 2026 10:00",
            "nl, lost, 'onderweg kwijtgeraakt, gemeld wo 11 nov 2026 10:00'",
            "en, lost, 'lost on its way, told Wed 11 Nov 2026 10:00'"})
    void what_was_reported_of_a_message_that_went_before_is_said_with_its_moment(String language, String kind, String said) {
        // Given
        NoticeFate again = sentAgain(new Earlier(UUID.randomUUID(), Optional.of(DECIDED), Optional.empty(),
                List.of(new Receipt(kind, "1", REPORTED))));

        // When
        List<Row> rows = new NoticeLines(printer.voice(Optional.of(language)), new Reference("Z-1"), REPORTED)
                .parts(List.of(again)).getFirst().table().orElseThrow().rows();

        // Then
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().cells().getLast().small()).containsExactly(said);
    }

    private static NoticeFate sentAgain(Earlier earlier) {
        return new NoticeFate(UUID.randomUUID(), "received", "sent", Optional.empty(), "email", Optional.of("smtp"), "nl",
                DECIDED,
                DECIDED, Optional.of(DECIDED), Optional.of(REPORTED), 1, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(UUID.randomUUID()), List.of(), List.of(earlier), Optional.empty());
    }
}
