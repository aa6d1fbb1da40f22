// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.courier.DueMessage.DueNotice;
import nl.zaakspoor.ledger.SqlTime;
import nl.zaakspoor.ledger.ToldBefore;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.notice.NoticePolicy.Review;
import nl.zaakspoor.notice.NoticeState;
import nl.zaakspoor.notice.Told;

import static nl.zaakspoor.ledger.SqlTime.utc;

/** Messages and notices in the database. Every call waits for its answer, so it runs on a thread that may wait. */
@ApplicationScoped
class MessageStore {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Pool pool;

    MessageStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * Makes messages of the notices that are due.
     *
     * @param due the service's time, by which notices are planned
     * @param now real time, by which messages are sent
     * @param limit for how many requests at most
     * @return how many notices were taken up
     */
    int plan(Instant due, Instant now, int limit) {
        return await(pool.preparedQuery(CourierSql.PLAN).execute(Tuple.of(utc(due), limit, utc(now)))).rowCount();
    }

    /** Claims messages for one attempt each; until {@code leaseEnds} they are ours. */
    List<DueMessage> claim(Instant now, Instant leaseEnds, int limit) {
        RowSet<Row> claimed = await(pool.preparedQuery(CourierSql.CLAIM_MESSAGES)
                .execute(Tuple.of(utc(now), utc(leaseEnds), limit)));
        UUID[] ids = claimed.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
        Map<UUID, List<DueNotice>> notices = ids.length == 0 ? Map.of() : noticesOf(ids);
        return claimed.stream().map(row -> new DueMessage(row.getUUID("id"), row.getLong("request_id"),
                row.getInteger("claims"), row.getInteger("attempts"),
                SqlTime.instant(row, "created_at"), leaseEnds,
                Optional.ofNullable(row.getBuffer("content")).map(buffer -> buffer.getBytes()), row.getBoolean("on_the_wire"),
                notices.getOrDefault(row.getUUID("id"), List.of()))).toList();
    }

    private Map<UUID, List<DueNotice>> noticesOf(UUID[] messages) {
        Map<UUID, List<DueNotice>> notices = new HashMap<>();
        for (Row row : await(pool.preparedQuery(CourierSql.NOTICES_OF_MESSAGES).execute(Tuple.of(messages)))) {
            notices.computeIfAbsent(row.getUUID("message_id"), _ -> new ArrayList<>()).add(new DueNotice(row.getUUID("id"),
                    new Cause(NoticeKind.of(row.getString("kind")), row.getString("cause"))));
        }
        return notices;
    }

    /** What was decided about the same request and does not go in this message. */
    List<Told> toldBeside(DueMessage message) {
        return await(ToldBefore.of(pool, message.requestId())).getOrDefault(message.requestId(), List.of()).stream()
                .filter(told -> !told.message().equals(Optional.of(message.id()))).toList();
    }

    /**
     * Fixes the bytes that this and every later attempt sends.
     *
     * @param version of the request that was looked at
     * @return false when the message is no longer ours, or the request has changed since: then these bytes must not go
     */
    boolean freeze(DueMessage message, byte[] sealed, Language language, long version) {
        return await(pool.preparedQuery(CourierSql.FREEZE).execute(
                Tuple.of(message.id(), message.claim(), Buffer.buffer(sealed), language.code(), version))).rowCount() == 1;
    }

    /** @param onTheWire whether the bytes may have left us, in this attempt or an earlier one */
    void again(DueMessage message, Instant next, String answer, boolean onTheWire) {
        await(pool.preparedQuery(CourierSql.AGAIN)
                .execute(Tuple.of(message.id(), message.claim(), utc(next), answer, onTheWire)));
    }

    void notReached(DueMessage message, Instant next, String answer) {
        await(pool.preparedQuery(CourierSql.NOT_REACHED).execute(Tuple.of(message.id(), message.claim(), utc(next), answer,
                message.onTheWire(), message.frozen().isPresent())));
    }

    void sent(DueMessage message, Instant now, String answer) {
        await(pool.withTransaction(connection -> connection.preparedQuery(CourierSql.CLOSE_MESSAGE)
                .execute(Tuple.of(message.id(), message.claim(), "sent", answer, utc(now), true))
                .chain(closed -> closed.rowCount() == 0
                        ? Uni.createFrom().item(closed)
                        : closeNotices(connection, message.id(), NoticeState.SENT, null))));
    }

    void failed(DueMessage message, String answer, boolean onTheWire) {
        await(pool.withTransaction(connection -> connection.preparedQuery(CourierSql.CLOSE_MESSAGE)
                .execute(Tuple.of(message.id(), message.claim(), "failed", answer, null, onTheWire))
                .chain(closed -> closed.rowCount() == 0
                        ? Uni.createFrom().item(closed)
                        : closeNotices(connection, message.id(), NoticeState.FAILED, NotSent.UNDELIVERABLE.code()))));
    }

    private static Uni<RowSet<Row>> closeNotices(SqlConnection connection, UUID message, NoticeState state,
            @Nullable String reason) {
        return connection.preparedQuery(CourierSql.CLOSE_NOTICES_OF_MESSAGE).execute(Tuple.of(message, state.code(), reason));
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
    boolean end(DueMessage message, long version, Review review) {
        return unlessChanged(message, version, connection -> dropNotices(connection, message, review, true)
                .chain(() -> connection.preparedQuery(CourierSql.RELEASE_NOTICES).execute(Tuple.of(message.id())))
                .chain(() -> connection.preparedQuery(CourierSql.CLOSE_MESSAGE)
                        .execute(Tuple.of(message.id(), message.claim(), "cancelled", null, null, message.onTheWire()))));
    }

    private boolean unlessChanged(DueMessage message, long version, Function<SqlConnection, Uni<RowSet<Row>>> change) {
        return await(pool.withTransaction(connection -> connection.preparedQuery(CourierSql.HOLD_REQUEST)
                .execute(Tuple.of(message.requestId()))
                .chain(held -> held.stream().anyMatch(row -> row.getLong("version") == version)
                        ? change.apply(connection).replaceWith(true)
                        : Uni.createFrom().item(false))));
    }

    private static Uni<RowSet<Row>> dropNotices(SqlConnection connection, DueMessage message, Review review,
            boolean keepMessage) {
        List<DueNotice> dropped = message.notices().stream().filter(n -> review.dropped().containsKey(n.cause())).toList();
        List<NotSent> reasons = dropped.stream().map(DueNotice::cause).map(review.dropped()::get).toList();
        return connection.preparedQuery(CourierSql.DROP_NOTICES).execute(Tuple.of(
                dropped.stream().map(DueNotice::id).toArray(UUID[]::new),
                reasons.stream().map(reason -> reason.state().code()).toArray(String[]::new),
                reasons.stream().map(NotSent::code).toArray(String[]::new), keepMessage));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(LONGEST_WAIT);
    }
}
