// SPDX-License-Identifier: EUPL-1.2
/**
 * The doors by which status events come in. A door reads its own format and hands on; what an event may say is
 * {@code cloudevent}'s, what becomes of it is {@code ledger}'s.
 */
@NullMarked
package nl.zaakspoor.intake;

import org.jspecify.annotations.NullMarked;
