// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.timeline.TimelineView;

/** Writes a message of one medium: the same bytes for the same news to the same address. */
interface Writer {

    /**
     * @param causes what it tells, in reading order
     * @param frozen what was written before: it says when that was
     */
    byte[] write(UUID id, List<Cause> causes, TrackedRequest request, TimelineView view, Language language, String to,
            Optional<byte[]> frozen, Instant now);
}
