// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import nl.zaakspoor.catalogue.Code;

/** What is counted of each month; {@link MonthSql} says how, and what its numbers are. */
enum Figure {
    /** How many came in, were completed, and were open at the end. */
    REQUESTS(MonthSql.REQUESTS),
    /** How long it took until the first answer, of what was answered. */
    TURNAROUNDS(MonthSql.TURNAROUNDS),
    /** Of what was first promised for a day in it: how many were kept. */
    PROMISES(MonthSql.PROMISES),
    /** Of those that were not kept: how many residents were told in time. */
    DELAYS(MonthSql.DELAYS),
    /** How satisfied residents said they were. */
    SATISFACTION(MonthSql.SATISFACTION),
    /** Whether they said they were kept informed. */
    INFORMED(MonthSql.INFORMED),
    /** How often there was contact, and somebody asked where their request is. */
    CONTACTS(MonthSql.CONTACTS),
    /** What became of the notices that were decided; counted for itself. */
    NOTICES(MonthSql.NOTICES);

    private final String counting;

    Figure(String counting) {
        this.counting = counting;
    }

    String counting() {
        return counting;
    }

    /** Whether a day counts only once it is over: what is kept before it would flatter as long as the others may still be. */
    boolean isOfDaysGone() {
        return this == PROMISES || this == DELAYS;
    }

    String code() {
        return Code.of(this);
    }
}
