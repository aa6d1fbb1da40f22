// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.notice.Reach;

/**
 * Somebody gave a mail address, and asked for the links that may go there; or a colleague asked for it to a resident's mail
 * address or phone number.
 *
 * @param message id of the mail or text message that answers it
 * @param reference what was given as the number of one request; it need not be one
 * @param askedAt by the service's clock
 */
public record LinkAsk(long id, UUID message, Reach to, Optional<String> reference, Language language, Instant askedAt) {
    /** An address is personal. */
    @Override
    public String toString() {
        return "LinkAsk[" + id + "]";
    }
}
