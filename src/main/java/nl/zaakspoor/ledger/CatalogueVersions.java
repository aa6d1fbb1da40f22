// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.CatalogueException;
import nl.zaakspoor.catalogue.CatalogueFiles;
import nl.zaakspoor.catalogue.CatalogueReader;
import nl.zaakspoor.catalogue.CatalogueVersion;

import static nl.zaakspoor.ledger.LedgerRows.instant;
import static nl.zaakspoor.ledger.LedgerRows.utc;

/** Keeps which catalogue was in force when, so that the words of then can be read back. */
@ApplicationScoped
public class CatalogueVersions {
    private static final Logger LOG = Logger.getLogger(CatalogueVersions.class);
    /** On catalogue_version_pkey. The update changes nothing; it makes instances that start together wait for each other. */
    private static final String KEEP = """
            insert into catalogue_version (content, fold_rules, first_seen_at, files) values ($1, $2, $3, $4)
            on conflict (content) do update set first_seen_at = catalogue_version.first_seen_at""";

    /** On catalogue_in_force_since. */
    private static final String COMES_INTO_FORCE = """
            insert into catalogue_in_force (since, content)
            select $2, $1 where $1::text is distinct from
                (select content from catalogue_in_force order by since desc, id desc limit 1)""";

    /** On catalogue_in_force_since and catalogue_version_pkey. Before the first one, that one; ours need not be read. */
    private static final String IN_FORCE = """
            select content, since, case when content <> $2 then files end as files
            from catalogue_in_force join catalogue_version using (content)
            where since <= $1 or catalogue_in_force.id = (select min(id) from catalogue_in_force)
            order by since <= $1 desc, since desc, catalogue_in_force.id desc limit 1""";

    private final Pool pool;
    private final CatalogueFiles files;
    private final Catalogue catalogue;
    private final CatalogueVersion version;
    private final InstantSource clock;

    CatalogueVersions(Pool pool, CatalogueFiles files, Catalogue catalogue, CatalogueVersion version, InstantSource clock) {
        this.pool = pool;
        this.files = files;
        this.catalogue = catalogue;
        this.version = version;
        this.clock = clock;
    }

    /**
     * A catalogue that was in force.
     *
     * @param version {@link CatalogueVersion#content()} of the one that is used
     * @param ofThen whether that is the one of the moment asked for; else that one is not known, or can no longer be read
     */
    public record InForce(String version, Catalogue catalogue, boolean ofThen) {}

    /** The one that is in force now, here. */
    public InForce now() {
        return new InForce(version.content(), catalogue, true);
    }

    /** Notes that this catalogue is in force from now on. Every instance does so at its start; once is enough. */
    Uni<Void> record() {
        return Uni.createFrom().deferred(() -> pool.withTransaction(connection -> connection.preparedQuery(KEEP)
                .execute(Tuple.of(version.content(), version.foldRules(), utc(clock.instant()), Buffer.buffer(files.zip())))
                .chain(() -> connection.preparedQuery(COMES_INTO_FORCE)
                        .execute(Tuple.of(version.content(), utc(clock.instant()))))
                .replaceWithVoid()));
    }

    /** The catalogue that was in force at a moment, as the present service can speak it. */
    public Uni<InForce> at(Instant moment) {
        return pool.preparedQuery(IN_FORCE).execute(Tuple.of(utc(moment), version.content())).plug(Patience::ofACaller)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> rows.stream().findFirst().map(row -> read(row, moment)).orElseGet(this::instead));
    }

    private InForce read(Row row, Instant moment) {
        boolean ofThen = !instant(row, "since").isAfter(moment);
        String content = row.getString("content");
        return content.equals(version.content())
                ? new InForce(content, catalogue, ofThen)
                : opened(row.getBuffer("files").getBytes())
                        .map(then -> new InForce(content, then.spokenToday(catalogue), ofThen))
                        .orElseGet(() -> unreadable(content));
    }

    private InForce unreadable(String content) {
        LOG.warnf("catalogue cannot be read any more version=%s", content);
        return instead();
    }

    private InForce instead() {
        return new InForce(version.content(), catalogue, false);
    }

    private static Optional<Catalogue> opened(byte[] zip) {
        try {
            return Optional.of(CatalogueReader.read(CatalogueFiles.unzip(zip)));
        } catch (CatalogueException e) {
            return Optional.empty();
        }
    }
}
