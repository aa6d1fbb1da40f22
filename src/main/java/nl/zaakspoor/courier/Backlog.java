// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What waits to go outside, and what never went.
 *
 * @param oldestInOutbox when the oldest event that Kafka does not have yet was written, by the service's clock
 * @param oldestOpenMessage when the oldest message that is neither sent nor given up was made, in real time
 * @param failedMessages messages that were refused or given up, since the beginning
 * @param brakesPulled kinds of notice that stand still because too many came at once
 * @param sendingPaused whether a manager has stopped all sending
 */
record Backlog(Optional<Instant> oldestInOutbox, Optional<Instant> oldestOpenMessage, long failedMessages,
        long brakesPulled, boolean sendingPaused) {
    static final Backlog NONE = new Backlog(Optional.empty(), Optional.empty(), 0, 0, false);

    /** Nothing that waits is no time old; nor is what another machine's clock puts in the future. */
    static double secondsSince(Optional<Instant> moment, Instant now) {
        return moment.filter(now::isAfter).map(then -> Duration.between(then, now).toMillis() / 1000.0).orElse(0.0);
    }
}
