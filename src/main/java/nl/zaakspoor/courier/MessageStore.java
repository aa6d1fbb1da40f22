// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
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

    /** Claims messages for one attempt each, with those that go along; until {@code leaseEnds} they are ours. */
    List<DueMessage> claim(Collection<Medium> media, Instant now, Instant leaseEnds, int limit) {
        RowSet<Row> claimed = await(pool.preparedQuery(CourierSql.CLAIM_MESSAGES).execute(
                Tuple.of(utc(now), utc(leaseEnds), limit, media.stream().map(Medium::code).toArray(String[]::new))));
        if (claimed.size() == 0) {
            return List.of();
        }
        RowSet<Row> along = await(pool.preparedQuery(CourierSql.CLAIM_ALONG)
                .execute(Tuple.of(utc(now), utc(leaseEnds), ids(claimed).toArray(UUID[]::new))));
        Map<UUID, List<DueNotice>> notices = noticesOf(
                Stream.concat(ids(claimed), ids(along)).toArray(UUID[]::new));
        Map<UUID, List<DueMessage>> companions = along.stream().collect(Collectors.groupingBy(row -> row.getUUID("goes_with"),
                Collectors.mapping(row -> message(row, leaseEnds, notices), Collectors.toList())));
        return claimed.stream().map(row -> message(row, leaseEnds, notices))
                .map(message -> message.with(inOrder(companions.getOrDefault(message.id(), List.of())))).toList();
    }

    private static Stream<UUID> ids(RowSet<Row> messages) {
        return messages.stream().map(row -> row.getUUID("id"));
    }

    /** The same in every attempt, so that the bytes are. */
    private static List<DueMessage> inOrder(List<DueMessage> along) {
        return along.stream().sorted(Comparator.comparingLong(DueMessage::requestId)).toList();
    }

    private static DueMessage message(Row row, Instant leaseEnds, Map<UUID, List<DueNotice>> notices) {
        return new DueMessage(row.getUUID("id"), row.getLong("request_id"), Medium.of(row.getString("channel")),
                row.getInteger("claims"), row.getInteger("attempts"), SqlTime.instant(row, "tried_since"), leaseEnds,
                Optional.ofNullable(row.getBuffer("content")).map(buffer -> buffer.getBytes()), row.getBoolean("on_the_wire"),
                row.getBoolean("reported"), notices.getOrDefault(row.getUUID("id"), List.of()), List.of());
    }

    private Map<UUID, List<DueNotice>> noticesOf(UUID[] messages) {
        Map<UUID, List<DueNotice>> notices = new HashMap<>();
        for (Row row : await(pool.preparedQuery(CourierSql.NOTICES_OF_MESSAGES).execute(Tuple.of(messages)))) {
            notices.computeIfAbsent(row.getUUID("message_id"), _ -> new ArrayList<>()).add(new DueNotice(row.getUUID("id"),
                    new Cause(NoticeKind.of(row.getString("kind")), row.getString("cause"))));
        }
        return notices;
    }

    /** What was decided about the same request and does not go in this message, or went before already. */
    List<Told> toldBeside(DueMessage message) {
        return await(ToldBefore.of(pool, message.requestId())).getOrDefault(message.requestId(), List.of()).stream()
                .filter(told -> !told.message().equals(Optional.of(message.id()))).toList();
    }

    /** Leaves a message, of which nothing is fixed yet, to whoever sends by another medium; what went along goes by mail. */
    void reroute(DueMessage message, Medium medium, Instant now) {
        await(pool.withTransaction(connection -> connection.preparedQuery(CourierSql.REROUTE)
                .execute(Tuple.of(message.id(), message.claim(), medium.code(), utc(now)))
                .chain(rerouted -> rerouted.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : handOn(connection, message, now))));
    }

    static Uni<Void> handOn(SqlConnection connection, DueMessage message, Instant now) {
        return message.along().isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(CourierSql.HAND_ON).execute(Tuple.of(message.id(), utc(now))).replaceWithVoid();
    }

    /** From here on each of these messages, of which nothing is fixed, goes by itself, and is no longer ours. */
    void letGo(List<DueMessage> along, Instant now) {
        if (!along.isEmpty()) {
            await(pool.preparedQuery(CourierSql.LET_GO).execute(ours(along).addValue(utc(now))));
        }
    }

    /**
     * Fixes the bytes that this and every later attempt sends.
     *
     * @param parts what stands in them, that of the message which is sent first
     * @return false when one of the messages is no longer ours, its request has changed since, the address takes no messages, or
     *     it got an update meanwhile: then these bytes must not go
     */
    boolean freeze(List<Reviewed> parts, byte[] sealed, Language language, Address address, Carrier carrier) {
        DueMessage message = parts.getFirst().message();
        Tuple words = ours(parts.stream().map(Reviewed::message).toList())
                .addValue(parts.stream().map(Reviewed::version).toArray(Long[]::new)).addValue(hashes(address))
                .addValue(message.id()).addValue(Buffer.buffer(sealed)).addValue(language.code())
                .addValue(Buffer.buffer(address.entry())).addValue(carrier.code());
        Optional<DueMessage> update = parts.stream().filter(_ -> message.frozen().isEmpty())
                .filter(part -> coolDown.concerns(part.review().telling())).map(Reviewed::message).findFirst();
        if (parts.size() == 1 && update.isEmpty()) {
            return await(freeze(pool, words)) == 1;
        }
        return await(pool.withTransaction(connection -> update
                .map(one -> coolDown.isTooSoonInTurn(connection, one, address)).orElseGet(() -> Uni.createFrom().item(false))
                .chain(tooSoon -> tooSoon ? Uni.createFrom().item(0) : freeze(connection, words))
                .invoke(fixed -> {
                    if (fixed < parts.size()) {
                        throw new NotAll();
                    }
                })).replaceWith(true).onFailure(NotAll.class).recoverWithItem(false));
    }

    private static Uni<Integer> freeze(SqlClient client, Tuple words) {
        return client.preparedQuery(CourierSql.FREEZE).execute(words).map(RowSet::rowCount);
    }

    /** Some of what was to be fixed could not be, so nothing is. */
    private static final class NotAll extends RuntimeException {
        private static final long serialVersionUID = 1;
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
        await(pool.preparedQuery(CourierSql.AGAIN).execute(ours(message.all()).addValue(utc(next)).addValue(answer)
                .addValue(onTheWire).addValue(utc(now))));
    }

    void notReached(DueMessage message, Instant next, String answer, Instant now) {
        await(pool.preparedQuery(CourierSql.NOT_REACHED).execute(ours(message.all()).addValue(utc(next)).addValue(answer)
                .addValue(message.onTheWire()).addValue(message.frozen().isPresent()).addValue(utc(now))));
    }

    private static Tuple ours(List<DueMessage> messages) {
        return Tuple.tuple().addValue(messages.stream().map(DueMessage::id).toArray(UUID[]::new))
                .addValue(messages.stream().map(DueMessage::claim).toArray(Integer[]::new));
    }

    static <T> T await(Uni<T> work) {
        return work.await().atMost(LONGEST_WAIT);
    }
}
