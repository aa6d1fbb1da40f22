// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.term.DutchTime;

/** What residents asked or said on the pages, and nobody has answered yet. */
@ApplicationScoped
public class ActionInbox {
    /** On resident_action_to_answer. */
    private static final String PAGE = """
            select resident_action.request_id, resident_action.id, kind, asked_at, due_on, reference, product, department
            from resident_action join request on request.id = request_id
            where answered_at is null and due_on is not null and (due_on, request_id, resident_action.id) > ($1, $2, $3)
                and ($4::text is null or department = $4) and ($6::text[] is null or department = any($6))
            order by due_on, request_id, resident_action.id limit $5""";

    private final Pool pool;

    ActionInbox(Pool pool) {
        this.pool = pool;
    }

    /** Where a page ends, and the next begins. */
    public record Place(LocalDate dueOn, long request, String action) {
        public static final Place FIRST = new Place(LocalDate.EPOCH, 0, "");
        private static final Pattern CURSOR = Pattern
                .compile("([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9]{1,19})\\.([^\\p{Cntrl}]*)");

        /** How it stands in an address. */
        public String cursor() {
            return dueOn + "." + request + "." + action;
        }

        /** Empty for what is no place. */
        public static Optional<Place> of(String cursor) {
            Matcher parts = CURSOR.matcher(cursor);
            return parts.matches()
                    ? DutchTime.day(parts.group(1))
                            .flatMap(due -> LedgerRows.id(parts.group(2)).map(id -> new Place(due, id, parts.group(3))))
                    : Optional.empty();
        }
    }

    /** @param dueOn the last Dutch day on which the resident was told to get an answer */
    public record Open(Place place, String reference, String product, String department, String kind, Instant askedAt,
            LocalDate dueOn) {}

    /**
     * Those that are due first, first.
     *
     * @param within the departments whose requests the colleague may see; empty for all
     * @param department that works on the request now; empty for all
     */
    public Uni<List<Open>> page(Optional<Set<String>> within, Optional<DepartmentId> department, Place after, int limit) {
        Tuple arguments = Tuple.of(after.dueOn(), after.request(), after.action(),
                department.map(DepartmentId::value).orElse(null), limit, LedgerRows.names(within));
        return pool.preparedQuery(PAGE).execute(arguments).plug(Patience::ofACaller).map(rows -> rows.stream()
                .map(row -> new Open(new Place(row.getLocalDate("due_on"), row.getLong("request_id"), row.getString("id")),
                        row.getString("reference"), row.getString("product"), row.getString("department"),
                        row.getString("kind"), SqlTime.instant(row, "asked_at"), row.getLocalDate("due_on")))
                .toList());
    }
}
