// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.ledger.HeardOf;

/** What can be wrong with what figures are asked for. */
public enum SelectionMistake {
    FROM_IS_NO_MONTH("from", SelectionMistake.NO_MONTH), UNTIL_IS_NO_MONTH("until", SelectionMistake.NO_MONTH),
    UNTIL_IS_TO_COME("until", "must not come after the running month"),
    FROM_IS_AFTER_UNTIL("from", "must not come after `until`"),
    TOO_MANY_MONTHS("from", "must be less than " + Selection.MOST_MONTHS + " months before `until`"),
    NO_DEPARTMENT("department", DepartmentId.FORM),
    NO_PRODUCT("product", ProductId.FORM),
    UNKNOWN_DEPARTMENT("department", HeardOf.UNHEARD), UNKNOWN_PRODUCT("product", HeardOf.UNHEARD);

    private static final String NO_MONTH = "must be a month, such as `2026-11`";

    private final String parameter;
    private final String rule;

    SelectionMistake(String parameter, String rule) {
        this.parameter = parameter;
        this.rule = rule;
    }

    /** Where it is. */
    public String parameter() {
        return parameter;
    }

    /** What would be right, and never what was sent. */
    String sentence() {
        return "`%s` %s".formatted(parameter, rule);
    }
}
