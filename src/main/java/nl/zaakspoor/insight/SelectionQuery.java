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
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.rest.InputError;
import nl.zaakspoor.rest.Problem;

/**
 * Reads what figures are asked for, and says of all that is wrong with it what would be right. Never with the value that was
 * sent.
 */
final class SelectionQuery {
    /** More than anybody looks at on one page. */
    private static final int MOST_MONTHS = 60;

    private static final Problem OTHER_DEPARTMENT = Problem.of(Status.FORBIDDEN, "Figures of another department",
            "Your sign-in does not include that department. Without `department` you get the figures of your own.");

    private final YearMonth running;
    private final List<InputError> errors = new ArrayList<>();

    SelectionQuery(YearMonth running) {
        this.running = running;
    }

    /**
     * @param within the short names of the departments whose figures the colleague may see; empty for all
     * @throws jakarta.ws.rs.WebApplicationException a problem with everything that is wrong
     */
    Selection read(Optional<String> from, Optional<String> until, Optional<String> department, Optional<String> product,
            Optional<Set<String>> within) {
        Optional<YearMonth> end = until.map(text -> month("until", text)).orElse(Optional.of(running));
        Optional<YearMonth> start = from.map(text -> month("from", text))
                .orElseGet(() -> end.map(month -> month.minusMonths(MonthStore.BEFORE)));
        end.filter(running::isBefore).ifPresent(_ -> wrong("until", "must not come after the running month"));
        start.ifPresent(first -> end.ifPresent(last -> order(first, last)));
        Optional<DepartmentId> only = department.flatMap(this::department);
        Optional<ProductId> one = product.flatMap(this::product);
        if (start.isEmpty() || end.isEmpty() || !errors.isEmpty()) {
            throw new Problem(Status.BAD_REQUEST.getStatusCode(), "Wrong query", "Mend what `errors` names.", errors)
                    .asException();
        }
        return new Selection(start.get(), end.get(), one, departments(only, within));
    }

    private void order(YearMonth first, YearMonth last) {
        if (first.isAfter(last)) {
            wrong("from", "must not come after `until`");
        } else if (ChronoUnit.MONTHS.between(first, last) >= MOST_MONTHS) {
            wrong("from", "must be less than " + MOST_MONTHS + " months before `until`");
        }
    }

    private static Optional<Set<String>> departments(Optional<DepartmentId> only, Optional<Set<String>> within) {
        only.filter(asked -> within.filter(own -> !own.contains(asked.value())).isPresent()).ifPresent(_ -> {
            throw OTHER_DEPARTMENT.asException();
        });
        return only.map(asked -> Set.of(asked.value())).or(() -> within);
    }

    private Optional<YearMonth> month(String parameter, String text) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}")) {
                return Optional.of(YearMonth.parse(text));
            }
        } catch (DateTimeException notAMonth) {
            // Said below, as of what does not even look like one.
        }
        return wrong(parameter, "must be a month, such as `2026-11`");
    }

    private Optional<DepartmentId> department(String text) {
        return DepartmentId.isId(text)
                ? Optional.of(new DepartmentId(text))
                : wrong("department", "must be the short name of a department, such as `DSO`");
    }

    private Optional<ProductId> product(String text) {
        return ProductId.isId(text)
                ? Optional.of(new ProductId(text))
                : wrong("product", "must be the id of a product, such as `vergunning`");
    }

    private <T> Optional<T> wrong(String parameter, String sentence) {
        errors.add(new InputError(Optional.empty(), Optional.empty(), RejectionCode.INVALID_DATA.code(),
                "`%s` %s".formatted(parameter, sentence)));
        return Optional.empty();
    }
}
