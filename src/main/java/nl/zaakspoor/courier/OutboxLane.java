// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

import nl.zaakspoor.ledger.Outage;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * The outbox of one topic on its way to Kafka, in the order in which it was written: one instance at a time takes what is next
 * and removes it in the transaction in which Kafka acknowledged it. An event may therefore come twice after a fault, always
 * with the same id.
 */
final class OutboxLane {
    /** No more than Kafka's channel takes at once (max-inflight-messages). */
    private static final int AT_ONCE = 1_000;
    /** Longer than the producers try (delivery.timeout.ms), so that nothing of ours is on its way any more when others begin. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);
    private static final byte[] STRUCTURED = "application/cloudevents+json; charset=UTF-8".getBytes(US_ASCII);

    /** An advisory lock, for this transaction, of this topic; whoever does not get it leaves the work to who has it. */
    private static final String TAKE_TURN = """
            select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as ours""";

    /**
     * On outbox_pkey. The ids are gathered first: a join with them, planned while the outbox was nearly empty, would go on
     * comparing each row with each of them when it is full.
     */
    static final String TAKE_NEXT = """
            delete from outbox where topic = $1 and id = any(array(
                select id from outbox where topic = $1 order by id limit $2))
            returning id, key, content""";

    private final Outage outage;
    private final String topic;
    private final Pool pool;
    private final MutinyEmitter<String> kafka;
    private final MeterRegistry metrics;
    private final BinaryOperator<String> opening;

    OutboxLane(String topic, Pool pool, MutinyEmitter<String> kafka, MeterRegistry metrics) {
        this(topic, pool, kafka, metrics, (_, content) -> content);
    }

    /** @param opening makes of the key and the content of a row what goes out */
    OutboxLane(String topic, Pool pool, MutinyEmitter<String> kafka, MeterRegistry metrics, BinaryOperator<String> opening) {
        this.topic = topic;
        this.opening = opening;
        this.pool = pool;
        this.kafka = kafka;
        this.metrics = metrics;
        this.outage = new Outage(Logger.getLogger(OutboxLane.class), "outbox topic=" + topic);
    }

    /** Brings over what is there; never fails. */
    Uni<Void> relay() {
        return Multi.createBy().repeating().uni(this::round).whilst(sent -> sent == AT_ONCE).collect().last()
                .invoke(outage::worked).onFailure().invoke(outage::failed)
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<Integer> round() {
        return pool.withTransaction(connection -> connection.preparedQuery(TAKE_TURN).execute(Tuple.of(topic))
                .chain(turn -> turn.iterator().next().getBoolean("ours")
                        ? connection.preparedQuery(TAKE_NEXT).execute(Tuple.of(topic, AT_ONCE)).chain(this::send)
                        : Uni.createFrom().item(0)))
                .ifNoItem().after(LONGEST_WAIT).fail()
                .invoke(sent -> metrics.counter("zaakspoor.outbox.sent", "topic", topic).increment(sent));
    }

    private Uni<Integer> send(RowSet<Row> taken) {
        if (taken.size() == 0) {
            return Uni.createFrom().item(0);
        }
        List<Uni<Void>> sends = taken.stream().sorted(Comparator.comparing((Row row) -> row.getLong("id")))
                .map(row -> kafka.sendMessage(message(row))).toList();
        // All of them end before the turn does, or what is sent again could be overtaken by what was given up.
        return Uni.join().all(sends).andCollectFailures().replaceWith(taken.size());
    }

    private Message<String> message(Row row) {
        return Message.of(opening.apply(row.getString("key"), row.getString("content")))
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(topic).withKey(row.getString("key"))
                        .withHeaders(new RecordHeaders().add("content-type", STRUCTURED)).build());
    }
}
