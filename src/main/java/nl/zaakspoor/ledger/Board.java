// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.term.DutchTime;

/**
 * Which requests ask for their department on a day: a promised or legal day is near or over, or there was no news for too long.
 * The days stand with each request ({@link nl.zaakspoor.timeline.Attention}), so it costs what is on it, not what is stored.
 */
@ApplicationScoped
public class Board {
    /** On request_attention alone. */
    static final String COUNTS = """
            select coalesce(owner, '') as owner, count(*) filter (where late_on <= $1)::int as late,
                count(*) filter (where near_on <= $1 and late_on > $1)::int as near,
                count(*) filter (where silent_on <= $1)::int as silent
            from request where least(near_on, silent_on) <= $1 and (near_on is not null or silent_on is not null)
            group by owner""";

    /** On request_attention. */
    static final String PAGE = """
            select id, least(near_on, silent_on) as since from request
            where least(near_on, silent_on) <= $1 and (near_on is not null or silent_on is not null)
                and (least(near_on, silent_on), id) > ($2, $3)
                and ($4::text is null or owner = $4) and ($5::text is null or department = $5)
                and ($7::text[] is null or department = any($7))
            order by least(near_on, silent_on), id limit $6""";

    private final Pool pool;
    private final Requests requests;

    Board(Pool pool, Requests requests) {
        this.pool = pool;
        this.requests = requests;
    }

    /** How many requests of one source ask for its department; one may be both late and silent. */
    public record Count(int late, int near, int silent) {
        public static final Count NONE = new Count(0, 0, 0);
    }

    /** Where a page ends, and the next begins. */
    public record Place(LocalDate since, long id) {
        public static final Place FIRST = new Place(LocalDate.EPOCH, 0);
        private static final Pattern CURSOR = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9]{1,19})");

        /** How it stands in an address. */
        public String cursor() {
            return since + "." + id;
        }

        /** Empty for what is no place. */
        public static Optional<Place> of(String cursor) {
            Matcher parts = CURSOR.matcher(cursor);
            return parts.matches()
                    ? DutchTime.day(parts.group(1))
                            .flatMap(since -> LedgerRows.id(parts.group(2)).map(id -> new Place(since, id)))
                    : Optional.empty();
        }
    }

    /** @param next where the next page begins; empty on the last */
    public record Page(List<TrackedRequest> requests, Optional<Place> next) {
        public Page {
            requests = List.copyOf(requests);
        }
    }

    /** By the URN of the source that announced them; those of which nobody knows it under an empty one. */
    public Uni<Map<String, Count>> counts(LocalDate today) {
        return pool.preparedQuery(COUNTS).execute(Tuple.of(today)).map(rows -> rows.stream()
                .collect(Collectors.toMap(row -> row.getString("owner"), row -> new Count(row.getInteger("late"),
                        row.getInteger("near"), row.getInteger("silent")))))
                .plug(Patience::ofACaller);
    }

    /**
     * Those that ask for longest first.
     *
     * @param within the departments whose requests the colleague may see; empty for all
     * @param source the URN of the source that announced them; empty for all
     * @param department that works on them now; empty for all
     */
    public Uni<Page> page(LocalDate today, Optional<Set<String>> within, Optional<String> source,
            Optional<DepartmentId> department, Place after, int limit) {
        Tuple arguments = Tuple.from(new Object[]{today, after.since(), after.id(), source.orElse(null),
                department.map(DepartmentId::value).orElse(null), limit + 1, LedgerRows.names(within)});
        return pool.preparedQuery(PAGE).execute(arguments).plug(Patience::ofACaller)
                .map(rows -> rows.stream().map(Board::place).toList())
                .chain(found -> {
                    List<Place> shown = found.stream().limit(limit).toList();
                    return requests.byIds(shown.stream().map(Place::id).toList()).map(read -> new Page(read,
                            found.size() > limit ? Optional.of(shown.getLast()) : Optional.empty()));
                });
    }

    private static Place place(Row row) {
        return new Place(row.getLocalDate("since"), row.getLong("id"));
    }
}
