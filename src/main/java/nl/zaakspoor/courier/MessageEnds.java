// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.DeskWork;
import nl.zaakspoor.notice.NotSent;
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
        await(pool.withTransaction(connection -> inTurn(message.all(), part -> close(connection, part, message.all(), "sent",
                answer, now, true)
                .chain(closed -> closed.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : closeNotices(connection, part.id(), closed, NoticeState.SENT, null)
                                .chain(() -> isCode(closed) || fate(closed).flatMap(ReceiptKind::reason).isPresent()
                                        ? Uni.createFrom().voidItem()
                                        : tasks.notNeeded(connection, part.requestId(), DeskWork.REACH_OTHERWISE))))));
    }

    /**
     * @param badAddress whether no other message would fare better at that address
     * @param onTheWire whether the bytes may have left us, in this attempt or an earlier one
     */
    void failed(DueMessage message, Instant now, String answer, boolean badAddress, boolean onTheWire) {
        NotSent reason = badAddress ? NotSent.BAD_ADDRESS : NotSent.UNDELIVERABLE;
        await(pool.withTransaction(connection -> inTurn(message.all(), part -> close(connection, part, message.all(), "failed",
                answer, now, onTheWire)
                .chain(closed -> closed.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : closeNotices(connection, part.id(), closed, NoticeState.FAILED, reason.code())
                                .chain(() -> fate(closed).isEmpty() && (badAddress || !isCode(closed))
                                        ? leaveToDesk(connection, part, closed, reason, answer, now)
                                        : Uni.createFrom().voidItem())))));
    }

    /** Whether it arrives or not, the resident hears nothing of the request by it. */
    private static boolean isCode(RowSet<Row> closed) {
        return closed.iterator().next().getBoolean("alone");
    }

    static <T> Uni<Void> inTurn(Iterable<T> all, Function<T, Uni<?>> each) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (T one : all) {
            done = done.chain(() -> each.apply(one).replaceWithVoid());
        }
        return done;
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

    /** @param together those that end with it */
    private static Uni<RowSet<Row>> close(SqlConnection connection, DueMessage message, List<DueMessage> together, String state,
            @Nullable String answer, Instant now, boolean onTheWire) {
        return connection.preparedQuery(ClosingSql.CLOSE_MESSAGE).execute(Tuple.from(new Object[]{message.id(), message.claim(),
                state, answer, utc(now), onTheWire, together.stream().map(DueMessage::id).toArray(UUID[]::new)}));
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
     * Takes out of messages what is not to go.
     *
     * @return false, and nothing is done, when one of the requests has changed since it was looked at: then all must be looked at
     *     again
     */
    boolean drop(List<Reviewed> parts) {
        List<Reviewed> dropping = parts.stream().filter(part -> !part.review().dropped().isEmpty()).toList();
        return dropping.isEmpty() || unlessChanged(dropping,
                connection -> inTurn(dropping, part -> dropNotices(connection, part, false)));
    }

    /**
     * As {@link #drop}, and ends the messages; what is still to be told goes in messages of its own. What went along with the
     * first, and does not end with it, goes without it.
     */
    boolean end(List<Reviewed> parts, Instant now) {
        return unlessChanged(parts, connection -> end(connection, parts, now));
    }

    /** Ends messages to an address that takes none; a colleague reaches the resident in another way. */
    boolean turnedBack(List<Reviewed> parts, Address address, Instant now) {
        return unlessChanged(parts, connection -> inTurn(parts, part -> connection.preparedQuery(ClosingSql.ADDRESS_WAS)
                .execute(Tuple.of(part.message().id(), Buffer.buffer(address.entry()))))
                .chain(() -> end(connection, parts, now))
                .chain(() -> inTurn(parts,
                        part -> reachOtherwise(connection, part.message().requestId(), NotSent.BAD_ADDRESS))));
    }

    private static Uni<Void> end(SqlConnection connection, List<Reviewed> parts, Instant now) {
        List<DueMessage> messages = parts.stream().map(Reviewed::message).toList();
        return end(connection, parts.getFirst(), messages, now)
                .chain(ended -> inTurn(parts.subList(1, parts.size()), part -> end(connection, part, messages, now))
                        .chain(() -> ended
                                ? MessageStore.handOn(connection, messages.getFirst(), now)
                                : Uni.createFrom().voidItem()));
    }

    /** @return false, and nothing is done, when the message is no longer ours */
    private static Uni<Boolean> end(SqlConnection connection, Reviewed part, List<DueMessage> together, Instant now) {
        return close(connection, part.message(), together, "cancelled", null, now, together.getFirst().onTheWire())
                .chain(closed -> closed.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : dropNotices(connection, part, true).chain(() -> connection
                                .preparedQuery(ClosingSql.RELEASE_NOTICES).execute(Tuple.of(part.message().id())))
                                .replaceWith(true));
    }

    private boolean unlessChanged(List<Reviewed> parts, Function<SqlConnection, Uni<Void>> change) {
        Map<Long, Long> versions = parts.stream()
                .collect(Collectors.toMap(part -> part.message().requestId(), Reviewed::version));
        return await(pool.withTransaction(connection -> connection.preparedQuery(ClosingSql.HOLD_REQUESTS)
                .execute(Tuple.tuple().addValue(versions.keySet().toArray(Long[]::new)))
                .map(held -> held.stream().collect(Collectors.toMap(row -> row.getLong("id"), row -> row.getLong("version"))))
                .chain(held -> held.equals(versions)
                        ? change.apply(connection).replaceWith(true)
                        : Uni.createFrom().item(false))));
    }

    private static Uni<RowSet<Row>> dropNotices(SqlConnection connection, Reviewed part, boolean keepMessage) {
        Map<Cause, NotSent> why = part.review().dropped();
        List<DueNotice> dropped = part.message().notices().stream().filter(n -> why.containsKey(n.cause())).toList();
        List<NotSent> reasons = dropped.stream().map(DueNotice::cause).map(why::get).toList();
        return connection.preparedQuery(ClosingSql.DROP_NOTICES).execute(Tuple.of(
                dropped.stream().map(DueNotice::id).toArray(UUID[]::new),
                reasons.stream().map(reason -> reason.state().code()).toArray(String[]::new),
                reasons.stream().map(NotSent::code).toArray(String[]::new), keepMessage));
    }
}
