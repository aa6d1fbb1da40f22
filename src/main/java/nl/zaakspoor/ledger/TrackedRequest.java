// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Optional;

import nl.zaakspoor.timeline.Timeline;

/**
 * A request as it is stored.
 *
 * @param version rises with every change of the timeline
 * @param linkVersion the version of its links; older links open nothing
 * @param journey the journey it is part of
 */
public record TrackedRequest(long id, long version, int linkVersion, Timeline timeline, Optional<OfJourney> journey) {

    /** @param linkVersion the version of the journey's links */
    public record OfJourney(long id, int linkVersion) {}
}
