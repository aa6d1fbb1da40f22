// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import nl.zaakspoor.catalogue.Code;

/**
 * A mail to the contact of a source about one day, claimed for one attempt.
 *
 * @param id also of the mail
 * @param source as events name it
 * @param attempts including this one
 */
record SourceReport(UUID id, String source, LocalDate day, Kind kind, int attempts, Instant createdAt) {
    enum Kind {
        /** At once, when the first event of the day was rejected. */
        FIRST,
        /** The next morning, with all of the day. */
        DAILY;

        String code() {
            return Code.of(this);
        }
    }
}
