// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
class CourierMetricsTest {
    private static final double HOUR = Duration.ofHours(1).toSeconds();

    @Inject
    CourierMetrics metrics;

    @Inject
    MeterRegistry registry;

    @Inject
    DataSource database;

    @Inject
    Scheduler scheduler;

    private final String reference = "B-" + UUID.randomUUID();

    /** Nobody delivers what this test wants to see waiting. */
    @BeforeEach
    void rest() {
        scheduler.pause();
    }

    @AfterEach
    void goOn() throws SQLException {
        execute("delete from message where request_id = (select id from request where reference = '%1$s');"
                + "delete from request where reference = '%1$s'; delete from outbox where topic = '%1$s'");
        scheduler.resume();
    }

    @Test
    void operators_see_how_long_the_oldest_event_and_message_wait_and_how_many_were_given_up() throws SQLException {
        // Given
        look();
        double failedBefore = value("zaakspoor.messages.failed");
        execute("""
                insert into request (reference, created_at) values ('%1$s', now());
                insert into outbox (topic, content, created_at) values ('%1$s', '{}', now() - interval '1 hour');
                insert into message (id, request_id, channel, language, state, next_attempt_at, created_at)
                select gen_random_uuid(), id, 'email', 'nl', 'open', now() + interval '4 hours', now() - interval '2 hours'
                from request where reference = '%1$s';
                insert into message (id, request_id, channel, language, state, created_at)
                select gen_random_uuid(), id, 'email', 'nl', 'failed', now() from request where reference = '%1$s'""");

        // When
        look();

        // Then
        assertThat(value("zaakspoor.outbox.oldest")).isBetween(HOUR, HOUR + 60);
        assertThat(value("zaakspoor.messages.oldest.open")).isBetween(2 * HOUR, 2 * HOUR + 60);
        assertThat(value("zaakspoor.messages.failed")).isEqualTo(failedBefore + 1);
    }

    @Test
    void they_have_the_names_of_the_runbook() {
        look();

        given().get("/q/metrics").then().statusCode(200).body(containsString("zaakspoor_outbox_oldest_seconds "))
                .body(containsString("zaakspoor_messages_oldest_open_seconds "))
                .body(containsString("zaakspoor_messages_failed "));
    }

    private void look() {
        metrics.look().await().atMost(Duration.ofSeconds(10));
    }

    private double value(String gauge) {
        return registry.get(gauge).gauge().value();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(reference));
        }
    }
}
