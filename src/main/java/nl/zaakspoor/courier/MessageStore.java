// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.courier.ChannelRules.Carrier;
import nl.zaakspoor.courier.DueMessage.DueNotice;
import nl.zaakspoor.ledger.SqlTime;
import nl.zaakspoor.ledger.ToldBefore;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.notice.Told;

import static nl.zaakspoor.ledger.SqlTime.utc;

/**
 * Messages in the database, from being made until they end (see {@link MessageEnds}). Every call waits for its answer, so it
 * runs on a thread that may wait.
 */
@ApplicationScoped
class MessageStore {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Pool pool;
    private final CoolDown coolDown;

    MessageStore(Pool pool, CoolDown coolDown) {
        this.pool = pool;
        this.coolDown = coolDown;
    }

    /** Claims messages for one attempt each; until {@code leaseEnds} they are ours. */
    List<DueMessage> claim(Collection<Medium> media, Instant now, Instant leaseEnds, int limit) {
        RowSet<Row> claimed = await(pool.preparedQuery(CourierSql.CLAIM_MESSAGES).execute(
                Tuple.of(utc(now), utc(leaseEnds), limit, media.stream().map(Medium::code).toArray(String[]::new))));
        UUID[] ids = claimed.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
        Map<UUID, List<DueNotice>> notices = ids.length == 0 ? Map.of() : noticesOf(ids);
        return claimed.stream().map(row -> new DueMessage(row.getUUID("id"), row.getLong("request_id"),
                Medium.of(row.getString("channel")), row.getInteger("claims"), row.getInteger("attempts"),
                SqlTime.instant(row, "tried_since"), leaseEnds,
                Optional.ofNullable(row.getBuffer("content")).map(buffer -> buffer.getBytes()), row.getBoolean("on_the_wire"),
                row.getBoolean("reported"), notices.getOrDefault(row.getUUID("id"), List.of()))).toList();
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

    /** Leaves a message, of which nothing is fixed yet, to whoever sends by another medium. */
    void reroute(DueMessage message, Medium medium, Instant now) {
        await(pool.preparedQuery(CourierSql.REROUTE)
                .execute(Tuple.of(message.id(), message.claim(), medium.code(), utc(now))));
    }

    /**
     * Fixes the bytes that this and every later attempt sends.
     *
     * @param version of the request that was looked at
     * @param telling what stands in them
     * @return false when the message is no longer ours, the request has changed since, the address takes no messages, or it got
     *     an update meanwhile: then these bytes must not go
     */
    boolean freeze(DueMessage message, byte[] sealed, List<Cause> telling, Language language, Address address, Carrier carrier,
            long version) {
        Tuple words = Tuple.from(new Object[]{message.id(), message.claim(), Buffer.buffer(sealed), language.code(), version,
                Buffer.buffer(address.entry()), hashes(address), carrier.code()});
        return await(message.frozen().isEmpty() && coolDown.concerns(telling)
                ? pool.withTransaction(connection -> coolDown.isTooSoonInTurn(connection, message, address)
                        .chain(tooSoon -> tooSoon ? Uni.createFrom().item(false) : freeze(connection, words)))
                : freeze(pool, words));
    }

    private static Uni<Boolean> freeze(SqlClient client, Tuple words) {
        return client.preparedQuery(CourierSql.FREEZE).execute(words).map(frozen -> frozen.rowCount() == 1);
    }

    boolean isSuppressed(Address address) {
        return await(pool.preparedQuery(CourierSql.IS_SUPPRESSED).execute(Tuple.tuple().addValue(hashes(address))))
                .rowCount() > 0;
    }

    static Buffer[] hashes(Address address) {
        return address.candidates().stream().map(Buffer::buffer).toArray(Buffer[]::new);
    }

    /** @param onTheWire whether the bytes may have left us, in this attempt or an earlier one */
    void again(DueMessage message, Instant next, String answer, boolean onTheWire, Instant now) {
        await(pool.preparedQuery(CourierSql.AGAIN)
                .execute(Tuple.of(message.id(), message.claim(), utc(next), answer, onTheWire, utc(now))));
    }

    void notReached(DueMessage message, Instant next, String answer, Instant now) {
        await(pool.preparedQuery(CourierSql.NOT_REACHED).execute(Tuple.from(new Object[]{message.id(), message.claim(),
                utc(next), answer, message.onTheWire(), message.frozen().isPresent(), utc(now)})));
    }

    static <T> T await(Uni<T> work) {
        return work.await().atMost(LONGEST_WAIT);
    }
}
