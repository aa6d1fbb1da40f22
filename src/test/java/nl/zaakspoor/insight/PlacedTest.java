// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.insight.Placed.Place;
import nl.zaakspoor.insight.Table.Sum;

import static org.assertj.core.api.Assertions.assertThat;

/** What is shown of a group, and what is not, so that nothing of fewer than ten requests is. */
class PlacedTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final Selection ALL = new Selection(JANUARY, FEBRUARY, Optional.empty(), Optional.empty());

    @ParameterizedTest
    @CsvSource({"9, true", "10, false", "1, true"})
    void a_group_is_shown_from_ten_requests_on(int requests, boolean hidden) {
        // When
        Sum<Some> sum = table(ALL, cell(JANUARY, "a", "X", requests)).sum(Key.of(JANUARY));

        // Then
        assertThat(sum.hidden()).isEqualTo(hidden);
        assertThat(sum.tally().map(Some::of)).isEqualTo(hidden ? Optional.empty() : Optional.of(requests));
    }

    @Test
    void where_there_is_nothing_that_is_shown() {
        assertThat(table(ALL).sum(Key.TOTAL)).isEqualTo(new Sum<>(Optional.of(Some.NOTHING), false));
    }

    @Test
    void a_small_one_alone_is_in_no_total() {
        // When
        Table<Some> table = table(ALL, cell(JANUARY, "a", "X", 20), cell(JANUARY, "b", "X", 9));

        // Then
        assertThat(numbers(table, Key.TOTAL, Key.of(JANUARY), Key.ofDepartment("X"), Key.ofProduct("a"))).containsOnly(20);
        assertThat(table.sum(Key.ofProduct("b"))).isEqualTo(new Sum<>(Optional.empty(), true));
        assertThat(table.sum(Key.TOTAL).hidden()).isTrue();
        assertThat(table.groups()).doesNotContain(Key.OTHER_PRODUCTS, Key.OTHER_DEPARTMENTS);
    }

    @Test
    void small_ones_that_are_ten_together_are_the_other_products_of_their_department() {
        // When
        Table<Some> table = table(ALL, cell(JANUARY, "a", "X", 20), cell(JANUARY, "b", "X", 7), cell(JANUARY, "c", "X", 6));

        // Then
        assertThat(numbers(table, Key.TOTAL, Key.ofDepartment("X"))).containsOnly(33);
        assertThat(numbers(table, Key.OTHER_PRODUCTS)).containsOnly(13);
        assertThat(table.sum(Key.TOTAL).hidden()).isFalse();
        assertThat(table.sum(Key.ofDepartment("X")).hidden()).isFalse();
        assertThat(table.sum(Key.ofProduct("b"))).isEqualTo(new Sum<>(Optional.empty(), true));
        assertThat(table.groups()).contains(Key.OTHER_PRODUCTS).doesNotContain(Key.OTHER_DEPARTMENTS);
    }

    @Test
    void departments_that_are_too_small_are_ten_together_or_in_no_sum() {
        // When
        Table<Some> enough = table(ALL, cell(JANUARY, "a", "X", 20), cell(JANUARY, "a", "Y", 5), cell(JANUARY, "b", "Z", 5));
        Table<Some> tooFew = table(ALL, cell(JANUARY, "a", "X", 20), cell(JANUARY, "a", "Y", 5), cell(JANUARY, "b", "Z", 4));

        // Then
        assertThat(numbers(enough, Key.OTHER_DEPARTMENTS, Key.OTHER_PRODUCTS)).containsOnly(10);
        assertThat(numbers(enough, Key.TOTAL)).containsOnly(30);
        assertThat(enough.sum(Key.ofDepartment("Y"))).isEqualTo(new Sum<>(Optional.empty(), true));
        assertThat(numbers(tooFew, Key.TOTAL)).containsOnly(20);
        assertThat(tooFew.sum(Key.ofProduct("a")).hidden()).isTrue();
    }

    @Test
    void small_ones_of_two_months_are_never_put_together() {
        assertThat(table(ALL, cell(JANUARY, "a", "X", 9), cell(FEBRUARY, "a", "X", 9)).sum(Key.TOTAL))
                .isEqualTo(new Sum<>(Optional.empty(), true));
    }

    @Test
    void who_asks_for_one_product_or_department_sees_no_group_that_reaches_beyond() {
        // Given
        Selection product = new Selection(JANUARY, FEBRUARY, Optional.of(new ProductId("a")), Optional.empty());
        Selection departments = new Selection(JANUARY, FEBRUARY, Optional.empty(), Optional.of(Set.of("X", "Y")));

        // Then
        assertThat(table(product, cell(JANUARY, "a", "X", 6), cell(JANUARY, "a", "Y", 6)).sum(Key.TOTAL).tally()).isEmpty();
        assertThat(table(departments, cell(JANUARY, "a", "X", 6), cell(JANUARY, "a", "Y", 6)).sum(Key.TOTAL).tally())
                .isEmpty();
    }

    @Test
    void what_stood_open_at_the_end_counts_of_the_last_month_alone() {
        // When
        Table<Flow> table = Table.of(List.of(new Cell<>(JANUARY, "a", "X", new Flow(30, 30, 10, 20)),
                new Cell<>(FEBRUARY, "a", "X", new Flow(35, 15, 5, 30))), ALL, Flow.NOTHING);

        // Then
        assertThat(table.sum(Key.TOTAL).tally()).contains(new Flow(65, 45, 15, 50));
        assertThat(table.atEnd(Key.TOTAL).tally()).contains(new Flow(35, 15, 5, 30));
        assertThat(table.atEnd(Key.of(JANUARY)).tally()).contains(new Flow(30, 30, 10, 20));
        assertThat(table.atEnd(Key.ofProduct("b"))).isEqualTo(new Sum<>(Optional.of(Flow.NOTHING), false));
    }

    @Property
    void every_number_is_a_sum_of_whole_groups_of_at_least_ten_that_are_the_same_whatever_is_asked(
            @ForAll("cells") List<Cell<Some>> cells) {
        // Given
        Set<Set<Cell<Some>>> groups = groups(Placed.all(cells, ALL));
        List<Selection> asked = new ArrayList<>(List.of(ALL));
        for (String name : List.of("a", "b", "c")) {
            asked.add(new Selection(JANUARY, FEBRUARY, Optional.of(new ProductId(name)), Optional.empty()));
            asked.add(new Selection(JANUARY, FEBRUARY, Optional.empty(), Optional.of(Set.of(name))));
        }

        // Then
        assertThat(groups).allMatch(group -> size(group) >= Placed.FEWEST);
        for (Selection selection : asked) {
            List<Placed<Some>> placed = Placed.all(within(selection, cells), selection);
            assertThat(groups(placed)).isSubsetOf(groups);
            for (Key key : keys()) {
                Set<Cell<Some>> counted = placed.stream().filter(each -> isOf(key, each.cell()) && each.countsIn(key))
                        .map(Placed::cell).collect(Collectors.toSet());
                assertThat(groups.stream().filter(group -> group.stream().anyMatch(counted::contains)))
                        .allMatch(counted::containsAll);
            }
        }
    }

    @Property
    void fewer_than_ten_of_a_month_are_missing_from_the_total(@ForAll("cells") List<Cell<Some>> cells) {
        // When
        int shown = table(ALL, cells).sum(Key.of(JANUARY)).tally().map(Some::of).orElse(0);

        // Then
        assertThat(size(cells.stream().filter(cell -> cell.month().equals(JANUARY)).toList()) - shown).isBetween(0, 9);
    }

    @Provide
    Arbitrary<List<Cell<Some>>> cells() {
        return Combinators.combine(Arbitraries.of(JANUARY, FEBRUARY), Arbitraries.of("a", "b", "c"),
                Arbitraries.of("a", "b", "c"), Arbitraries.integers().between(1, 14)).as(PlacedTest::cell).list()
                .uniqueElements(cell -> cell.month() + cell.product() + "/" + cell.department());
    }

    private static List<Cell<Some>> within(Selection selection, List<Cell<Some>> cells) {
        return cells.stream().filter(cell -> selection.product().filter(one -> !one.value().equals(cell.product())).isEmpty()
                && selection.departments().filter(some -> !some.contains(cell.department())).isEmpty()).toList();
    }

    private static Set<Set<Cell<Some>>> groups(List<Placed<Some>> placed) {
        return placed.stream().filter(each -> each.place() != Place.NOWHERE)
                .collect(Collectors.groupingBy(each -> switch (each.place()) {
                    case OWN -> each.cell().toString();
                    case OTHER_PRODUCTS -> each.cell().month() + each.cell().department();
                    case OTHER_DEPARTMENTS, NOWHERE -> each.cell().month().toString();
                }, Collectors.mapping(Placed::cell, Collectors.toSet()))).values().stream().collect(Collectors.toSet());
    }

    private static List<Key> keys() {
        List<Key> keys = new ArrayList<>(List.of(Key.TOTAL, Key.of(JANUARY), Key.of(FEBRUARY), Key.OTHER_PRODUCTS,
                Key.OTHER_DEPARTMENTS));
        for (String name : List.of("a", "b", "c")) {
            keys.add(Key.ofProduct(name));
            keys.add(Key.ofDepartment(name));
        }
        return keys;
    }

    private static boolean isOf(Key key, Cell<Some> cell) {
        return switch (key.by()) {
            case TOTAL -> true;
            case MONTH -> key.of().equals(Optional.of(cell.month().toString()));
            case PRODUCT -> key.of().isEmpty() || key.of().equals(Optional.of(cell.product()));
            case DEPARTMENT -> key.of().isEmpty() || key.of().equals(Optional.of(cell.department()));
        };
    }

    private static int size(Collection<Cell<Some>> cells) {
        return cells.stream().mapToInt(cell -> cell.tally().requests()).sum();
    }

    private static List<Integer> numbers(Table<Some> table, Key... keys) {
        return List.of(keys).stream().map(key -> table.sum(key).tally().map(Some::of).orElse(-1)).toList();
    }

    @SafeVarargs
    private static Table<Some> table(Selection selection, Cell<Some>... cells) {
        return table(selection, List.of(cells));
    }

    private static Table<Some> table(Selection selection, List<Cell<Some>> cells) {
        return Table.of(cells, selection, Some.NOTHING);
    }

    private static Cell<Some> cell(YearMonth month, String product, String department, int requests) {
        return new Cell<>(month, product, department, new Some(requests, requests, 0));
    }
}
