// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.notice.Reach;

/**
 * Keeps what people ask who have lost their link. Whether we know an address is looked up later, where nobody waits for it: so
 * neither the answer nor its time tells whether it is known.
 */
@ApplicationScoped
public class LinkAsks {
    /** How long what was asked counts, and its link works, by the service's clock. */
    public static final Duration KEPT = Duration.ofDays(1);
    private static final Duration COUNTED = Duration.ofHours(1);
    private static final int MOST = 3;
    private static final char BETWEEN = '\n';

    /** On link_ask_of_address. Two at once may be one more; what matters is that it ends. */
    private static final String ASK = """
            insert into link_ask (address, content, language, asked_at, medium)
            select $1, $2, $3, $4, $8
            where (select count(*) from link_ask where address = any($5) and asked_at > $6) < $7""";

    /** On link_ask_pkey. */
    private static final String BY_ID = """
            select id, mail, medium, address, content, language, asked_at from link_ask where id = $1 and asked_at > $2""";

    private final Pool pool;
    private final Seals seals;
    private final BlindIndex index;
    private final InstantSource clock;

    LinkAsks(Pool pool, Seals seals, BlindIndex index, InstantSource clock) {
        this.pool = pool;
        this.seals = seals;
        this.index = index;
        this.clock = clock;
    }

    /** Asks for links. What is asked too often for one address within an hour is not asked; nobody is told the difference. */
    public Uni<Void> ask(Reach to, Optional<String> reference, Language language) {
        Instant now = clock.instant();
        LookUpTerm term = LookUpTerms.of(to);
        byte[] entry = index.entry(term);
        byte[] content = seals.sealAsk(entry, to.address() + reference.map(text -> BETWEEN + text).orElse(""));
        return pool.preparedQuery(ASK)
                .execute(Tuple.from(new Object[]{Buffer.buffer(entry), Buffer.buffer(content), language.code(),
                        SqlTime.utc(now), LedgerRows.hashes(index.candidates(term)), SqlTime.utc(now.minus(COUNTED)), MOST,
                        to.medium().code()}))
                .replaceWithVoid().plug(Patience::ofACaller);
    }

    /** What was asked under this number, as long as it counts. */
    public Uni<Optional<LinkAsk>> byId(long id) {
        return pool.preparedQuery(BY_ID).execute(Tuple.of(id, SqlTime.utc(clock.instant().minus(KEPT))))
                .map(rows -> rows.stream().map(this::read).findFirst()).plug(Patience::ofACaller);
    }

    private LinkAsk read(Row row) {
        String content = seals.openAsk(row.getBuffer("address").getBytes(), row.getBuffer("content").getBytes());
        String[] given = content.split(String.valueOf(BETWEEN), 2);
        return new LinkAsk(row.getLong("id"), row.getUUID("mail"), new Reach(Medium.of(row.getString("medium")), given[0]),
                Optional.of(given).filter(parts -> parts.length > 1).map(parts -> parts[1]),
                new Language(row.getString("language")), SqlTime.instant(row, "asked_at"));
    }
}
