// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.ledger.Parity.Difference;

/**
 * How far a comparison of stored timelines with their events is, or how it ended.
 *
 * @param percent how many of a hundred requests it looks at
 * @param total how many requests that are, or nearly, as they were when it was asked for
 * @param behind of those that were checked: folded by other rules, so there was nothing to compare
 * @param differences by reference, and no more than {@link ParityChecks#LISTED}
 */
public record ParityReport(long id, State state, int percent, Instant askedAt, Optional<Instant> finishedAt, long total,
        long checked, long behind, long different, List<Difference> differences) {
    public enum State {
        RUNNING, DONE,
        /** Our code failed on it; the log says where. */
        FAILED
    }

    public ParityReport {
        differences = List.copyOf(differences);
    }
}
