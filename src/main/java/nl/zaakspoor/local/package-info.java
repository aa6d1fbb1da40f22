// SPDX-License-Identifier: EUPL-1.2
/**
 * What makes the service run on a laptop with nothing else installed: embedded PostgreSQL, Kafka and mail server, the
 * mailbox, the front page and the demo city. All of it is off unless {@code zaakspoor.local.enabled} is true.
 *
 * <p>Nothing imports this package. It talks to the service as the outside world does: over Kafka and HTTP. The embedded
 * servers live in optional jars that the slim production jar leaves out, so only classes that are loaded when local is
 * enabled may name their types, and no bean or resource ever does.
 */
@NullMarked
package nl.zaakspoor.local;

import org.jspecify.annotations.NullMarked;
