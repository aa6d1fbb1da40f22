// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import nl.zaakspoor.timeline.Timeline;

/**
 * A request as it is stored.
 *
 * @param version rises with every change of the timeline
 * @param linkVersion the version of its links; older links open nothing
 */
public record TrackedRequest(long id, long version, int linkVersion, Timeline timeline) {}
