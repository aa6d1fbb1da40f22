// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.courier.DueMessage.DueNotice;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.Notice.NotSent;
import nl.zaakspoor.notice.NoticeKind;

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
     * @return how many notices were taken up
     */
    int plan(Instant due, Instant now, int limit) {
        return await(pool.withTransaction(connection -> connection.preparedQuery(CourierSql.DUE_NOTICES)
                .execute(Tuple.of(utc(due), limit))
                .chain(found -> found.size() == 0 ? Uni.createFrom().item(0) : plan(connection, found, now))));
    }

    /** A message takes its id from its first notice: the same news can never become two messages. */
    private Uni<Integer> plan(SqlConnection connection, RowSet<Row> found, Instant now) {
        List<UUID> notices = new ArrayList<>();
        List<Long> requests = new ArrayList<>();
        List<String> languages = new ArrayList<>();
        for (Row row : found) {
            notices.add(row.getUUID("id"));
            requests.add(row.getLong("request_id"));
            languages.add(row.getString("language"));
        }
        UUID[] messageIds = notices.toArray(UUID[]::new);
        return connection.preparedQuery(CourierSql.CREATE_MESSAGES)
                .execute(Tuple.of(messageIds, requests.toArray(Long[]::new), languages.toArray(String[]::new), utc(now)))
                .chain(() -> connection.preparedQuery(CourierSql.CLAIM_NOTICES)
                        .execute(Tuple.of(messageIds, messageIds)))
                .replaceWith(notices.size());
    }

    /** Claims messages for one attempt each; until {@code leaseEnds} they are ours. */
    List<DueMessage> claim(Instant now, Instant leaseEnds, int limit) {
        RowSet<Row> claimed = await(pool.preparedQuery(CourierSql.CLAIM_MESSAGES)
                .execute(Tuple.of(utc(now), utc(leaseEnds), limit)));
        UUID[] ids = claimed.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
        Map<UUID, List<DueNotice>> notices = ids.length == 0 ? Map.of() : noticesOf(ids);
        return claimed.stream().map(row -> new DueMessage(row.getUUID("id"), row.getLong("request_id"),
                new Language(row.getString("language")), row.getInteger("attempts"),
                row.get(OffsetDateTime.class, "created_at").toInstant(),
                Optional.ofNullable(row.getBuffer("content")).map(buffer -> buffer.getBytes()),
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

    /** Fixes the bytes that this and every later attempt sends. */
    void freeze(UUID message, byte[] sealed) {
        await(pool.preparedQuery(CourierSql.FREEZE).execute(Tuple.of(message, io.vertx.core.buffer.Buffer.buffer(sealed))));
    }

    void again(UUID message, Instant next, String answer) {
        await(pool.preparedQuery(CourierSql.AGAIN).execute(Tuple.of(message, utc(next), answer)));
    }

    void sent(UUID message, Instant now, String answer) {
        close(message, "sent", Optional.of(now), Optional.of(answer), "sent", Optional.empty());
    }

    void failed(UUID message, String answer) {
        close(message, "failed", Optional.empty(), Optional.of(answer), "failed", Optional.of(NotSent.UNDELIVERABLE));
    }

    void cancel(UUID message, NotSent reason) {
        String noticeState = reason == NotSent.SUPERSEDED ? "cancelled" : "suppressed";
        close(message, "cancelled", Optional.empty(), Optional.empty(), noticeState, Optional.of(reason));
    }

    void cancelNotices(Collection<DueNotice> notices) {
        UUID[] ids = notices.stream().map(DueNotice::id).toArray(UUID[]::new);
        await(pool.preparedQuery(CourierSql.CANCEL_NOTICES).execute(Tuple.of(ids, NotSent.SUPERSEDED.code())));
    }

    private void close(UUID message, String state, Optional<Instant> sentAt, Optional<String> answer, String noticeState,
            Optional<NotSent> reason) {
        await(pool.withTransaction(connection -> connection.preparedQuery(CourierSql.CLOSE_MESSAGE)
                .execute(Tuple.of(message, state, answer.orElse(null), sentAt.map(MessageStore::utc).orElse(null)))
                .chain(() -> connection.preparedQuery(CourierSql.CLOSE_NOTICES_OF_MESSAGE)
                        .execute(Tuple.of(message, noticeState, reason.map(NotSent::code).orElse(null))))
                .replaceWithVoid()));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(LONGEST_WAIT);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
