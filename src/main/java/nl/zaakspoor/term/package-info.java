// SPDX-License-Identifier: EUPL-1.2
/**
 * Time as a Dutch municipality counts it: the zone of its days, its working days and holidays, and the terms that the law
 * and the municipality set, with what makes them longer (Awb 4:13 to 4:15, Algemene termijnenwet); and the clock that may
 * run ahead.
 * Pure: no clock, no framework, no I/O. Nothing that knows what a request is may enter here.
 */
@NullMarked
package nl.zaakspoor.term;

import org.jspecify.annotations.NullMarked;
