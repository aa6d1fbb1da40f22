// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticeKind;

import static nl.zaakspoor.ledger.SqlTime.utc;

/** What waits to be told to sources about their requests. Every call waits for its answer, so it runs on a thread that may wait. */
@ApplicationScoped
class RequestStore {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Pool pool;

    RequestStore(Pool pool) {
        this.pool = pool;
    }

    /** One notice to a source. */
    record Waiting(UUID notice, long requestId, String reference, Cause cause) {}

    /** Makes the reports of today for the sources of whose requests something is to be told. */
    void plan(LocalDate day, Instant due, Instant now) {
        await(pool.preparedQuery(RequestSql.PLAN).execute(Tuple.of(day, utc(due), utc(now))));
    }

    List<Waiting> waiting(String source, int limit) {
        return await(pool.preparedQuery(RequestSql.WAITING).execute(Tuple.of(source, limit))).stream()
                .map(row -> new Waiting(row.getUUID("id"), row.getLong("request_id"), row.getString("reference"),
                        new Cause(NoticeKind.of(row.getString("kind")), row.getString("cause"))))
                .toList();
    }

    void overtaken(Collection<Waiting> notices) {
        if (!notices.isEmpty()) {
            await(pool.withTransaction(connection -> connection.preparedQuery(RequestSql.HOLD)
                    .execute(Tuple.tuple().addValue(requests(notices)))
                    .chain(() -> connection.preparedQuery(RequestSql.END).execute(
                            Tuple.of(ids(notices), NotSent.SUPERSEDED.state().code(), NotSent.SUPERSEDED.code())))));
        }
    }

    /** From now on it is known that the source was told; its requests are looked at again, for their pages say so. */
    void told(Collection<Waiting> notices, Instant now) {
        await(pool.withTransaction(
                connection -> connection.preparedQuery(RequestSql.WAKE).execute(Tuple.of(requests(notices), utc(now)))
                        .chain(() -> connection.preparedQuery(RequestSql.TOLD).execute(Tuple.of(ids(notices))))));
    }

    private static Long[] requests(Collection<Waiting> notices) {
        return notices.stream().map(Waiting::requestId).distinct().sorted().toArray(Long[]::new);
    }

    private static UUID[] ids(Collection<Waiting> notices) {
        return notices.stream().map(Waiting::notice).toArray(UUID[]::new);
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(LONGEST_WAIT);
    }
}
