// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Optional;

import nl.zaakspoor.notice.DeskWork;
import nl.zaakspoor.timeline.Reference;

/**
 * Something that a colleague must do for one request.
 *
 * @param reason the kind of news that is to be told, or why it did not arrive
 * @param createdAt by the service's clock, as {@code doneAt} is
 */
public record DeskTask(long id, DeskWork kind, Reference request, String reason, Instant createdAt, Optional<Instant> doneAt) {}
