// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Rows;
import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.cloudevent.OwnEvent;
import nl.zaakspoor.ledger.Parity.Looked;
import nl.zaakspoor.ledger.Parity.Sample;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** The comparison of stored timelines with their events, as a manager asks for it. */
@QuarkusTest
class ParityTest {
    private static final String PATH = "/v1/parity-checks";

    @Inject
    Ledger ledger;

    @Inject
    Parity parity;

    @Inject
    LedgerContext context;

    @Inject
    Pool pool;

    @Inject
    DataSource database;

    private final String own = "P-" + UUID.randomUUID().toString().substring(0, 8);
    private final Arrivals arrivals = new Arrivals(own);
    private Rows rows;

    @BeforeEach
    void someRequests() {
        rows = new Rows(database);
        for (String request : new String[]{"-1", "-2"}) {
            record(OlderInstance.received(arrivals, own + request),
                    OlderInstance.status(arrivals, own + request, "BEOORDELEN"));
        }
    }

    @Test
    void timelines_that_are_the_fold_of_their_events_do_not_differ() {
        // When
        JsonPath report = check();

        // Then
        assertThat(report.getString("state")).isEqualTo("done");
        assertThat(report.getLong("checked")).isEqualTo(report.getLong("total"));
        assertThat(ownDifferences(report)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delete from timeline where request_id = %s                                              | missing
            update timeline set document = substring(document from 2) where request_id = %s           | unreadable
            update request set event_count = 3 where id = %s                                        | event-count
            """)
    void what_is_broken_is_found_and_named(String breakIt, String fault) throws SQLException {
        // Given
        long id = rows.count("select id from request where reference = ?", own + "-2");
        byte[] document = document();
        rows.execute(breakIt.formatted(id));

        // When
        JsonPath report = check();

        // Then
        assertThat(ownDifferences(report)).containsExactly(Map.of("reference", own + "-2", "fault", fault));
        rows.execute("delete from timeline where request_id = ?", id);
        rows.execute(
                "insert into timeline (request_id, fold_version, catalogue, document) select ?, fold_version, catalogue, ? "
                        + "from timeline join request on id = request_id where reference = ?",
                id, document, own + "-1");
        rows.execute("update request set event_count = 2 where id = ?", id);
        assertThat(ownDifferences(check())).isEmpty();
    }

    @Test
    void what_we_said_ourselves_is_no_event_too_many() throws SQLException {
        // Given
        long id = rows.count("select id from request where reference = ?", own + "-2");
        Instant now = Instant.parse("2026-11-02T10:00:00Z");
        Fact.OfUs fact = new Fact.ExpectationGiven(LocalDate.of(2026, 12, 1));
        AdmittedEvent said = OwnEvent.of(new Reference(own + "-2"), fact, now);
        Tuple row = new LedgerRows(context, now).events(List.of(said), _ -> id);
        pool.preparedQuery(LedgerSql.INSERT_EVENTS).execute(row).await().atMost(Duration.ofSeconds(10));
        rows.execute("update timeline set stale = true where request_id = ?", id);

        // When
        record(OlderInstance.event(arrivals, own + "-2", "request-completed", "2026-11-02T11:00:00Z", "{}"));

        // Then
        assertThat(rows.count("select count(*) from status_event where request_id = ?", id)).isEqualTo(4);
        assertThat(ownDifferences(check())).isEmpty();
    }

    @Test
    void a_timeline_without_its_latest_event_differs() throws SQLException {
        // Given
        byte[] before = document();
        record(OlderInstance.event(arrivals, own + "-2", "request-completed", "2026-11-03T08:00:00Z", "{}"));
        byte[] after = document();
        replaceDocument(before);

        // When
        JsonPath report = check();

        // Then
        assertThat(ownDifferences(report)).containsExactly(Map.of("reference", own + "-2", "fault", "different"));
        replaceDocument(after);
    }

    @Test
    void what_was_folded_by_other_rules_is_counted_and_not_compared() throws SQLException {
        // Given
        rows.execute("update timeline set fold_version = 1000 from request where id = request_id and reference = ?",
                own + "-2");
        try {
            // When
            JsonPath report = check();

            // Then
            assertThat(report.getLong("behind")).isGreaterThanOrEqualTo(1);
            assertThat(ownDifferences(report)).isEmpty();
        } finally {
            rows.execute("update timeline set fold_version = 1 from request where id = request_id and reference = ?",
                    own + "-2");
        }
    }

    @Test
    void a_sample_looks_at_some_of_all() {
        // When
        int checked = 0;
        for (int seed = 0; seed < 100; seed += 10) {
            checked += checked(new Sample(10, seed));
        }

        // Then
        assertThat(checked).isEqualTo(checked(Sample.ALL)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "publisher"})
    void only_a_manager_may_ask(String user) {
        as(user).post(PATH).then().statusCode(403);
        as(user).get(PATH).then().statusCode(403);
        as(user).get(PATH + "/1").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "half"})
    void a_wrong_share_is_a_problem_that_says_what_is_right(String percent) {
        as("manager").queryParam("percent", percent).post(PATH).then().statusCode(400)
                .contentType("application/problem+json").body("title", equalTo("Wrong query"));
    }

    @Test
    void one_that_never_was_is_not_found() {
        as("manager").get(PATH + "/999999").then().statusCode(404);
        as("manager").get(PATH + "/x").then().statusCode(404);
    }

    private int checked(Sample sample) {
        int checked = 0;
        Looked looked = parity.look(sample, 0, 100).await().atMost(Duration.ofSeconds(30));
        while (!looked.isEnd()) {
            checked += looked.checked();
            looked = parity.look(sample, looked.position(), 100).await().atMost(Duration.ofSeconds(30));
        }
        return checked;
    }

    /** As it ended. */
    private static JsonPath check() {
        String id = as("manager").post(PATH).then().statusCode(202).extract().path("id");
        JsonPath report = await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200)).until(
                () -> as("manager").get(PATH + "/" + id).then().statusCode(200).extract().jsonPath(),
                answer -> !answer.getString("state").equals("running"));
        assertThat(as("manager").get(PATH).jsonPath().getString("items[0].id")).isEqualTo(id);
        return report;
    }

    private List<Map<String, String>> ownDifferences(JsonPath report) {
        List<Map<String, String>> all = report.getList("differences");
        return all == null
                ? List.of()
                : all.stream().filter(difference -> difference.getOrDefault("reference", "").startsWith(own)).toList();
    }

    private byte[] document() throws SQLException {
        return rows.bytes("select document from timeline join request on id = request_id where reference = ?", own + "-2");
    }

    private void replaceDocument(byte[] document) throws SQLException {
        rows.execute("update timeline set document = ? from request where id = request_id and reference = ?", document,
                own + "-2");
    }

    private void record(Arrival... batch) {
        ledger.record(List.of(batch)).await().atMost(Duration.ofSeconds(30));
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user);
    }
}
