// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.ledger.DecideAgain;
import nl.zaakspoor.ledger.DeskTasks;
import nl.zaakspoor.notice.DeskWork;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticeState;
import nl.zaakspoor.timeline.Reference;

import static nl.zaakspoor.ledger.SqlTime.utc;

/**
 * Notes what became of messages at the resident's. A receipt may come before we know ourselves that the message was taken,
 * twice, and in any order: the first that says how it ended counts, and the others are noted.
 */
@ApplicationScoped
class Receipts {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Pool pool;
    private final DeskTasks tasks;
    private final DecideAgain decideAgain;
    private final CourierClock clock;
    private final MeterRegistry metrics;

    Receipts(Pool pool, DeskTasks tasks, DecideAgain decideAgain, CourierClock clock, MeterRegistry metrics) {
        this.pool = pool;
        this.tasks = tasks;
        this.decideAgain = decideAgain;
        this.clock = clock;
        this.metrics = metrics;
    }

    Uni<Void> note(Receipt receipt) {
        Instant now = clock.real().instant();
        return pool.withTransaction(connection -> connection.preparedQuery(ReceiptSql.HOLD_REQUESTS)
                .execute(Tuple.of(receipt.message()))
                .chain(held -> held.size() == 0
                        ? Uni.createFrom().item("unknown")
                        : note(connection, receipt, now)))
                .ifNoItem().after(PATIENCE).fail().invoke(this::count).replaceWithVoid();
    }

    /** Of a mail that says nothing of any message. */
    void nothing() {
        count("nothing");
    }

    private Uni<String> note(SqlConnection connection, Receipt receipt, Instant now) {
        return connection.preparedQuery(ReceiptSql.NOTE)
                .execute(Tuple.of(receipt.message(), utc(now), receipt.kind().code(), receipt.code()))
                .chain(noted -> noted.rowCount() == 0
                        ? Uni.createFrom().item("again")
                        : settle(connection, receipt, now).replaceWith(receipt.kind().code()));
    }

    /** For each request that the mail was about. */
    private Uni<Void> settle(SqlConnection connection, Receipt receipt, Instant now) {
        Optional<NoticeState> state = receipt.kind().state();
        return state.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(ReceiptSql.FATE)
                        .execute(Tuple.of(receipt.message(), receipt.kind().code(), utc(now)))
                        .chain(first -> MessageEnds.inTurn(first,
                                message -> settle(connection, message, receipt, state.get(), now)));
    }

    private Uni<Void> settle(SqlConnection connection, Row message, Receipt receipt, NoticeState state, Instant now) {
        Optional<NotSent> reason = receipt.kind().reason();
        return connection.preparedQuery(ReceiptSql.SETTLE_NOTICES)
                .execute(Tuple.of(message.getUUID("id"), state.code(), reason.map(NotSent::code).orElse(null)))
                .chain(() -> reason.map(why -> missed(connection, message, receipt, why, now))
                        .orElseGet(() -> message.getBoolean("alone")
                                ? Uni.createFrom().voidItem()
                                : tasks.notNeeded(connection, message.getLong("request_id"), DeskWork.REACH_OTHERWISE)));
    }

    /** The resident does not have it: a colleague must know, and news may go to an address that came since. */
    private Uni<Void> missed(SqlConnection connection, Row message, Receipt receipt, NotSent why, Instant now) {
        long request = message.getLong("request_id");
        Optional<Buffer> address = Optional.ofNullable(message.getBuffer("address")).map(b -> Buffer.buffer(b.getBytes()))
                .filter(_ -> why == NotSent.BAD_ADDRESS);
        return address.map(bad -> MessageEnds.suppress(connection, bad, receipt.code(), now))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> tasks.open(connection, new DeskTasks.New(request, DeskWork.REACH_OTHERWISE, why.code())))
                .chain(() -> decideAgain.about(connection, request, new Reference(message.getString("reference"))));
    }

    private void count(String kind) {
        metrics.counter("zaakspoor.delivery.receipts", "kind", kind).increment();
    }
}
