// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.zaakspoor.catalogue.Language;

/** Writes a message of one medium: the same bytes for the same news to the same address. */
interface Writer {

    /**
     * @param pieces what it tells; of several requests only in a mail, and then all of one journey
     * @param frozen what was written before: it says when that was
     */
    byte[] write(UUID id, List<Piece> pieces, Language language, String to, Optional<byte[]> frozen, Instant now);
}
