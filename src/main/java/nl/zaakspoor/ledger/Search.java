// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.ledger.SearchTerms.Who;
import nl.zaakspoor.timeline.PublicState;
import nl.zaakspoor.timeline.Reference;

/**
 * Finds requests for colleagues. Who waits longest comes first: what is open by the day on which it came in, and after that
 * what is over, the latest first. What is personal is searched through the blind index alone.
 */
@ApplicationScoped
public class Search {
    /** Of more than these nobody finds the one they look for. */
    public static final int MOST = 5_000;

    private static final String WAITING = """
            case when state in ('completed', 'cancelled') then 1000000 - (received_on - date '1970-01-01')
                else received_on - date '1970-01-01' end""";

    private static final String PAGE = """
            %2$sselect id, %1$s as waiting from %3$s
            where received_on is not null and (%1$s, id) > ($1, $2)
                and ($3::text is null or department = $3) and ($4::text is null or product = $4)
                and ($5::text is null or state = $5) and ($6::boolean is null or delayed = $6)
                and ($7::date is null or received_on >= $7)
                and ($9::text[] is null or department = any($9)) and product <> all($10)%4$s
            order by %1$s, id limit $8""";
    private static final String IS_CALLED = "(%1$s::text is null"
            + " or right(translate(lower(reference), '._-', ''), length(%1$s)) = %1$s)";

    /** On request_waiting. */
    static final String OF_ALL = PAGE.formatted(WAITING, "", "request", "");

    /** On request_pkey: they are few, whatever else is known of them. */
    static final String OF_THESE = PAGE.formatted(WAITING, """
            with these as materialized (select * from request where id = any($11))
            """, "these", " and " + IS_CALLED.formatted("$12"));

    /** On request_pkey. */
    static final String ELSEWHERE = """
            select department, array_agg(reference) as requests from request
            where id = any($1) and received_on is not null and department <> all($2) and product <> all($3) and\s"""
            + IS_CALLED.formatted("$4") + " group by department order by department";

    private final Pool pool;
    private final BlindIndex index;
    private final Requests requests;
    private final String[] hidden;

    Search(Pool pool, BlindIndex index, Requests requests, Catalogue catalogue) {
        this.pool = pool;
        this.index = index;
        this.requests = requests;
        this.hidden = catalogue.products().values().stream().filter(product -> product.tracking() == Tracking.OFF)
                .map(product -> product.id().value()).toArray(String[]::new);
    }

    /** Where a page ends, and the next begins. */
    public record Place(int waiting, long id) {
        public static final Place FIRST = new Place(0, 0);
        private static final Pattern CURSOR = Pattern.compile("([0-9]{1,9})\\.([0-9]{1,19})");
        /** Before all that is over, and after all that is open: in between lie centuries. */
        private static final Place FIRST_OVER = new Place(500_000, 0);

        /** How it is passed on to who asks for the next page. */
        public String cursor() {
            return waiting + "." + id;
        }

        /** Empty for what is no place. */
        public static Optional<Place> of(String cursor) {
            Matcher parts = CURSOR.matcher(cursor);
            return parts.matches()
                    ? LedgerRows.id(parts.group(2)).map(id -> new Place(Integer.parseInt(parts.group(1)), id))
                    : Optional.empty();
        }

        /** Nothing of what is over stands before that. */
        private Place within(SearchTerms terms) {
            return waiting < FIRST_OVER.waiting && terms.state().filter(PublicState::isOver).isPresent() ? FIRST_OVER : this;
        }
    }

    /** Requests of somebody that are with a department whose requests the colleague may not see; of a place nobody is told. */
    public record Elsewhere(DepartmentId department, List<Reference> requests) {
        public Elsewhere {
            requests = List.copyOf(requests);
        }
    }

    /**
     * @param elsewhere what else there is of who is looked for, whatever its state; of the first page and of all others alike
     * @param next where the next page begins; empty on the last
     */
    public record Page(List<TrackedRequest> requests, List<Elsewhere> elsewhere, Optional<Place> next) {
        public Page {
            requests = List.copyOf(requests);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /** More than {@link #MOST} requests are by such a person, number or name, or about such a place. */
    public static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * What may be followed by nobody is not found either.
     *
     * @param within the short names of the departments whose requests the colleague may see; empty for all
     * @throws TooMany as the failure of the answer, when more must be given
     */
    public Uni<Page> page(SearchTerms terms, Optional<Set<String>> within, Place after, int limit) {
        Tuple arguments = arguments(terms, within, after, limit);
        if (terms.who().isAnybody()) {
            return page(OF_ALL, arguments, List.of(), limit);
        }
        return candidates(terms.who()).chain(ids -> within.map(own -> elsewhere(ids, terms.who(), own))
                .orElseGet(() -> Uni.createFrom().item(List.of()))
                .chain(others -> page(OF_THESE, arguments.addArrayOfLong(ids)
                        .addString(terms.who().bareReference().orElse(null)), others, limit)));
    }

    /** A reference is tried as a whole first: the ends of many may be the same. */
    private Uni<Long[]> candidates(Who who) {
        return candidates(who.terms(true)).chain(whole -> whole.length > 0 || who.reference().isEmpty()
                ? Uni.createFrom().item(whole)
                : candidates(who.terms(false)));
    }

    private Uni<List<Elsewhere>> elsewhere(Long[] found, Who who, Set<String> own) {
        return who.knownBest().map(best -> (best.equals(who)
                ? Uni.createFrom().item(found)
                // A name that thousands have says nothing of this one, and stops no search that has more to go by.
                : candidates(best).onFailure(TooMany.class).recoverWithItem(new Long[0]))
                .chain(ids -> pool.preparedQuery(ELSEWHERE)
                        .execute(Tuple.of(ids, own.toArray(String[]::new), hidden, best.bareReference().orElse(null)))
                        .plug(Patience::ofACaller).map(rows -> rows.stream().map(Search::others).toList())))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private static Elsewhere others(Row row) {
        return new Elsewhere(new DepartmentId(row.getString("department")),
                Stream.of(row.getArrayOfStrings("requests")).map(Reference::new).toList());
    }

    private Uni<Long[]> candidates(List<LookUpTerm> terms) {
        if (terms.isEmpty()) {
            return Uni.createFrom().item(new Long[0]);
        }
        List<Object> tokens = new ArrayList<>();
        terms.forEach(term -> tokens.add(LedgerRows.hashes(index.candidates(term))));
        return pool.preparedQuery(candidatesBy(terms.size())).execute(Tuple.from(tokens)).plug(Patience::ofACaller)
                .map(rows -> {
                    if (rows.size() > MOST) {
                        throw new TooMany();
                    }
                    return rows.stream().map(row -> row.getLong("request_id")).distinct().toArray(Long[]::new);
                });
    }

    /** On look_up_pkey: all requests with the first term, of which each is looked up with the others. */
    static String candidatesBy(int terms) {
        StringBuilder others = new StringBuilder();
        IntStream.rangeClosed(2, terms)
                .forEach(number -> others
                        .append("""

                    and exists (select from look_up other where other.token = any($%d) and other.request_id = first.request_id)"""
                                .formatted(number)));
        return "select request_id from look_up first where token = any($1)" + others + " limit " + (MOST + 1);
    }

    private Tuple arguments(SearchTerms terms, Optional<Set<String>> within, Place after, int limit) {
        Place from = after.within(terms);
        return Tuple.from(new Object[]{from.waiting(), from.id(), terms.department().map(DepartmentId::value).orElse(null),
                terms.product().map(ProductId::value).orElse(null), terms.state().map(PublicState::code).orElse(null),
                terms.delayed().orElse(null), terms.since().orElse(null), limit + 1, LedgerRows.names(within), hidden});
    }

    private Uni<Page> page(String sql, Tuple arguments, List<Elsewhere> elsewhere, int limit) {
        return pool.preparedQuery(sql).execute(arguments).plug(Patience::ofACaller)
                .map(rows -> rows.stream().map(Search::place).toList())
                .chain(found -> {
                    List<Place> shown = found.stream().limit(limit).toList();
                    return requests.byIds(shown.stream().map(Place::id).toList()).map(read -> new Page(read, elsewhere,
                            found.size() > limit ? Optional.of(shown.getLast()) : Optional.empty()));
                });
    }

    private static Place place(Row row) {
        return new Place(row.getInteger("waiting"), row.getLong("id"));
    }
}
