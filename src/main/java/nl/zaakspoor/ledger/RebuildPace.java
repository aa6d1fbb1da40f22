// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;

/**
 * How much the rebuild leaves to others.
 *
 * @param pause after every batch
 */
record RebuildPace(Duration pause) {
    /** A batch takes a tenth of this on a database that has nothing else to do. */
    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    /** A database that is slow has other things to do: then it gets as long as the batch took. */
    Duration after(Duration batch) {
        boolean busy = batch.compareTo(BUSY) > 0 && batch.compareTo(pause) > 0;
        return busy ? shorter(batch, LONGEST_WAIT) : pause;
    }

    /** @param failures in a row, at least one */
    Duration afterFailure(int failures) {
        return shorter(FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS)), LONGEST_WAIT);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
