// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Optional;

import nl.zaakspoor.timeline.Timeline;

/**
 * What became of a request.
 *
 * @param kept what stood there before; empty for a new request
 * @param caughtUp by our rules, without the news; empty when it was by our rules already, or had not kept up with its events
 * @param after by our rules, with everything
 */
record Folded(Optional<Kept> kept, Optional<Timeline> caughtUp, Timeline after) {
    Optional<Timeline> before() {
        return kept.flatMap(Kept::timeline);
    }
}
