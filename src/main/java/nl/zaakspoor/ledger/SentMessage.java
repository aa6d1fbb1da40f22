// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.timeline.Reference;

/**
 * A message as it went out.
 *
 * @param sentAt when the carrier took it; empty while nobody knows whether it did
 * @param about the requests of which it tells something
 * @param content a mail as it went over the wire, or the text of a text message in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // On its way to who asked for it; nothing compares it.
public record SentMessage(UUID id, Medium medium, Optional<Instant> sentAt, List<Reference> about, byte[] content) {
    public SentMessage {
        about = List.copyOf(about);
    }

    @Override
    public String toString() {
        return "SentMessage[" + id + "]";
    }
}
