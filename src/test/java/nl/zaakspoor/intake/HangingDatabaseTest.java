// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.Rows;
import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.access.Fingerprints;
import nl.zaakspoor.access.KeyRing;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.cloudevent.Admission;
import nl.zaakspoor.cloudevent.SourceRule;
import nl.zaakspoor.cloudevent.SourceRule.Unknown;
import nl.zaakspoor.ledger.FoldRules;
import nl.zaakspoor.ledger.Ledger;
import nl.zaakspoor.ledger.LedgerContext;
import nl.zaakspoor.ledger.Schema;
import nl.zaakspoor.ledger.Seals;
import nl.zaakspoor.notice.NoticePolicy;
import nl.zaakspoor.timeline.Durations;

import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A statement that hangs is given up after a while; the batch is tried again, and nothing of it is half done. */
@QuarkusTest
class HangingDatabaseTest {
    private static final int STATEMENT_MILLIS = 300;

    @Inject
    DataSource database;

    @Inject
    @ReactiveDataSource("ingest")
    Pool ingest;

    @Inject
    Vertx vertx;

    @Inject
    @Readiness
    Schema schema;

    @Inject
    Catalogue catalogue;

    @Inject
    FoldRules rules;

    @Inject
    NoticePolicy policy;

    @Inject
    Seals seals;

    @Inject
    BlindIndex blindIndex;

    @ConfigProperty(name = "zaakspoor.keys.personal-data")
    String keys;

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final String own = "H-" + UUID.randomUUID().toString().substring(0, 8);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @ParameterizedTest
    @CsvSource({"statement_timeout, 1min", "lock_timeout, 30s"})
    void no_statement_of_intake_may_hang(String setting, String expected) {
        // When
        String limit = ingest.query("show " + setting).execute().await().atMost(Duration.ofSeconds(10)).iterator().next()
                .getString(0);

        // Then
        assertThat(limit).isEqualTo(expected);
    }

    @Test
    void a_batch_whose_statement_hangs_is_tried_again_until_it_is_stored() throws Exception {
        Rows rows = new Rows(database);
        Pool impatient = impatientPool();
        try (Connection other = database.getConnection()) {
            // Given
            StatusEventConsumer consumer = consumer(impatient);
            consumer.consume(batch("1")).await().atMost(Duration.ofSeconds(20));
            other.setAutoCommit(false);
            lock(other);

            // When
            CompletableFuture<Void> consumed = consumer.consume(batch("2")).subscribeAsCompletionStage();

            // Then
            await().atMost(Duration.ofSeconds(20)).until(() -> registry.counter("zaakspoor.intake.retries").count() >= 2);
            assertThat(consumed).isNotDone();
            assertThat(rows.count("select event_count from request where reference = ?", own)).isEqualTo(1);
            other.rollback();
            assertThat(consumed).succeedsWithin(Duration.ofSeconds(20));
            assertThat(rows.count("select event_count from request where reference = ?", own)).isEqualTo(2);
            assertThat(rows.count("select count(*) from rejected_event where subject = ?", own)).isZero();
        } finally {
            impatient.closeAndAwait();
        }
    }

    @Test
    void of_a_batch_of_several_portions_those_before_one_that_hangs_are_stored() throws Exception {
        Rows rows = new Rows(database);
        Pool impatient = impatientPool();
        try (Connection other = database.getConnection()) {
            // Given
            StatusEventConsumer consumer = consumer(impatient);
            consumer.consume(batch("1")).await().atMost(Duration.ofSeconds(20));
            other.setAutoCommit(false);
            lock(other);
            List<ConsumerRecord<byte[], WaitingValue>> records = List.of(event(own + "-before", "1"),
                    KafkaRecord.of(new byte[Portions.BYTES]).waiting(), event(own, "2"));

            // When
            CompletableFuture<Void> consumed = consumer.consume(batch(records)).subscribeAsCompletionStage();

            // Then
            rows.awaitCount(1, "select count(*) from status_event where id = ?", own + "-before-1");
            await().atMost(Duration.ofSeconds(20)).until(() -> registry.counter("zaakspoor.intake.retries").count() >= 1);
            assertThat(consumed).isNotDone();
            other.rollback();
            assertThat(consumed).succeedsWithin(Duration.ofSeconds(20));
            assertThat(rows.count("select event_count from request where reference = ?", own)).isEqualTo(2);
        } finally {
            impatient.closeAndAwait();
        }
    }

    private void lock(Connection other) throws Exception {
        try (PreparedStatement lock = other.prepareStatement("select 1 from request where reference = ? for update")) {
            lock.setString(1, own);
            lock.execute();
        }
    }

    private StatusEventConsumer consumer(Pool pool) {
        Ledger ledger = new Ledger(pool,
                new LedgerContext(catalogue, rules, policy, seals, blindIndex, new Fingerprints(KeyRing.parse(keys)),
                        Durations.NONE),
                InstantSource.system());
        return new StatusEventConsumer(schema, new Admission(catalogue), new SourceRule(Map.of(), Unknown.ACCEPT), ledger,
                new IntakeMetrics(registry), InstantSource.system());
    }

    private Pool impatientPool() {
        PgConnectOptions options = PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", "")).setUser(username)
                .setPassword(password).addProperty("statement_timeout", String.valueOf(STATEMENT_MILLIS));
        return Pool.newInstance(PgBuilder.pool().connectingTo(options).using(vertx).build());
    }

    private ConsumerRecords<byte[], WaitingValue> batch(String id) {
        return batch(List.of(event(own, id)));
    }

    private static ConsumerRecords<byte[], WaitingValue> batch(List<ConsumerRecord<byte[], WaitingValue>> records) {
        ConsumerRecord<byte[], WaitingValue> first = records.getFirst();
        return new ConsumerRecords<>(Map.of(new TopicPartition(first.topic(), first.partition()), records), Map.of());
    }

    private static ConsumerRecord<byte[], WaitingValue> event(String reference, String id) {
        return KafkaRecord.structured(aStatusChanged().with("subject", reference).with("id", reference + "-" + id)
                .with("time", "2026-10-06T08:00:00Z")).waiting();
    }
}
