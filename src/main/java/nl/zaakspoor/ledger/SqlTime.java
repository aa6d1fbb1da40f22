// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import io.vertx.mutiny.sqlclient.Row;

/** Moments as the client of the database takes and gives them: with an offset, for {@code timestamptz}. */
public final class SqlTime {
    private SqlTime() {}

    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A moment that is always there. */
    public static Instant instant(Row row, String column) {
        return row.get(OffsetDateTime.class, column).toInstant();
    }

    public static Optional<Instant> optionalInstant(Row row, String column) {
        return Optional.ofNullable(row.get(OffsetDateTime.class, column)).map(OffsetDateTime::toInstant);
    }
}
