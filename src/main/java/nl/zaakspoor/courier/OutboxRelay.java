// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

import nl.zaakspoor.ledger.SchemaNotReady;

/**
 * Brings the outbox to Kafka: what Kafka has acknowledged is removed, in the transaction that had it locked. An event may
 * therefore come twice after a fault, always with the same id.
 */
@ApplicationScoped
class OutboxRelay {
    private static final int AT_ONCE = 500;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final byte[] STRUCTURED = "application/cloudevents+json; charset=UTF-8"
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /** On outbox_pkey. */
    private static final String NEXT = """
            select id, topic, key, content from outbox order by id limit $1 for update skip locked""";

    /** On outbox_pkey. */
    private static final String REMOVE = """
            delete from outbox where id = any($1)""";

    private final Outage outage = new Outage(Logger.getLogger(OutboxRelay.class), "outbox");
    private final Pool pool;
    private final MutinyEmitter<String> kafka;

    OutboxRelay(Pool pool, @Channel("outbox") MutinyEmitter<String> kafka) {
        this.pool = pool;
        this.kafka = kafka;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    Uni<Void> relay() {
        return pool.withTransaction(connection -> connection.preparedQuery(NEXT).execute(Tuple.of(AT_ONCE))
                .chain(rows -> rows.size() == 0 ? Uni.createFrom().voidItem() : send(connection, rows)))
                .ifNoItem().after(LONGEST_WAIT).fail()
                .invoke(outage::worked).onFailure().invoke(outage::failed)
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<Void> send(SqlConnection connection, RowSet<Row> rows) {
        List<Long> ids = new ArrayList<>();
        List<Uni<Void>> sends = new ArrayList<>();
        for (Row row : rows) {
            ids.add(row.getLong("id"));
            sends.add(kafka.sendMessage(message(row)));
        }
        return Uni.join().all(sends).andFailFast().chain(
                () -> connection.preparedQuery(REMOVE).execute(Tuple.of(ids.toArray(Long[]::new)))).replaceWithVoid();
    }

    private static Message<String> message(Row row) {
        return Message.of(row.getString("content")).addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(row.getString("topic")).withKey(row.getString("key"))
                .withHeaders(new RecordHeaders().add("content-type", STRUCTURED)).build());
    }
}
