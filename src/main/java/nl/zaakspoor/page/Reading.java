// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Somebody who looks at a request, with the resident's own link or with a helper's.
 *
 * @param view what it means at this moment
 * @param language in which they read
 * @param link the whole address of what they look at
 */
record Reading(TrackedRequest request, TimelineView view, Reader reader, Language language, URI link) {
    /** Whether they may see all of the request. */
    boolean isWhole() {
        return view.product().tracking() == Tracking.RESIDENT && reader.code().opens(view.product());
    }

    /** The link is a key. */
    @Override
    public String toString() {
        return "Reading[" + request.id() + "]";
    }
}
