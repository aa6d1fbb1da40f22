// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.watch;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.MovableClock;
import nl.zaakspoor.RejectionProfile;
import nl.zaakspoor.Rows;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** More delays than may go in an hour: the first go, the others stand still until somebody has looked at them. */
@QuarkusTest
@TestProfile(BrakeTest.Tight.class)
class BrakeTest {
    private static final int PER_HOUR = 2;
    private static final String LATE = "duurt langer";
    private static final String KIND = "items.find { it.kind == 'delay' }.";

    public static class Tight extends RejectionProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("zaakspoor.notices.brake-per-hour", Integer.toString(PER_HOUR));
            return settings;
        }
    }

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "zaakspoor.local.directory")
    Path directory;

    private Rows rows;
    private List<WatchedRequest> requests;

    /** Five reports of one day, which all pass their norm of two weeks on the same. */
    @BeforeEach
    void let_five_reports_be_late_at_once() throws SQLException {
        rows = new Rows(database);
        WatchedRequest first = new WatchedRequest(rows, clock, directory);
        letAllBrakesGo();
        // What other tests left would be late by this clock as well, and pull the brake again.
        rows.letAllSleep();
        requests = Stream.concat(Stream.of(first), Stream.generate(first::another).limit(4)).toList();
        requests.forEach(request -> request.receive("melding-openbare-ruimte"));
        requests.forEach(request -> request.mail("ontvangen"));
        LocalDate late = first.today().plusDays(15);
        first.noonOf(late);
        // Not before all five were decided: what is decided after a release is looked at anew.
        await().atMost(Duration.ofSeconds(30)).until(() -> decided() == requests.size()
                && brakes().getString(KIND + "pulledAt") != null);
        // Nor may any other delay be noticed once these are released.
        rows.letAllSleep();
    }

    private long decided() {
        return delays("");
    }

    /** Of these five; delays that other tests left may wait as well. */
    private long waiting() {
        return delays(" and notice.state = 'planned'");
    }

    private long delays(String which) {
        return requests.stream().flatMap(request -> rows.texts("select notice.id::text from notice join request on "
                + "request.id = request_id where reference = ? and kind = 'delay'" + which, request.reference()).stream())
                .count();
    }

    /**
     * Other tests told delays too, by clocks of their own, and nothing that they planned is to go by this one; and those that
     * come after find no brake on.
     */
    @AfterEach
    void letAllBrakesGo() throws SQLException {
        rows.execute("update notice set state = 'suppressed', reason = 'brake' where state = 'planned'");
        rows.execute("update notice set taken_up_at = null");
        rows.execute("update brake set pulled_at = null, released_until = ?::timestamptz", clock.instant().toString());
    }

    @Test
    void the_brake_stops_before_the_first_one_too_many_and_other_news_goes_on() {
        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> told() == PER_HOUR);
        JsonPath brakes = brakes();
        assertThat(brakes.getInt(KIND + "perHour")).isEqualTo(PER_HOUR);
        assertThat(brakes.getInt(KIND + "lastHour")).isEqualTo(PER_HOUR);
        assertThat(brakes.getInt(KIND + "waiting")).isGreaterThanOrEqualTo(3);
        assertThat(waiting()).isEqualTo(3);
        assertThat(brakes.getString(KIND + "sample")).contains("Uw melding " + LATE).contains("/t/...")
                .doesNotContainPattern("/t/[A-Za-z0-9_-]{4}");
        assertThat(brakes.getString("items.find { it.kind == 'update' }.pulledAt")).isNull();
        assertThat(given().get("/q/metrics").asString()).contains("zaakspoor_brakes_pulled");

        // When
        WatchedRequest waiting = requests.stream().filter(request -> request.mails(LATE).isEmpty()).findFirst().orElseThrow();
        waiting.event("task-assigned", "{\"taskId\": \"T1\", \"taskCode\": \"send-document\", \"dueOn\": \"%s\"}"
                .formatted(waiting.today().plusDays(40)));

        // Then
        assertThat(waiting.mail("Wij hebben iets van u nodig")).isNotEmpty();
        assertThat(told()).isEqualTo(PER_HOUR);
    }

    @Test
    void what_is_released_goes_whatever_its_number() {
        // When
        manager().post("/v1/brakes/delay/_release").then().statusCode(204);

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> told() == requests.size());
        assertThat(brakes().getString(KIND + "pulledAt")).isNull();
        await().atMost(Duration.ofSeconds(30)).until(() -> brakes().getInt(KIND + "waiting") == 0);
        manager().post("/v1/brakes/delay/_release").then().statusCode(409);
    }

    @Test
    void what_is_discarded_ends_with_its_reason_and_is_not_told_after_all() {
        // When
        int discarded = manager().post("/v1/brakes/delay/_discard").then().statusCode(200).extract().path("discarded");

        // Then
        assertThat(discarded).isGreaterThanOrEqualTo(3);
        assertThat(brakes().getString(KIND + "pulledAt")).isNull();
        requests.forEach(WatchedRequest::awaitNothingDue);
        requests.forEach(request -> request.event("status-changed", "{\"status\": \"in-progress\"}"));
        requests.forEach(WatchedRequest::awaitNothingDue);
        assertThat(told()).isEqualTo(PER_HOUR);
        assertThat(requests.stream().flatMap(request -> rows.texts("select notice.state || ' ' || notice.reason from notice "
                + "join request on request.id = request_id where reference = ? and kind = 'delay' and reason is not null",
                request.reference()).stream())).hasSize(3).containsOnly("suppressed brake");
        manager().post("/v1/brakes/delay/_discard").then().statusCode(409);
    }

    @Test
    void only_a_manager_decides_and_only_of_a_kind_with_a_brake() {
        given().get("/v1/brakes").then().statusCode(401);
        given().auth().preemptive().basic("publisher", "publisher").get("/v1/brakes").then().statusCode(403);
        given().auth().preemptive().basic("desk", "desk").post("/v1/brakes/delay/_release").then().statusCode(403);
        given().auth().preemptive().basic("desk", "desk").post("/v1/brakes/delay/_discard").then().statusCode(403);
        manager().post("/v1/brakes/received/_release").then().statusCode(404);
        manager().post("/v1/brakes/none/_discard").then().statusCode(404);
    }

    private long told() {
        return requests.stream().filter(request -> !request.mails(LATE).isEmpty()).count();
    }

    private static JsonPath brakes() {
        return manager().get("/v1/brakes").then().statusCode(200).extract().jsonPath();
    }

    private static RequestSpecification manager() {
        return given().auth().preemptive().basic("manager", "manager");
    }
}
