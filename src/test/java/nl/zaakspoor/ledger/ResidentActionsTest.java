// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Fact;
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

    @Test
    void so_much_may_be_done_on_one_request_and_so_often_may_it_be_looked_at() {
        // Given
        List<Fact> acts200 = IntStream.range(0, 200)
                .<Fact>mapToObj(number -> new Fact.NoticesChosen(Set.of(), Optional.empty()))
                .toList();
        List<Fact> codes400 = IntStream.rangeClosed(1, 400).<Fact>mapToObj(Fact.CodeAsked::new).toList();

        // Then
        assertThat(tooMuch(acts200.subList(1, 200))).isEmpty();
        assertThat(tooMuch(acts200)).containsExactly(EventType.HELPER_INVITED);
        assertThat(tooMuch(codes400.subList(0, 399))).isEmpty();
        assertThat(tooMuch(codes400)).containsExactly(EventType.CODE_ASKED);
    }

    /** What is refused of a request on which all of this was done. */
    private List<EventType> tooMuch(List<Fact> done) {
        Events story = Events.aRequestFor("vergunning", own).received();
        for (Fact fact : done) {
            story = story.and(fact);
        }
        TrackedRequest full = new TrackedRequest(-done.hashCode(), 1, 1, Timeline.of(catalogue, story.events()),
                Optional.empty());
        ObjectNode first = JsonNodeFactory.instance.objectNode().put("number", 1).put("linkVersion", 1);
        ObjectNode next = JsonNodeFactory.instance.objectNode().put("number", full.timeline().resident().codes().next());
        return Stream.of(Map.entry(EventType.HELPER_INVITED, first), Map.entry(EventType.CODE_ASKED, next))
                .filter(act -> await(acts.record(full, act.getKey(), act.getValue())) == ResidentActs.Outcome.TOO_MUCH)
                .map(Map.Entry::getKey).toList();
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
