// SPDX-License-Identifier: EUPL-1.2
/**
 * The doors by which status events come in: Kafka, HTTP and files. A door reads its own format and hands on; what an event may
 * say is {@code cloudevent}'s, what becomes of it is {@code ledger}'s. Only the Kafka door leads to the ledger: the others put
 * what they take on its topic.
 */
@NullMarked
package nl.zaakspoor.intake;

import org.jspecify.annotations.NullMarked;
