// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What was decided to tell, and what became of it.
 *
 * @param kind as {@link nl.zaakspoor.notice.NoticeKind} is written
 * @param state as {@link nl.zaakspoor.notice.NoticeState} is written
 * @param reason why it was not sent, as {@link nl.zaakspoor.notice.NotSent} is written
 * @param language the mail's, by its ISO 639 code
 * @param attempts how often the mail server was reached with it
 * @param messageId the part of the mail's Message-ID before the {@code @}; several notices may go in one mail
 */
public record NoticeFate(UUID id, String kind, String state, Optional<String> reason, String channel, String language,
        Instant decidedAt, Instant dueAt, Optional<Instant> sentAt, int attempts, Optional<UUID> messageId) {}
