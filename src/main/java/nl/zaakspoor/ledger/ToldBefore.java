// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;

import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.notice.NoticeState;
import nl.zaakspoor.notice.Told;

/** What was decided to tell, and what became of it. */
public final class ToldBefore {
    private ToldBefore() {}

    /** By request; a request of which nothing was decided is absent. */
    public static Uni<Map<Long, List<Told>>> of(SqlClient client, Long... requests) {
        return client.preparedQuery(LedgerSql.TOLD).execute(LedgerRows.ids(requests)).map(rows -> {
            Map<Long, List<Told>> told = new HashMap<>();
            for (Row row : rows) {
                told.computeIfAbsent(row.getLong("request_id"), _ -> new ArrayList<>()).add(told(row));
            }
            return told;
        });
    }

    private static Told told(Row row) {
        return new Told(new Cause(NoticeKind.of(row.getString("kind")), row.getString("cause")),
                NoticeState.of(row.getString("state")), Optional.ofNullable(row.getString("reason")).map(NotSent::of),
                Optional.ofNullable(row.getUUID("message_id")), row.getBoolean("on_the_wire"),
                LedgerRows.instant(row, "at"));
    }
}
