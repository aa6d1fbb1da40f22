// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.timeline.JourneyView;

/**
 * A journey as it is stored: requests of one applicant that belong together.
 *
 * @param reference as a department gave it, or a colleague; another applicant's journey may have the same
 * @param linkVersion the version of its links; older links open nothing
 * @param requests in an order that does not depend on arrival; never empty
 */
public record TrackedJourney(long id, String reference, int linkVersion, List<TrackedRequest> requests) {
    public TrackedJourney {
        requests = List.copyOf(requests);
    }

    /** What it means at a moment; empty when its applicant may not know of any of its requests. */
    public Optional<JourneyView> at(Instant now, Catalogue catalogue) {
        return JourneyView.of(reference,
                requests.stream().flatMap(request -> request.timeline().at(now, catalogue).stream()).toList(), catalogue);
    }
}
