// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.LocalDate;

/**
 * A reason to tell somebody something, once.
 *
 * @param key tells causes of one kind apart: what it is about, and after a slash how often the request had been reopened,
 *     because after that the same news is news again
 */
public record Cause(NoticeKind kind, String key) {
    private static final char ROUND = '/';

    static Cause inRound(NoticeKind kind, String about, int round) {
        return new Cause(kind, about + ROUND + round);
    }

    /**
     * The day that it is about.
     *
     * @throws java.time.DateTimeException for a cause that is not about a day
     */
    public LocalDate day() {
        return LocalDate.parse(key.substring(key.indexOf('-') + 1, key.lastIndexOf(ROUND)));
    }

    /** What it is about, where the key says more than that. */
    String about() {
        return key.substring(0, key.lastIndexOf(ROUND));
    }

    /** How often the request had been reopened, where that is part of the cause. */
    int round() {
        return Integer.parseInt(key, key.lastIndexOf(ROUND) + 1, key.length(), 10);
    }
}
