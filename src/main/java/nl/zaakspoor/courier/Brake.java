// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import nl.zaakspoor.notice.NoticeKind;

/**
 * The brake on one kind of notice that time alone brings about. A mistake in a term, a catalogue or a clock would bring it about
 * for half the town at once; so when more of them are due than may go in an hour, the kind stands still until a colleague has
 * looked at it.
 *
 * @param pulledAt since when it stands still, in real time; empty while it runs
 * @param taken how many messages took up such a notice in the last hour, those aside that were released
 * @param waits whether one is due that was not released
 */
record Brake(NoticeKind kind, Optional<Instant> pulledAt, int taken, boolean waits) {

    /** So far back is counted. */
    static final Duration WINDOW = Duration.ofHours(1);

    /** How many more may go now. */
    int room(int perHour) {
        return pulledAt.isPresent() ? 0 : Math.max(perHour - taken, 0);
    }

    /** Whether the first one over the limit is due. */
    boolean isToBePulled(int perHour) {
        return pulledAt.isEmpty() && waits && taken >= perHour;
    }
}
