// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a message that could not be delivered is tried again: each pause twice the one before, up to a longest, until the time
 * to give up has come. While the mail server is away, all messages wait the same short pause.
 */
public record RetryPlan(Duration first, Duration longest, Duration giveUpAfter) {
    private static final int MAX_DOUBLINGS = 20;

    /**
     * The moment of the next attempt; empty when it is time to give up.
     *
     * @param attempts how many there have been
     * @param since when the message was made
     */
    Optional<Instant> next(int attempts, Instant since, Instant now) {
        return inTime(next(attempts, now), since);
    }

    /** As the other, for what is not given up. */
    Instant next(int attempts, Instant now) {
        Duration pause = first.multipliedBy(1L << Math.min(attempts - 1, MAX_DOUBLINGS));
        return now.plus(pause.compareTo(longest) > 0 ? longest : pause);
    }

    /** When a mail server that is away is tried again. */
    Instant afterOutage(Instant now) {
        return now.plus(first);
    }

    /** As {@link #next}, after an attempt that did not reach the server at all. */
    Optional<Instant> afterOutage(Instant since, Instant now) {
        return inTime(afterOutage(now), since);
    }

    private Optional<Instant> inTime(Instant next, Instant since) {
        return next.isAfter(since.plus(giveUpAfter)) ? Optional.empty() : Optional.of(next);
    }
}
