// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.cloudevent.ACloudEvent;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

/** What residents did on the pages, on its way to the departments; nothing is brought over while the test looks. */
@QuarkusTest
class ResidentActionsTest {
    private static final String WAITING = "select content from outbox where topic = '" + OutboxTopics.RESIDENT_ACTIONS
            + "' and key = ?";
    private static final String ANSWERED = "select (answered_at is not null)::text from resident_action join request on "
            + "request.id = request_id where reference = ? order by resident_action.id";

    @Inject
    Ledger ledger;

    @Inject
    ResidentActs acts;

    @Inject
    StoredEvents stored;

    @Inject
    Catalogue catalogue;

    @Inject
    Seals seals;

    @Inject
    Scheduler scheduler;

    @Inject
    DataSource database;

    private final String own = "A-" + UUID.randomUUID().toString().substring(0, 8);
    private final Arrivals arrivals = new Arrivals(own);
    private Rows rows;

    @BeforeEach
    void receive() {
        scheduler.pause();
        rows = new Rows(database);
        publish("0", "request-received", """
                {"product": "vergunning", "department": "DSO", "receivedOn": "%s"}""".formatted(
                LocalDate.now(DutchTime.ZONE)));
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void what_residents_wrote_waits_under_seal_and_goes_with_the_request() {
        // When
        ask("A1", "Bel mij na vijf uur.");

        // Then
        assertThat(rows.texts(WAITING, own)).singleElement().satisfies(content -> {
            assertThat(content).doesNotContain("Bel mij", "12345678");
            assertThat(seals.openAction(own, content)).contains("Bel mij na vijf uur.", "06 12345678", "\"actionId\":\"A1\"");
        });

        // When
        publish("e", "request-erased", "{\"reason\": {\"nl\": \"Op verzoek\"}}");

        // Then
        assertThat(rows.texts(WAITING, own)).isEmpty();
        assertThat(rows.texts(ANSWERED, own)).isEmpty();
    }

    @Test
    void the_same_action_again_is_the_same_action() {
        // When
        ask("A1", "Bel mij.");
        ResidentActs.Outcome again = ask("A1", "Bel mij.");

        // Then
        assertThat(again).isEqualTo(ResidentActs.Outcome.RECORDED);
        assertThat(rows.texts(WAITING, own)).hasSize(1);
        assertThat(rows.texts(ANSWERED, own)).containsExactly("false");
    }

    @Test
    void an_answer_that_was_taken_back_leaves_the_action_to_be_answered() {
        // Given
        ask("A1", "Bel mij.");
        ask("A2", "Bel mij nog eens.");

        // When
        publish("1", "action-answered", "{\"actionId\": \"A2\", \"accepted\": true}");
        List<String> answered = rows.texts(ANSWERED, own);
        publish("2", "event-withdrawn", "{\"withdrawnId\": \"%s/1\"}".formatted(own));

        // Then
        assertThat(answered).containsExactly("false", "true");
        assertThat(rows.texts(ANSWERED, own)).containsExactly("false", "false");
    }

    @Test
    void a_department_can_always_go_on() {
        // When: more than may be done in a day.
        List<ResidentActs.Outcome> outcomes = IntStream.rangeClosed(1, ResidentPace.A_DAY + 1)
                .mapToObj(number -> ask("A" + number, "Bel mij.")).toList();

        // Then
        assertThat(outcomes.subList(0, ResidentPace.A_DAY)).containsOnly(ResidentActs.Outcome.RECORDED);
        assertThat(outcomes.getLast()).isEqualTo(ResidentActs.Outcome.TOO_MUCH);
        assertThat(await(acts.record(request(), EventType.NOTICES_CHOSEN, JsonNodeFactory.instance.objectNode())))
                .isEqualTo(ResidentActs.Outcome.RECORDED);
    }

    private ResidentActs.Outcome ask(String id, String words) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("actionId", id).put("kind", "call-me-back")
                .put("words", words).put("phone", "06 12345678");
        return await(acts.record(request(), EventType.ACTION_ASKED, data));
    }

    private TrackedRequest request() {
        return new TrackedRequest(
                Long.parseLong(rows.texts("select id::text from request where reference = ?", own).getFirst()),
                Long.parseLong(rows.texts("select version::text from request where reference = ?", own).getFirst()), 1,
                Timeline.of(catalogue, await(stored.ofRequest(new Reference(own)))), Optional.empty());
    }

    private void publish(String id, String type, String data) {
        await(ledger.record(List.of(arrivals.admitted(ACloudEvent.of(type, data).with("subject", own).with("id", own + "/" + id)
                .with("time", Instant.now().toString()), Instant.now()))));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
