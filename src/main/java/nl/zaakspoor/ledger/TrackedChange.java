// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.notice.Notice;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.RequestHeader;
import nl.zaakspoor.timeline.Timeline;

/**
 * What a batch changes in one request.
 *
 * @param before the timeline as it was; empty for a new request, or one that is folded again
 */
record TrackedChange(long requestId, Optional<Timeline> before, Timeline after, List<Notice> notices) {
    /** Whether the request must be found by other terms than before. */
    boolean changesLookUp() {
        return before.isEmpty() || !applicant(before.get()).equals(applicant(after));
    }

    /** Whether it may be part of another journey than before. */
    boolean changesJourney() {
        return before.isEmpty() || !JourneyClaim.of(before.get()).equals(JourneyClaim.of(after));
    }

    static Optional<Applicant> applicant(Timeline timeline) {
        return timeline.header().flatMap(RequestHeader::applicant);
    }
}
