// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;

import nl.zaakspoor.timeline.Reference;

/** Where the status page of each request of a journey stands. */
interface PartLinks {
    URI of(Reference request);
}
