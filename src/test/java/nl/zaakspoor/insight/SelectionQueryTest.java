// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.WebApplicationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.ledger.HeardOf.Heard;
import nl.zaakspoor.rest.InputError;
import nl.zaakspoor.rest.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is asked for in November 2026. */
class SelectionQueryTest {
    private static final Optional<String> NOT_GIVEN = Optional.empty();
    private static final Heard BOTH = new Heard(true, true);

    @Test
    void without_anything_it_is_the_last_twelve_months_and_the_running_one() {
        // When
        Selection selection = read(NOT_GIVEN, NOT_GIVEN, NOT_GIVEN, NOT_GIVEN);

        // Then
        assertThat(selection).isEqualTo(
                new Selection(YearMonth.of(2025, 11), YearMonth.of(2026, 11), Optional.empty(), Optional.empty()));
        assertThat(selection.months()).hasSize(13);
    }

    @Test
    void a_year_before_the_last_month_is_where_it_begins() {
        assertThat(read(NOT_GIVEN, Optional.of("2026-06"), NOT_GIVEN, NOT_GIVEN).from()).isEqualTo(YearMonth.of(2025, 6));
    }

    @ParameterizedTest
    @CsvSource({"2026-13, 2026-11, '`from` must be a month, such as `2026-11`'",
            "2026-1, 2026-11, '`from` must be a month, such as `2026-11`'",
            "2026-11, 2026-10, '`from` must not come after `until`'",
            "2026-11, 2026-12, '`until` must not come after the running month'",
            "2021-11, 2026-11, '`from` must be less than 60 months before `until`'"})
    void what_is_no_time_is_told(String from, String until, String sentence) {
        assertThat(errors(Optional.of(from), Optional.of(until), NOT_GIVEN, NOT_GIVEN)).containsExactly(sentence);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(errors(Optional.of("x"), Optional.of("y"), Optional.of("d s o"), Optional.of("X!"))).containsExactly(
                "`until` must be a month, such as `2026-11`", "`from` must be a month, such as `2026-11`",
                "`department` must be the short name of a department, such as `DSO`",
                "`product` must be the id of a product, such as `vergunning`");
    }

    @Test
    void a_colleague_of_some_departments_gets_those_or_one_of_them_and_no_other() {
        // Given
        SelectionQuery query = new SelectionQuery(YearMonth.of(2026, 11), BOTH);
        Optional<Set<String>> own = Optional.of(Set.of("DSB", "DSO"));

        // Then
        assertThat(query.read(NOT_GIVEN, NOT_GIVEN, NOT_GIVEN, NOT_GIVEN, own).departments()).isEqualTo(own);
        assertThat(query.read(NOT_GIVEN, NOT_GIVEN, Optional.of("DSO"), NOT_GIVEN, own).departments())
                .contains(Set.of("DSO"));
        assertThat(catchThrowableOfType(WebApplicationException.class,
                () -> query.read(NOT_GIVEN, NOT_GIVEN, Optional.of("OCW"), NOT_GIVEN, own)).getResponse().getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_department_or_product_that_nobody_has_heard_of_is_told_and_not_shown_as_empty() {
        // Given
        SelectionQuery query = new SelectionQuery(YearMonth.of(2026, 11), new Heard(false, false));

        // When
        WrongSelection wrong = catchThrowableOfType(WrongSelection.class,
                () -> query.read(NOT_GIVEN, NOT_GIVEN, Optional.of("DS0"), Optional.of("vergunnign"),
                        Optional.of(Set.of("DSB"))));

        // Then
        assertThat(wrong.mistakes()).containsExactly(SelectionMistake.UNKNOWN_DEPARTMENT, SelectionMistake.UNKNOWN_PRODUCT);
    }

    private static Selection read(Optional<String> from, Optional<String> until, Optional<String> department,
            Optional<String> product) {
        return new SelectionQuery(YearMonth.of(2026, 11), BOTH).read(from, until, department, product, Optional.empty());
    }

    private static List<String> errors(Optional<String> from, Optional<String> until, Optional<String> department,
            Optional<String> product) {
        Problem problem = (Problem) catchThrowableOfType(WebApplicationException.class,
                () -> read(from, until, department, product)).getResponse().getEntity();
        assertThat(problem.status()).isEqualTo(400);
        return problem.errors().stream().map(InputError::detail).toList();
    }
}
