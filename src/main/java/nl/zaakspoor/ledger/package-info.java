// SPDX-License-Identifier: EUPL-1.2
/**
 * Stores events, timelines and notices, together in one transaction, and finds them again. Whatever changes a timeline goes
 * through {@link nl.zaakspoor.ledger.Ledger} and uses set-based SQL on a pool of its own; everyday reads use Hibernate
 * Reactive. Never both in one transaction. Doors, pages and mail stay outside.
 */
@NullMarked
package nl.zaakspoor.ledger;

import org.jspecify.annotations.NullMarked;
