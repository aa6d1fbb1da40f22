// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.timeline.Reference;

/** What would have been sent while the mode is shadow, by which a municipality judges whether it can go live. */
@ApplicationScoped
public class ShadowList {
    /** On notice_shadow, which serves only whoever says it in these words, and request_pkey. */
    static final String NEWEST = """
            select kind, decided_at, reference from notice join request on request.id = request_id
            where reason = '%s' and ($1::text[] is null or department = any($1))
            order by decided_at desc, notice.id desc limit $2""".formatted(NotSent.SHADOW_MODE.code());

    private final Pool pool;

    ShadowList(Pool pool) {
        this.pool = pool;
    }

    /** @param decidedAt by the service's clock */
    public record Line(Reference request, NoticeKind kind, Instant decidedAt) {}

    /**
     * The newest first.
     *
     * @param within the short names of the departments whose requests the colleague may see; empty for all
     */
    public Uni<List<Line>> newest(Optional<Set<String>> within, int limit) {
        return pool.preparedQuery(NEWEST).execute(Tuple.of(LedgerRows.names(within), limit))
                .map(rows -> rows.stream().map(row -> new Line(new Reference(row.getString("reference")),
                        NoticeKind.of(row.getString("kind")), SqlTime.instant(row, "decided_at"))).toList())
                .plug(Patience::ofACaller);
    }
}
