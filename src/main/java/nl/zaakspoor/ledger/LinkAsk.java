// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import nl.zaakspoor.catalogue.Language;

/**
 * Somebody gave a mail address, and asked for the links that may go there.
 *
 * @param mail id of the mail that answers it
 * @param reference what was given as the number of one request; it need not be one
 * @param askedAt by the service's clock
 */
public record LinkAsk(long id, UUID mail, String address, Optional<String> reference, Language language, Instant askedAt) {
    /** An address is personal. */
    @Override
    public String toString() {
        return "LinkAsk[" + id + "]";
    }
}
