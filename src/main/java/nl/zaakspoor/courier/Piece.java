// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.List;

import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.timeline.TimelineView;

/**
 * What there is to tell of one request.
 *
 * @param causes in reading order, and true of {@code view}
 */
record Piece(List<Cause> causes, TrackedRequest request, TimelineView view) {
    Piece {
        causes = List.copyOf(causes);
    }
}
