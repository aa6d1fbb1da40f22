// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;

import nl.zaakspoor.page.StatusSheet.Numbers;
import nl.zaakspoor.timeline.Usual;

/** How long such a request usually takes, in words: of eight out of ten, for a promise to most is worth more than an average. */
record UsualWords(PageTexts texts, Usual usual) {
    private static final int WEEK = 7;
    /** From here on whole weeks are easier to grasp, and days would look more exact than they are. */
    private static final int LONG = 2 * WEEK;

    Numbers numbers() {
        return new Numbers(sentence(), List.of(texts.usualCases(usual.cases()),
                texts.usualNumbers(usual.medianDays(), usual.eightyDays()), texts.usualClock()));
    }

    private String sentence() {
        int days = usual.eightyDays();
        if (days >= LONG) {
            return texts.usualWeeks(Math.ceilDiv(days, WEEK));
        }
        return days > 1 ? texts.usualDays(days) : texts.usualDay();
    }
}
