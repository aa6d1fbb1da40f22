// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.notice.NoticePolicy.Review;

import static nl.zaakspoor.courier.MessageStore.await;
import static nl.zaakspoor.ledger.SqlTime.utc;

/**
 * Spares people who have several requests: one update within some days is enough, whichever of them it is about. Whose address
 * it is, is known by its hash. Every call waits for its answer.
 */
@ApplicationScoped
class CoolDown {
    private final Pool pool;
    private final Spacing spacing;
    private final CourierClock clock;

    CoolDown(Pool pool, Spacing spacing, CourierClock clock) {
        this.pool = pool;
        this.spacing = spacing;
        this.clock = clock;
    }

    /** What is to go to {@code address}, without an update that comes too soon after another. */
    Review cooled(DueMessage message, Review review, Address address) {
        return concerns(review.telling()) && await(isTooSoon(pool, message, address))
                ? withoutUpdates(review)
                : review;
    }

    /** Whether it makes a difference to what is told. */
    boolean concerns(List<Cause> telling) {
        return spacing.coolDown().isPositive() && telling.stream().anyMatch(CoolDown::isUpdate);
    }

    /** What is to go in one mail with {@code others}, of which one update is enough as well. */
    Part cooled(Part part, List<Part> others) {
        return others.stream().anyMatch(other -> concerns(other.review().telling()))
                ? part.with(withoutUpdates(part.review()))
                : part;
    }

    private static Review withoutUpdates(Review review) {
        List<Cause> telling = new ArrayList<>(review.telling());
        Map<Cause, NotSent> dropped = new HashMap<>(review.dropped());
        review.telling().stream().filter(CoolDown::isUpdate).forEach(update -> {
            telling.remove(update);
            dropped.put(update, NotSent.COOL_DOWN);
        });
        return new Review(telling, dropped);
    }

    private static boolean isUpdate(Cause cause) {
        return cause.kind() == NoticeKind.UPDATE;
    }

    /** Two updates to one address take turns, so that the second sees the first: for this transaction. */
    Uni<Boolean> isTooSoonInTurn(SqlConnection connection, DueMessage message, Address address) {
        return connection.preparedQuery(CourierSql.TAKE_TURN_AT_ADDRESS)
                .execute(Tuple.of(ByteBuffer.wrap(address.entry()).getLong()))
                .chain(() -> isTooSoon(connection, message, address));
    }

    private Uni<Boolean> isTooSoon(SqlClient client, DueMessage message, Address address) {
        Instant since = clock.real().instant().minus(spacing.coolDown());
        return client.preparedQuery(CourierSql.GOT_UPDATE)
                .execute(Tuple.of(MessageStore.hashes(address), message.requestId(), utc(since)))
                .map(found -> found.rowCount() > 0);
    }
}
