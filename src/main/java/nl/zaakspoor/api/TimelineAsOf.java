// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.ledger.CatalogueVersions.InForce;
import nl.zaakspoor.rest.TimelineAnswer;
import nl.zaakspoor.timeline.TimelineView;

/**
 * The timeline of a request at a moment, for a colleague: the same members as the resident's view, and how it was made.
 *
 * @param asOf the moment
 * @param reconstruction whether it was made afterwards, from what had been recorded by then. What was mailed is the evidence
 * @param catalogueVersion SHA-256 of the catalogue whose words it is in
 * @param catalogueOfThen whether that was in force then; else the one of then is not known, or can no longer be read
 * @param tracking how much of it the resident may see: {@code resident}, {@code receipt-only}, {@code desk-only}, {@code off}
 * @param privacy with {@code high} the resident sees little of it, while everything stands here
 */
record TimelineAsOf(Instant asOf, boolean reconstruction, String catalogueVersion, boolean catalogueOfThen, String tracking,
        String privacy, @JsonUnwrapped TimelineAnswer view) {

    static TimelineAsOf of(TimelineView view, boolean reconstruction, InForce inForce, Municipality municipality,
            Language language) {
        return new TimelineAsOf(view.at(), reconstruction, inForce.version(), inForce.ofThen(),
                Code.of(view.product().tracking()), Code.of(view.product().privacy()),
                TimelineAnswer.whole(view, inForce.catalogue(), municipality, language));
    }

    /** The same for whoever asks what is new: now moves on while nothing happens. */
    TimelineAsOf apartFromMoment() {
        return new TimelineAsOf(Instant.EPOCH, reconstruction, catalogueVersion, catalogueOfThen, tracking, privacy, view);
    }
}
