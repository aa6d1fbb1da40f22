// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was decided to tell, and what became of it. Decided and due are by the service's clock, everything else is real time.
 *
 * @param kind as {@link nl.zaakspoor.notice.NoticeKind} is written
 * @param state as {@link nl.zaakspoor.notice.NoticeState} is written
 * @param reason why the resident does not have it, as {@link nl.zaakspoor.notice.NotSent} is written
 * @param channel as {@link nl.zaakspoor.notice.Medium} is written
 * @param carrier who took it: {@code smtp}, {@code notifynl}
 * @param language the message's, by its ISO 639 code
 * @param claimedAt when it was taken up for its last attempt
 * @param sentAt when the carrier took it
 * @param attempts how often the carrier was reached with it
 * @param answer what the carrier said last, at {@code answeredAt}
 * @param messageId the part of the mail's Message-ID before the {@code @}; several notices may go in one message,
 *     and those of several requests of a journey in one mail
 * @param receipts what was reported of it since, in that order
 * @param earlier the messages in which it went before: they did not arrive, or a colleague let it go again
 * @param again that a colleague let it go again, the last time
 */
public record NoticeFate(UUID id, String kind, String state, Optional<String> reason, String channel,
        Optional<String> carrier, String language, Instant decidedAt, Instant dueAt, Optional<Instant> claimedAt,
        Optional<Instant> sentAt, int attempts, Optional<String> answer, Optional<Instant> answeredAt,
        Optional<Instant> deliveredAt, Optional<Instant> bouncedAt, Optional<UUID> messageId, List<Receipt> receipts,
        List<Earlier> earlier, Optional<Again> again) {

    /**
     * @param askedAt by the service's clock
     * @param askedBy the name by which the colleague signed in
     */
    public record Again(Instant askedAt, String askedBy) {}

    /**
     * @param kind {@code delivered}, {@code bad-address}, {@code bounced}, {@code lost} or {@code deferred}
     * @param code the carrier's own, such as {@code 5.1.1}
     */
    public record Receipt(String kind, String code, Instant receivedAt) {}

    public record Earlier(UUID messageId, Optional<Instant> sentAt, Optional<String> answer, List<Receipt> receipts) {
        public Earlier {
            receipts = List.copyOf(receipts);
        }
    }

    public NoticeFate {
        receipts = List.copyOf(receipts);
        earlier = List.copyOf(earlier);
    }
}
