// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.courier.DueMessage.DueNotice;
import nl.zaakspoor.ledger.DeskTasks;
import nl.zaakspoor.notice.DeskWork;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticePolicy.Review;
import nl.zaakspoor.notice.NoticeState;

import static nl.zaakspoor.courier.MessageStore.await;
import static nl.zaakspoor.ledger.SqlTime.utc;

/** How messages end, with their notices and what that asks of a colleague. Every call waits for its answer. */
@ApplicationScoped
class MessageEnds {
    private final Pool pool;
    private final DeskTasks tasks;

    MessageEnds(Pool pool, DeskTasks tasks) {
        this.pool = pool;
        this.tasks = tasks;
    }

    void sent(DueMessage message, Instant now, String answer) {
        await(pool.withTransaction(connection -> close(connection, message, "sent", answer, now, true)
                .chain(closed -> closed.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : closeNotices(connection, message.id(), closed, NoticeState.SENT, null)
                                .chain(() -> fate(closed).flatMap(ReceiptKind::reason).isPresent()
                                        ? Uni.createFrom().voidItem()
                                        : tasks.notNeeded(connection, message.requestId(), DeskWork.REACH_OTHERWISE)))));
    }

    /**
     * @param badAddress whether no other message would fare better at that address
     * @param onTheWire whether the bytes may have left us, in this attempt or an earlier one
     */
    void failed(DueMessage message, Instant now, String answer, boolean badAddress, boolean onTheWire) {
        NotSent reason = badAddress ? NotSent.BAD_ADDRESS : NotSent.UNDELIVERABLE;
        await(pool.withTransaction(connection -> close(connection, message, "failed", answer, now, onTheWire)
                .chain(closed -> closed.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : closeNotices(connection, message.id(), closed, NoticeState.FAILED, reason.code())
                                .chain(() -> fate(closed).isEmpty()
                                        ? leaveToDesk(connection, message, closed, reason, answer, now)
                                        : Uni.createFrom().voidItem()))));
    }

    private Uni<Void> leaveToDesk(SqlConnection connection, DueMessage message, RowSet<Row> closed, NotSent reason,
            String answer, Instant now) {
        io.vertx.mutiny.core.buffer.Buffer address = closed.iterator().next().getBuffer("address");
        return (reason == NotSent.BAD_ADDRESS && address != null
                ? suppress(connection, Buffer.buffer(address.getBytes()), answer, now)
                : Uni.createFrom().voidItem()).chain(() -> reachOtherwise(connection, message.requestId(), reason));
    }

    static Uni<Void> suppress(SqlConnection connection, Buffer address, String code, Instant now) {
        return connection.preparedQuery(ClosingSql.SUPPRESS_ADDRESS).execute(Tuple.of(address, utc(now), code))
                .replaceWithVoid();
    }

    private Uni<Void> reachOtherwise(SqlConnection connection, long request, NotSent reason) {
        return tasks.open(connection, new DeskTasks.New(request, DeskWork.REACH_OTHERWISE, reason.code()));
    }

    private static Uni<RowSet<Row>> close(SqlConnection connection, DueMessage message, String state, @Nullable String answer,
            Instant now, boolean onTheWire) {
        return connection.preparedQuery(ClosingSql.CLOSE_MESSAGE)
                .execute(Tuple.of(message.id(), message.claim(), state, answer, utc(now), onTheWire));
    }

    private static Uni<RowSet<Row>> closeNotices(SqlConnection connection, UUID message, RowSet<Row> closed, NoticeState state,
            @Nullable String reason) {
        Optional<ReceiptKind> fate = fate(closed);
        return connection.preparedQuery(ClosingSql.CLOSE_NOTICES_OF_MESSAGE).execute(fate.isEmpty()
                ? Tuple.of(message, state.code(), reason)
                : Tuple.of(message, fate.flatMap(ReceiptKind::state).orElse(state).code(),
                        fate.flatMap(ReceiptKind::reason).map(NotSent::code).orElse(null)));
    }

    /** What somebody told us meanwhile of how the message ended at the resident's. */
    private static Optional<ReceiptKind> fate(RowSet<Row> closed) {
        return Optional.ofNullable(closed.iterator().next().getString("fate")).map(ReceiptKind::of);
    }

    /**
     * Takes out of a message what is not to go.
     *
     * @param version of the request that was looked at
     * @return false, and nothing is done, when the request has changed since: then it must be looked at again
     */
    boolean drop(DueMessage message, long version, Review review) {
        return unlessChanged(message, version, connection -> dropNotices(connection, message, review, false));
    }

    /** As {@link #drop}, and ends the message; what is still to be told goes in a message of its own. */
    boolean end(DueMessage message, long version, Review review, Instant now) {
        return unlessChanged(message, version, connection -> end(connection, message, review, now));
    }

    /** Ends a message to an address that takes none; a colleague reaches the resident in another way. */
    boolean turnedBack(DueMessage message, long version, Review review, Address address, Instant now) {
        return unlessChanged(message, version, connection -> connection.preparedQuery(ClosingSql.ADDRESS_WAS)
                .execute(Tuple.of(message.id(), Buffer.buffer(address.entry())))
                .chain(() -> end(connection, message, review, now))
                .call(() -> reachOtherwise(connection, message.requestId(), NotSent.BAD_ADDRESS)));
    }

    private static Uni<RowSet<Row>> end(SqlConnection connection, DueMessage message, Review review, Instant now) {
        return dropNotices(connection, message, review, true)
                .chain(() -> connection.preparedQuery(ClosingSql.RELEASE_NOTICES).execute(Tuple.of(message.id())))
                .chain(() -> close(connection, message, "cancelled", null, now, message.onTheWire()));
    }

    private boolean unlessChanged(DueMessage message, long version, Function<SqlConnection, Uni<RowSet<Row>>> change) {
        return await(pool.withTransaction(connection -> connection.preparedQuery(ClosingSql.HOLD_REQUEST)
                .execute(Tuple.of(message.requestId()))
                .chain(held -> held.stream().anyMatch(row -> row.getLong("version") == version)
                        ? change.apply(connection).replaceWith(true)
                        : Uni.createFrom().item(false))));
    }

    private static Uni<RowSet<Row>> dropNotices(SqlConnection connection, DueMessage message, Review review,
            boolean keepMessage) {
        List<DueNotice> dropped = message.notices().stream().filter(n -> review.dropped().containsKey(n.cause())).toList();
        List<NotSent> reasons = dropped.stream().map(DueNotice::cause).map(review.dropped()::get).toList();
        return connection.preparedQuery(ClosingSql.DROP_NOTICES).execute(Tuple.of(
                dropped.stream().map(DueNotice::id).toArray(UUID[]::new),
                reasons.stream().map(reason -> reason.state().code()).toArray(String[]::new),
                reasons.stream().map(NotSent::code).toArray(String[]::new), keepMessage));
    }
}
