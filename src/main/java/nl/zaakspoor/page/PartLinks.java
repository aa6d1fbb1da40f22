// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.timeline.Reference;

/** Where the status page of each of some requests stands. */
interface PartLinks {
    URI of(Reference request);

    /** To these requests, and no others. */
    static PartLinks to(Collection<TrackedRequest> requests, StatusLinks links) {
        Map<Reference, URI> pages = requests.stream().collect(Collectors.toMap(request -> request.timeline().reference(),
                request -> links.page(request.id(), request.linkVersion())));
        return reference -> Objects.requireNonNull(pages.get(reference));
    }
}
