// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.insight.SatisfactionFigures.Satisfaction;
import nl.zaakspoor.insight.Table.Sum;

import static org.assertj.core.api.Assertions.assertThat;

/** Percentages, percentiles and averages of what was counted. */
class TalliesTest {
    @ParameterizedTest
    @CsvSource({"0, 10, 0", "10, 10, 100", "1, 3, 33", "2, 3, 67", "1, 200, 1", "1, 1000, 1", "199, 200, 99", "999, 1000, 99",
            "1, 2, 50"})
    void a_hundred_percent_is_all_and_none_is_nothing(int number, int of, int percent) {
        assertThat(Share.percent(number, of)).isEqualTo(percent);
    }

    @Test
    void of_nothing_there_is_no_percentage_and_of_what_is_hidden_no_number() {
        assertThat(Share.of(new Sum<>(Optional.of(Some.NOTHING), false)))
                .isEqualTo(new Share(Optional.of(0), Optional.of(0), Optional.empty(), false));
        assertThat(Share.of(new Sum<>(Optional.empty(), true)))
                .isEqualTo(new Share(Optional.empty(), Optional.empty(), Optional.empty(), true));
    }

    @Test
    void percentiles_are_days_that_answers_really_took() {
        // Given: from 1 to 20 days, each once.
        Days days = Days.of(Stream.concat(IntStream.rangeClosed(1, 20).boxed(), Collections.nCopies(20, 1).stream()).toList());

        // Then
        assertThat(days.within(50)).contains(10);
        assertThat(days.within(80)).contains(16);
        assertThat(days.within(95)).contains(19);
        assertThat(Days.NOTHING.within(50)).isEmpty();
    }

    @Property
    void percentiles_of_groups_together_are_those_of_all_their_answers(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 60) Integer> some,
            @ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> others,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        // Given
        List<Integer> all = Stream.concat(some.stream(), others.stream()).sorted().toList();

        // Then
        assertThat(days(some).plus(days(others)).within(percent))
                .contains(all.get(Math.ceilDiv(all.size() * percent, 100) - 1));
    }

    private static Days days(List<Integer> took) {
        return new Days(took.stream().collect(Collectors.toMap(days -> days, _ -> 1, Integer::sum)));
    }

    @Test
    void the_average_is_of_the_answers_to_a_tenth() {
        // When
        Satisfaction satisfaction = Satisfaction.of(new Sum<>(
                Optional.of(new Scores(6, List.of(1, 0, 0, 1, 4)).plus(new Scores(6, List.of(0, 2, 2, 1, 1)))), false));

        // Then
        assertThat(satisfaction).isEqualTo(new Satisfaction(Optional.of(12), Optional.of(new BigDecimal("3.7")),
                Optional.of(List.of(1, 2, 2, 2, 5)), false));
        assertThat(Satisfaction.of(new Sum<>(Optional.of(Scores.NOTHING), false)).average()).isEmpty();
    }
}
