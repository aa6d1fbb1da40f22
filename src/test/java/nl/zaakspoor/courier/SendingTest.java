// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.courier.ScriptedSmtp.Step;
import nl.zaakspoor.notice.Medium;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One switch stops all sending, and nothing is lost by it. The courier runs when told. */
@QuarkusTest
@TestProfile(MessageLifeTest.ByHand.class)
class SendingTest {
    @Inject
    DataSource database;

    @Inject
    Courier courier;

    @Inject
    MessageStore store;

    @Inject
    CourierMetrics metrics;

    @Inject
    MeterRegistry registry;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private ScriptedSmtp smtp;
    private Rows rows;
    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String reference = "P-" + own;

    @BeforeEach
    void start_mail_server() {
        smtp = new ScriptedSmtp(port);
        rows = new Rows(database);
    }

    @AfterEach
    void stop_mail_server_and_let_others_send() throws SQLException {
        smtp.close();
        rows.execute("update sending set paused_at = null, paused_by = null");
    }

    @Test
    void while_it_is_paused_nothing_is_taken_up_and_then_all_of_it_goes() {
        // Given
        pause();
        received();
        completed();

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(mails()).isEmpty();
        assertThat(notices()).containsExactly("completed planned", "received planned");

        // When
        resume();
        courier.deliverWhatIsDue();

        // Then
        assertThat(mails()).hasSize(1);
        assertThat(notices()).containsExactly("completed sent", "received sent");
    }

    @Test
    void what_became_untrue_meanwhile_is_cancelled() {
        // Given
        received();
        courier.deliverWhatIsDue();
        pause();
        status("BEOORDELEN", "2026-10-07T08:00:00Z");
        status("decision", "2026-10-08T08:00:00Z");

        // When
        resume();
        courier.deliverWhatIsDue();

        // Then
        assertThat(mails()).hasSize(1);
        assertThat(notices()).containsExactly("progress cancelled", "received sent");
    }

    @Test
    void a_message_that_was_being_tried_loses_neither_an_attempt_nor_time() throws SQLException {
        // Given: sent in vain a short while before a pause of four days.
        received();
        smtp.answer(Step.RCPT, "451 later");
        courier.deliverWhatIsDue();
        pause();
        rows.execute("update message set created_at = created_at - interval '97 hours', next_attempt_at = now()"
                + " where request_id = (select id from request where reference = ?)", reference);
        rows.execute("update sending set paused_at = now() - interval '96 hours'");

        // When
        courier.deliverWhatIsDue();

        // Then
        assertThat(message()).isEqualTo("open 1 0");

        // When
        resume();
        courier.deliverWhatIsDue();

        // Then
        assertThat(message()).isEqualTo("open 2 96");
        smtp.allGoesWell();
        untilSent();
    }

    @Test
    void who_takes_up_messages_while_somebody_pauses_waits_and_gets_none() throws Exception {
        // Given
        received();
        smtp.answer(Step.CONNECT, "421 busy");
        courier.deliverWhatIsDue();
        try (Connection pausing = database.getConnection(); Statement statement = pausing.createStatement()) {
            pausing.setAutoCommit(false);
            statement.execute("update sending set paused_at = now(), paused_by = 'manager'");

            // When
            Instant now = Instant.now().plusSeconds(60);
            CompletableFuture<List<DueMessage>> claimed = CompletableFuture
                    .supplyAsync(() -> store.claim(EnumSet.allOf(Medium.class), now, now.plusSeconds(60), Integer.MAX_VALUE));
            rows.awaitCount(1,
                    "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%sending%'");
            pausing.commit();

            // Then
            assertThat(claimed.get(20, TimeUnit.SECONDS)).isEmpty();
            pausing.setAutoCommit(true);
        }
        resume();
        smtp.allGoesWell();
        untilSent();
    }

    @Test
    void everybody_at_the_desk_sees_since_when_it_is_paused_and_asking_twice_changes_nothing() {
        // Given
        assertThat(look().getBoolean("paused")).isFalse();
        assertThat(look().getString("pausedAt")).isNull();
        pause();
        String since = look().getString("pausedAt");

        // When
        pause();

        // Then
        assertThat(look().getBoolean("paused")).isTrue();
        assertThat(look().getString("pausedAt")).isEqualTo(since).isNotNull();
        assertThat(look().getString("pausedBy")).isEqualTo("manager");
        assertThat(gauge()).isEqualTo(1);
        resume();
        resume();
        assertThat(look().getBoolean("paused")).isFalse();
        assertThat(gauge()).isZero();
    }

    @Test
    void only_a_manager_pauses_and_resumes() {
        given().get("/v1/sending").then().statusCode(401);
        as("publisher").get("/v1/sending").then().statusCode(403);
        as("desk").post("/v1/sending/_pause").then().statusCode(403);
        as("desk").post("/v1/sending/_resume").then().statusCode(403);
    }

    private double gauge() {
        metrics.look().await().atMost(Duration.ofSeconds(10));
        return registry.get("zaakspoor.sending.paused").gauge().value();
    }

    private static JsonPath look() {
        return as("desk").get("/v1/sending").then().statusCode(200).extract().jsonPath();
    }

    private static void pause() {
        as("manager").post("/v1/sending/_pause").then().statusCode(204);
    }

    private static void resume() {
        as("manager").post("/v1/sending/_resume").then().statusCode(204);
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user);
    }

    private void received() {
        Publisher.receive(reference, "vergunning", ", \"applicant\": {\"email\": \"" + own + "@voorbeeld.example\"}");
        awaitVersionAfter(0);
    }

    private void completed() {
        long version = version();
        Publisher.publish(reference, "request-completed", "2026-10-10T08:00:00Z", "{\"outcome\": \"granted\"}");
        awaitVersionAfter(version);
    }

    private void status(String status, String time) {
        long version = version();
        Publisher.publish(reference, "status-changed", time, "{\"status\": \"" + status + "\"}");
        awaitVersionAfter(version);
    }

    private void untilSent() {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            courier.deliverWhatIsDue();
            return notices().equals(List.of("received sent"));
        });
    }

    private void awaitVersionAfter(long version) {
        await().atMost(Duration.ofSeconds(20)).until(() -> version() > version);
    }

    private long version() {
        return rows.texts("select version from request where reference = ?", reference).stream().mapToLong(Long::parseLong)
                .findFirst().orElse(0);
    }

    private List<String> mails() {
        return smtp.mails().stream().filter(mail -> mail.contains(own + "@voorbeeld.example")).toList();
    }

    private String message() {
        return rows.texts("select message.state || ' ' || attempts || ' ' || (extract(epoch from paused_for) / 3600)::int"
                + " from message join request on request.id = request_id where reference = ?", reference).getFirst();
    }

    private List<String> notices() {
        return rows.texts("select kind || ' ' || notice.state from notice join request on request.id = request_id"
                + " where reference = ? order by kind", reference);
    }
}
