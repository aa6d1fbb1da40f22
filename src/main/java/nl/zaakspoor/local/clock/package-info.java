// SPDX-License-Identifier: EUPL-1.2
/**
 * Moves the clock of a local run, so that terms, delays and reminders can be seen in minutes. The offset is kept in the
 * database: what happened later stays later after a restart. In production nothing here does anything.
 */
@NullMarked
package nl.zaakspoor.local.clock;

import org.jspecify.annotations.NullMarked;
