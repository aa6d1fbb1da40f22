// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;

/**
 * A date that was promised to the applicant.
 *
 * @param on the last day on which it is kept
 * @param madeAt when what made it happened: the announcement, the word of the department, what made the clock go on
 * @param reason why this date and not the one before it; with nothing in it where nobody said why
 */
public record Promise(Kind kind, Cause cause, LocalDate on, Occurrence madeAt, Fact.Reason reason) {

    /** Whose promise it is. */
    public enum Kind {
        /** The law's: the term in which there must be an answer. */
        LEGAL,
        /** The municipality's own norm. */
        NORM,
        /** The department announced that it will be later. */
        ANNOUNCED,
        /** The department expects it, or where nobody said a day, we do. */
        EXPECTED
    }

    /** What made it. */
    public enum Cause {
        /** A term began: by receipt, or by reopening. */
        TERM,
        /** The department said so. */
        WORD,
        /** The clock had stood still. */
        CLOCK,
        /** We reckoned it ourselves. */
        RECKONED
    }

    /** Whether a promise was kept. */
    public enum Met {
        /** There was an answer on or before its day. */
        YES,
        /** Its day passed without one. */
        NO,
        /** Its day is still to come; or never came, because a suspension moved it or the request was withdrawn. */
        OPEN
    }
}
