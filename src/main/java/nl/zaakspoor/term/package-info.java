// SPDX-License-Identifier: EUPL-1.2
/**
 * Time as a Dutch municipality counts it: the zone of its days, and later its calendar, terms and suspensions; and the clock that
 * may run ahead.
 * Pure: no clock, no framework, no I/O. Nothing that knows what a request is may enter here.
 */
@NullMarked
package nl.zaakspoor.term;

import org.jspecify.annotations.NullMarked;
