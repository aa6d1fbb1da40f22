// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import nl.zaakspoor.catalogue.Code;

/**
 * A mail to the contact of a source, claimed for one attempt: about one day, or on it.
 *
 * @param id also of the mail
 * @param source as events name it
 * @param attempts including this one
 */
record SourceReport(UUID id, String source, LocalDate day, Kind kind, int attempts, Instant triedSince) {
    enum Kind {
        /** At once, when the first event of the day was rejected. */
        FIRST,
        /** The next morning, with all of the day. */
        DAILY,
        /** Every morning that there is something to tell: requests that are late or nearly, or of which there is no news. */
        REQUESTS;

        String code() {
            return Code.of(this);
        }
    }
}
