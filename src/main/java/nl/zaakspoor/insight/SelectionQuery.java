// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.core.Response.Status;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.ledger.HeardOf.Heard;
import nl.zaakspoor.rest.Problem;

/**
 * Reads what figures are asked for, and says of all that is wrong with it what would be right. Never with the value that was
 * sent.
 */
final class SelectionQuery {
    private static final Problem OTHER_DEPARTMENT = Problem.of(Status.FORBIDDEN, "Figures of another department",
            "Your sign-in does not include that department. Without `department` you get the figures of your own.");

    private final YearMonth running;
    private final Heard heard;
    private final List<SelectionMistake> mistakes = new ArrayList<>();

    /** @param heard whether there are the department and the product that are asked for */
    SelectionQuery(YearMonth running, Heard heard) {
        this.running = running;
        this.heard = heard;
    }

    /**
     * @param within the short names of the departments whose figures the colleague may see; empty for all
     * @throws WrongSelection with everything that is wrong
     * @throws jakarta.ws.rs.WebApplicationException a problem, when it is of another department
     */
    Selection read(Optional<String> from, Optional<String> until, Optional<String> department, Optional<String> product,
            Optional<Set<String>> within) {
        Optional<YearMonth> end = until.map(text -> month(text, SelectionMistake.UNTIL_IS_NO_MONTH))
                .orElse(Optional.of(running));
        Optional<YearMonth> start = from.map(text -> month(text, SelectionMistake.FROM_IS_NO_MONTH))
                .orElseGet(() -> end.map(month -> month.minusMonths(MonthStore.BEFORE)));
        end.filter(running::isBefore).ifPresent(_ -> wrong(SelectionMistake.UNTIL_IS_TO_COME));
        start.ifPresent(first -> end.ifPresent(last -> order(first, last)));
        Optional<DepartmentId> only = department.flatMap(this::department);
        Optional<ProductId> one = product.flatMap(this::product);
        if (start.isEmpty() || end.isEmpty() || !mistakes.isEmpty()) {
            throw new WrongSelection(mistakes);
        }
        return new Selection(start.get(), end.get(), one, departments(only, within));
    }

    private void order(YearMonth first, YearMonth last) {
        if (first.isAfter(last)) {
            wrong(SelectionMistake.FROM_IS_AFTER_UNTIL);
        } else if (ChronoUnit.MONTHS.between(first, last) >= Selection.MOST_MONTHS) {
            wrong(SelectionMistake.TOO_MANY_MONTHS);
        }
    }

    private static Optional<Set<String>> departments(Optional<DepartmentId> only, Optional<Set<String>> within) {
        only.filter(asked -> within.filter(own -> !own.contains(asked.value())).isPresent()).ifPresent(_ -> {
            throw OTHER_DEPARTMENT.asException();
        });
        return only.map(asked -> Set.of(asked.value())).or(() -> within);
    }

    private Optional<YearMonth> month(String text, SelectionMistake otherwise) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}")) {
                return Optional.of(YearMonth.parse(text));
            }
        } catch (DateTimeException notAMonth) {
            // Said below, as of what does not even look like one.
        }
        return wrong(otherwise);
    }

    private Optional<DepartmentId> department(String text) {
        Optional<DepartmentId> department = departmentId(text);
        if (department.isEmpty()) {
            return wrong(SelectionMistake.NO_DEPARTMENT);
        }
        return heard.department() ? department : wrong(SelectionMistake.UNKNOWN_DEPARTMENT);
    }

    private Optional<ProductId> product(String text) {
        Optional<ProductId> product = productId(text);
        if (product.isEmpty()) {
            return wrong(SelectionMistake.NO_PRODUCT);
        }
        return heard.product() ? product : wrong(SelectionMistake.UNKNOWN_PRODUCT);
    }

    /** Empty where it cannot be one. */
    static Optional<DepartmentId> departmentId(String text) {
        return Optional.of(text).filter(DepartmentId::isId).map(DepartmentId::new);
    }

    /** Empty where it cannot be one. */
    static Optional<ProductId> productId(String text) {
        return Optional.of(text).filter(ProductId::isId).map(ProductId::new);
    }

    private <T> Optional<T> wrong(SelectionMistake mistake) {
        mistakes.add(mistake);
        return Optional.empty();
    }
}
