// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.insight.MonthStore.Counted;
import nl.zaakspoor.insight.MonthStore.Stored;
import nl.zaakspoor.ledger.HeardOf;
import nl.zaakspoor.term.DutchTime;

/**
 * The figures for managers: of a selection the total, and what of it is of each month, product and department. They were
 * counted in the night before. No group of fewer than ten requests is shown, nor can one be found by subtraction;
 * {@link Placed} says how.
 */
@ApplicationScoped
public class Insights {
    private static final Comparator<Key> IN_ORDER = Comparator.comparing(Key::by).thenComparing(key -> key.of().isEmpty())
            .thenComparing(key -> key.of().orElse(""));

    private final MonthStore store;
    private final HeardOf heardOf;
    private final Colleague colleague;
    private final InstantSource clock;

    Insights(MonthStore store, HeardOf heardOf, Colleague colleague, InstantSource clock) {
        this.store = store;
        this.heardOf = heardOf;
        this.colleague = colleague;
        this.clock = clock;
    }

    /**
     * What the colleague who asks may see of what they ask for: of the last twelve whole months and the running one where
     * they name no other, and of their own departments alone.
     *
     * @param from the first month, as {@code 2026-01}
     * @param until the last month
     * @throws WrongSelection as the failure of the answer, with everything that is wrong
     * @throws jakarta.ws.rs.WebApplicationException a problem, as the failure of the answer, when it is of another department
     */
    public Uni<Selection> selection(Optional<String> from, Optional<String> until, Optional<String> department,
            Optional<String> product) {
        YearMonth running = YearMonth.from(DutchTime.dayOf(clock.instant()));
        Optional<Set<String>> own = colleague.departments();
        return heardOf.of(department.flatMap(SelectionQuery::departmentId), product.flatMap(SelectionQuery::productId))
                .map(heard -> new SelectionQuery(running, heard).read(from, until, department, product, own));
    }

    /** How many requests came and went. */
    public Uni<Figures<RequestFigures>> requests(Selection selection) {
        return figures(selection, of -> flows(of).map(flows -> keys(of, flows)
                .map(key -> RequestFigures.of(key, flows.sum(key), flows.atEnd(key))).toList()));
    }

    private Uni<Table<Flow>> flows(Selection selection) {
        return table(Figure.REQUESTS, selection, Flow.NOTHING, each -> Flow.of(each.requests(), each.numbers()));
    }

    /** How long they took until their first answer. */
    public Uni<Figures<TurnaroundFigures>> turnarounds(Selection selection) {
        return figures(selection, of -> table(Figure.TURNAROUNDS, of, Days.NOTHING, each -> Days.of(each.numbers()))
                .map(days -> keys(of, days).map(key -> TurnaroundFigures.of(key, days.sum(key))).toList()));
    }

    /** Whether the first day that residents were told was kept, and whether they were told in time where it was not. */
    public Uni<Figures<PromiseFigures>> promises(Selection selection) {
        return figures(selection, of -> Uni.combine().all().unis(parts(Figure.PROMISES, of), parts(Figure.DELAYS, of))
                .with((promises, delays) -> keys(of, promises, delays).map(key -> new PromiseFigures(key,
                        Share.of(promises.sum(key)), Share.of(delays.sum(key)))).toList()));
    }

    /** How satisfied residents said they were, and whether they were kept informed. */
    public Uni<Figures<SatisfactionFigures>> satisfaction(Selection selection) {
        return figures(selection, of -> Uni.combine().all().unis(scores(of), counts(Figure.INFORMED, of))
                .with((scores, informed) -> keys(of, scores, informed).map(key -> new SatisfactionFigures(key,
                        SatisfactionFigures.Satisfaction.of(scores.sum(key)), Share.of(informed.sum(key)))).toList()));
    }

    private Uni<Table<Scores>> scores(Selection selection) {
        return table(Figure.SATISFACTION, selection, Scores.NOTHING, each -> new Scores(each.requests(), each.numbers()));
    }

    /** How often there was contact, and in how much of it somebody asked where their request is. */
    public Uni<Figures<ContactFigures>> contacts(Selection selection) {
        return figures(selection, of -> counts(Figure.CONTACTS, of).map(contacts -> keys(of, contacts)
                .map(key -> new ContactFigures(key, Share.of(contacts.sum(key)))).toList()));
    }

    /** What became of notices, by kind, state, reason and channel: in all, and in each month that has some. */
    public Uni<Figures<NoticeFigures>> notices(Selection selection) {
        return figures(selection,
                of -> store.read(Figure.NOTICES, of).map(all -> all.stream().map(Stored::part).distinct().sorted()
                        .flatMap(part -> notices(of, part, all.stream().filter(each -> each.part().equals(part)).toList()))
                        .sorted(Comparator.comparing(NoticeFigures::key, IN_ORDER)).toList()));
    }

    private static Stream<NoticeFigures> notices(Selection selection, String part, List<Stored> stored) {
        Table<Some> table = Table.of(stored.stream().map(each -> cell(each, new Some(each.requests(),
                each.numbers().getFirst(), each.numbers().getFirst()))).toList(), selection, Some.NOTHING);
        Stream<Key> months = stored.stream().map(Stored::month).distinct().sorted().map(Key::of);
        return Stream.concat(Stream.of(Key.TOTAL), months).map(key -> NoticeFigures.of(key, part, table.sum(key)));
    }

    /** Of requests, each of which counts once. */
    private Uni<Table<Some>> parts(Figure figure, Selection selection) {
        return table(figure, selection, Some.NOTHING,
                each -> new Some(each.requests(), each.requests(), each.numbers().getFirst()));
    }

    /** Of what there may be more of in one request. */
    private Uni<Table<Some>> counts(Figure figure, Selection selection) {
        return table(figure, selection, Some.NOTHING,
                each -> new Some(each.requests(), each.numbers().get(0), each.numbers().get(1)));
    }

    private <T extends Tally<T>> Uni<Table<T>> table(Figure figure, Selection selection, T nothing,
            Function<Stored, T> tally) {
        return store.read(figure, selection).map(stored -> Table.of(
                stored.stream().map(each -> cell(each, tally.apply(each))).toList(), selection, nothing));
    }

    private static <T extends Tally<T>> Cell<T> cell(Stored stored, T tally) {
        return new Cell<>(stored.month(), stored.product(), stored.department(), tally);
    }

    /** Of months that were not counted nothing is known, which is not the same as nothing. */
    private <T> Uni<Figures<T>> figures(Selection asked, Function<Selection, Uni<List<T>>> rows) {
        return store.counted().chain(counted -> counted.flatMap(known -> within(asked, known)).map(rows)
                .orElseGet(() -> Uni.createFrom().item(List.of()))
                .map(items -> new Figures<>(counted.map(Counted::on), items)));
    }

    private static Optional<Selection> within(Selection asked, Counted known) {
        YearMonth from = asked.from().isBefore(known.first()) ? known.first() : asked.from();
        YearMonth until = asked.until().isAfter(known.last()) ? known.last() : asked.until();
        return from.isAfter(until)
                ? Optional.empty()
                : Optional.of(new Selection(from, until, asked.product(), asked.departments()));
    }

    private static Stream<Key> keys(Selection selection, Table<?>... tables) {
        Stream<Key> groups = Stream.of(tables).flatMap(Table::groups);
        return Stream.of(Stream.of(Key.TOTAL), selection.months().stream().map(Key::of), groups).flatMap(keys -> keys)
                .distinct().sorted(IN_ORDER);
    }
}
