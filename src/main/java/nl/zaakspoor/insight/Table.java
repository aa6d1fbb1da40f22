// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One figure of all that was asked for, from which its rows are added up. */
final class Table<T extends Tally<T>> {
    private final List<Placed<T>> cells;
    private final YearMonth last;
    private final T nothing;

    private Table(List<Placed<T>> cells, YearMonth last, T nothing) {
        this.cells = cells;
        this.last = last;
        this.nothing = nothing;
    }

    /** @param nothing what it comes to where there is no request */
    static <T extends Tally<T>> Table<T> of(List<Cell<T>> cells, Selection selection, T nothing) {
        return new Table<>(Placed.all(cells, selection), selection.until(), nothing);
    }

    /**
     * What a row shows.
     *
     * @param tally empty when there is something and nothing of it may be shown
     * @param hidden whether something of it may not be shown, and is not in it
     */
    record Sum<T>(Optional<T> tally, boolean hidden) {}

    Sum<T> sum(Key key) {
        return sum(key, cells);
    }

    /** What it shows of the last of its months alone: how things stood at the end. */
    Sum<T> atEnd(Key key) {
        return sum(key, key.by() == By.MONTH
                ? cells
                : cells.stream().filter(placed -> placed.cell().month().equals(last)).toList());
    }

    private Sum<T> sum(Key key, List<Placed<T>> among) {
        List<Placed<T>> concerned = among.stream().filter(placed -> isOf(key, placed.cell())).toList();
        List<Placed<T>> shown = concerned.stream().filter(placed -> placed.countsIn(key)).toList();
        boolean hidden = !isOfOthers(key) && shown.size() < concerned.size();
        return new Sum<>(hidden && shown.isEmpty()
                ? Optional.empty()
                : Optional.of(shown.stream().map(placed -> placed.cell().tally()).reduce(nothing, T::plus)), hidden);
    }

    private static boolean isOf(Key key, Cell<?> cell) {
        return key.of().filter(of -> !of.equals(switch (key.by()) {
            case TOTAL -> "";
            case MONTH -> cell.month().toString();
            case PRODUCT -> cell.product();
            case DEPARTMENT -> cell.department();
        })).isEmpty();
    }

    private static boolean isOfOthers(Key key) {
        return key.by() != By.TOTAL && key.of().isEmpty();
    }

    /** The products and departments it has something of; the others last, where any are shown together. */
    Stream<Key> groups() {
        Stream<Key> products = cells.stream().map(placed -> Key.ofProduct(placed.cell().product()));
        Stream<Key> departments = cells.stream().map(placed -> Key.ofDepartment(placed.cell().department()));
        return Stream.of(products, departments, others()).flatMap(keys -> keys);
    }

    private Stream<Key> others() {
        return Stream.of(Key.OTHER_PRODUCTS, Key.OTHER_DEPARTMENTS)
                .filter(key -> cells.stream().anyMatch(placed -> placed.countsIn(key)));
    }
}
