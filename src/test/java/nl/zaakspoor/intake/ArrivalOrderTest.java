// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.term.DutchTime;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the order in which events arrive, through the real broker and the real database: residents see the same. */
@QuarkusTest
class ArrivalOrderTest {
    private static final long SEED = 20_261_122;
    private static final int ORDERS = 10;
    private static final int CHUNKS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Type, time and data of each; {@code %s} is the reference, with which the ids of the events begin. The last of it happened
     * yesterday: the days are moved before they are published, else a term passes and the service speaks for itself.
     */
    private static final List<List<String>> HISTORY = List.of(
            List.of("request-received", "2026-09-01T08:00:00Z", """
                    {"product": "vergunning", "department": "DSO", "receivedOn": "2026-09-01",
                     "title": {"nl": "Dakkapel"}, "applicant": {"email": "noor@voorbeeld.example"}}"""),
            List.of("status-changed", "2026-09-03T08:00:00Z", """
                    {"status": "in-progress", "explanation": {"nl": "Wij beginnen."}}"""),
            List.of("task-assigned", "2026-09-04T08:00:00Z",
                    """
                    {"taskId": "drawing", "title": {"nl": "Stuur een tekening"}, "dueOn": "2026-09-20", "suspendsTerm": true}"""),
            List.of("term-suspended", "2026-09-04T08:00:00Z", """
                    {"on": "2026-09-04", "reason": {"nl": "Wij wachten op uw tekening."}}"""),
            List.of("task-done", "2026-09-10T08:00:00Z", """
                    {"taskId": "drawing"}"""),
            List.of("term-resumed", "2026-09-10T08:00:00Z", """
                    {"on": "2026-09-10", "reason": {"nl": "Uw tekening is er."}}"""),
            List.of("appointment-made", "2026-09-12T08:00:00Z", """
                    {"appointmentId": "visit", "startsAt": "2026-09-22T09:00:00+02:00", "place": {"nl": "Spui 70"}}"""),
            List.of("term-extended", "2026-09-24T08:00:00Z", """
                    {"until": "2026-11-10", "reason": {"nl": "Wij hebben advies gevraagd."}}"""),
            List.of("status-changed", "2026-10-01T08:00:00Z", """
                    {"status": "BEOORDELEN"}"""),
            List.of("event-corrected", "2026-10-02T08:00:00Z", """
                    {"correctedId": "%s-1", "data": {"status": "in-progress", "explanation": {"nl": "Wij zijn begonnen."}},
                     "reason": {"nl": "Er stond een fout in."}}"""),
            List.of("event-withdrawn", "2026-10-03T08:00:00Z", """
                    {"withdrawnId": "%s-6", "reason": {"nl": "De afspraak was voor iemand anders."}}"""),
            List.of("decision-made", "2026-10-20T08:00:00Z", """
                    {"outcome": "granted", "explanation": {"nl": "Het plan past."}}"""),
            List.of("request-completed", "2026-10-21T08:00:00Z", """
                    {"outcome": "granted"}"""),
            List.of("request-reopened", "2026-10-25T08:00:00Z", """
                    {"reason": {"nl": "Een buur maakte bezwaar."}}"""));

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 25);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Inject
    DataSource database;

    private final String own = "O-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @Test
    void one_history_in_ten_orders_and_twice_is_one_timeline() throws Exception {
        // Given
        Random random = new Random(SEED);
        List<String> references = IntStream.range(0, ORDERS).mapToObj(number -> own + "-" + number).toList();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (String reference : references) {
            List<ProducerRecord<String, byte[]>> twice = new ArrayList<>(history(reference));
            twice.addAll(history(reference));
            Collections.shuffle(twice, random);
            records.addAll(twice);
        }
        interleave(records, random);

        // When
        int chunk = records.size() / CHUNKS;
        for (int to = chunk; to <= records.size(); to += chunk) {
            Publisher.sendAll(records.subList(to - chunk, to));
            awaitStored(records.subList(0, to));
        }

        // Then
        Map<String, JsonNode> views = new LinkedHashMap<>();
        for (String reference : references) {
            views.put(reference, view(reference));
        }
        JsonNode first = views.values().iterator().next();
        assertThat(first.at("/entries")).as("seed %d", SEED).hasSizeGreaterThan(10);
        assertThat(first.at("/state").asText()).isEqualTo("in-progress");
        assertThat(views).as("seed %d", SEED).allSatisfy((reference, view) -> assertThat(view).isEqualTo(first));
        assertThat(rows.count("select count(*) from rejected_event where starts_with(subject, ?)", own)).isZero();
        assertThat(rows.count("select count(*) from status_event join request r on r.id = request_id "
                + "where starts_with(reference, ?)", own)).isEqualTo((long) ORDERS * HISTORY.size());
    }

    /** So that each chunk comes in a batch of its own. */
    private void awaitStored(List<ProducerRecord<String, byte[]>> sent) {
        long events = sent.stream().map(message -> new String(message.value(), UTF_8)).distinct().count();
        rows.awaitCount(events, "select coalesce(sum(event_count), 0) from request where starts_with(reference, ?)", own);
    }

    /** Mixes the requests and keeps the order within each: that is what Kafka does with a key. */
    private static void interleave(List<ProducerRecord<String, byte[]>> records, Random random) {
        Map<String, List<ProducerRecord<String, byte[]>>> byKey = new LinkedHashMap<>();
        records.forEach(message -> byKey.computeIfAbsent(message.key(), _ -> new ArrayList<>()).add(message));
        List<String> turns = new ArrayList<>(records.stream().map(ProducerRecord::key).toList());
        Collections.shuffle(turns, random);
        records.clear();
        turns.forEach(key -> records.add(byKey.getOrDefault(key, List.of()).removeFirst()));
    }

    private static List<ProducerRecord<String, byte[]>> history(String reference) {
        return IntStream.range(0, HISTORY.size()).mapToObj(number -> event(reference, number, HISTORY.get(number))).toList();
    }

    private static ProducerRecord<String, byte[]> event(String reference, int number, List<String> what) {
        String event = """
                {"specversion": "1.0", "id": "%s-%d", "source": "urn:nld:oin:00000001234567890000:systeem:vergunningen",
                 "type": "nl.zaakspoor.%s.v1", "subject": "%s", "time": "%s", "data": %s}""".formatted(reference, number,
                what.get(0), reference, moved(what.get(1)), moved(what.get(2)).replace("%s", reference));
        ProducerRecord<String, byte[]> message = new ProducerRecord<>("zaakspoor.status-events.v1", reference,
                event.getBytes(UTF_8));
        message.headers().add("content-type", "application/cloudevents+json".getBytes(UTF_8));
        return message;
    }

    private static String moved(String text) {
        long days = ChronoUnit.DAYS.between(LAST_DAY, LocalDate.now(DutchTime.ZONE).minusDays(1));
        return DAY.matcher(text).replaceAll(day -> LocalDate.parse(day.group()).plusDays(days).toString());
    }

    /** What the resident sees, but for the reference and when we were told. */
    private static JsonNode view(String reference) throws Exception {
        String token = Publisher.linkOf(reference).replaceFirst("^/t/", "");
        String answer = given().header("Authorization", "Bearer " + token).get("/v1/timeline").then().statusCode(200).extract()
                .asString();
        ObjectNode view = (ObjectNode) JSON.readTree(answer.replace(reference, "the-request"));
        view.remove("updatedAt");
        view.get("entries").forEach(entry -> ((ObjectNode) entry).remove("recordedAt"));
        return view;
    }
}
