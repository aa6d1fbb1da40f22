// SPDX-License-Identifier: EUPL-1.2
/**
 * The events of the contract as they are written: reads CloudEvents 1.0 in JSON into
 * {@link nl.zaakspoor.timeline.StatusEvent}s or says in words what is wrong, and writes them back for keeping.
 * It knows JSON; it knows no topic, no HTTP and no database.
 */
@NullMarked
package nl.zaakspoor.cloudevent;

import org.jspecify.annotations.NullMarked;
