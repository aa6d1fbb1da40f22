// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A cell, and in which sums it may count. Nobody is to learn anything of fewer than {@link #FEWEST} requests, and so no cell
 * that is smaller is shown, nor is any sum from which it could be subtracted.
 *
 * <p>It is decided in each month, for everybody alike, and so that no question asked beside another makes a difference:
 * <ol>
 * <li>A cell with at least {@link #FEWEST} requests stands on its own.
 * <li>What is smaller is put together with the other small ones of its department, of whatever product. If these together
 * have enough, they are one group, "other products".
 * <li>What is still too small is put together with what is too small in other departments. If these together have enough,
 * they are one group, "other departments".
 * <li>The rest is in no sum at all, also not in the total.
 * </ol>
 * So the groups have no request in common, each has at least {@link #FEWEST}, and every number that is shown is a sum of
 * whole groups: of a month, of months, of products or departments. Whatever is added to and subtracted from what, the result
 * is again made of whole groups, and never of less than one. A group of small cells has two of them at least, for one alone
 * would have stood on its own.
 *
 * <p>The price: up to nine requests a month are missing from a total, which then says so; and a product with few requests a
 * month has no figures of its own, however many it has in a year. Of a group that is shown its parts may be small: that 2 of
 * 40 promises were not kept is shown, as 95 % would say it.
 */
record Placed<T extends Tally<T>>(Cell<T> cell, Place place) {
    /** Fewer might be one applicant and who knows them. */
    static final int FEWEST = 10;

    /** The group that a cell is shown in. */
    enum Place {
        OWN, OTHER_PRODUCTS, OTHER_DEPARTMENTS, NOWHERE
    }

    /** @param cells all that the selection has: what is not selected is never put together with what is */
    static <T extends Tally<T>> List<Placed<T>> all(List<Cell<T>> cells, Selection selection) {
        List<Placed<T>> placed = new ArrayList<>();
        by(cells, Cell::month).values().forEach(month -> {
            List<Cell<T>> left = new ArrayList<>();
            by(month, Cell::department).values().forEach(department -> {
                List<Cell<T>> small = department.stream().filter(cell -> cell.tally().requests() < FEWEST).toList();
                put(placed, department.stream().filter(cell -> cell.tally().requests() >= FEWEST).toList(), Place.OWN);
                boolean group = selection.isOfAllProducts() && areEnough(small);
                put(placed, group ? small : List.of(), Place.OTHER_PRODUCTS);
                left.addAll(group ? List.of() : small);
            });
            put(placed, left, selection.isOfAll() && areEnough(left) ? Place.OTHER_DEPARTMENTS : Place.NOWHERE);
        });
        return placed;
    }

    private static <T extends Tally<T>> boolean areEnough(List<Cell<T>> cells) {
        return cells.stream().mapToInt(cell -> cell.tally().requests()).sum() >= FEWEST;
    }

    private static <T extends Tally<T>> void put(List<Placed<T>> placed, List<Cell<T>> cells, Place place) {
        cells.forEach(cell -> placed.add(new Placed<>(cell, place)));
    }

    private static <T extends Tally<T>, K> Map<K, List<Cell<T>>> by(List<Cell<T>> cells, Function<Cell<T>, K> key) {
        return cells.stream().collect(Collectors.groupingBy(key));
    }

    /** Whether it counts in the row of {@code key}. */
    boolean countsIn(Key key) {
        return switch (key.by()) {
            case TOTAL, MONTH -> place != Place.NOWHERE;
            case PRODUCT -> key.of().isPresent()
                    ? place == Place.OWN
                    : place == Place.OTHER_PRODUCTS || place == Place.OTHER_DEPARTMENTS;
            case DEPARTMENT -> key.of().isPresent()
                    ? place == Place.OWN || place == Place.OTHER_PRODUCTS
                    : place == Place.OTHER_DEPARTMENTS;
        };
    }
}
