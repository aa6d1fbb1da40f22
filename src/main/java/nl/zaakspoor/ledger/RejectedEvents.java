// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.Arrival.Refused;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Reference;

import static nl.zaakspoor.ledger.LedgerRows.column;
import static nl.zaakspoor.ledger.LedgerRows.nullable;
import static nl.zaakspoor.ledger.LedgerRows.utc;

/**
 * Keeps what could not be taken, with its reason, and tells its publisher on the topic of rejected events. The record itself
 * stays here, sealed, until it expires; one that holds a BSN is not kept at all.
 */
final class RejectedEvents {
    private static final int MAX_ATTRIBUTE = 255;

    private final Seals seals;
    private final Instant now;

    RejectedEvents(Seals seals, Instant now) {
        this.seals = seals;
        this.now = now;
    }

    Uni<Void> write(SqlConnection connection, List<Refused> refused) {
        if (refused.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection.preparedQuery(LedgerSql.INSERT_REJECTIONS).execute(rows(refused)).chain(inserted -> {
            Set<Origin> fresh = inserted.stream().map(row -> new Origin(row.getString("origin_topic"),
                    row.getInteger("origin_partition"), row.getLong("origin_offset"), row.getLong("origin_timestamp")))
                    .collect(Collectors.toSet());
            List<Refused> toTell = refused.stream().filter(r -> fresh.contains(r.origin())).toList();
            return toTell.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : connection.preparedQuery(LedgerSql.INSERT_OUTBOX).execute(outbox(toTell)).replaceWithVoid();
        });
    }

    private Tuple rows(List<Refused> refused) {
        return Tuple.from(new Object[]{
                column(String.class, refused, r -> r.rejection().code().code()),
                column(String.class, refused, r -> r.rejection().detail()),
                attribute(refused, Arrival.Attributes::source), attribute(refused, RejectedEvents::knownType),
                attribute(refused, Arrival.Attributes::id), attribute(refused, RejectedEvents::reference),
                column(String.class, refused, r -> r.origin().topic()),
                column(Integer.class, refused, r -> r.origin().partition()),
                column(Long.class, refused, r -> r.origin().offset()),
                column(Long.class, refused, r -> r.origin().timestamp()),
                nullable(Buffer.class, refused, r -> record(r).map(Buffer::buffer).orElse(null)),
                nullable(Long.class, refused, r -> ReplayMark.rejectionOf(r.raw()).orElse(null)), utc(now)});
    }

    private Optional<byte[]> record(Refused refused) {
        return refused.rejection().code() == RejectionCode.CONTAINS_BSN || refused.raw().isNothing()
                ? Optional.empty()
                : Optional.of(seals.seal(refused.origin(), refused.raw()));
    }

    private static String[] attribute(List<Refused> refused, Function<Arrival.Attributes, Optional<String>> attribute) {
        return nullable(String.class, refused,
                r -> attribute.apply(r.attributes()).filter(RejectedEvents::printable).orElse(null));
    }

    private static Optional<String> knownType(Arrival.Attributes attributes) {
        return attributes.type().filter(type -> EventType.of(type).isPresent());
    }

    /** Whoever fills in the wrong field may have put a mail address there. */
    private static Optional<String> reference(Arrival.Attributes attributes) {
        return attributes.subject().filter(Reference::isReference);
    }

    /** What came may be anything; only what can be read back to its publisher is kept outside the seal. */
    static boolean printable(String text) {
        return text.length() <= MAX_ATTRIBUTE && text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    private Tuple outbox(List<Refused> refused) {
        String[] keys = nullable(String.class, refused,
                r -> r.attributes().source().filter(RejectedEvents::printable).orElse(null));
        return Tuple.of(OutboxTopics.REJECTIONS, keys, column(String.class, refused, r -> RejectionEvent.of(r, now)), utc(now));
    }
}
