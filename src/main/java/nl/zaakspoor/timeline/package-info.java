// SPDX-License-Identifier: EUPL-1.2
/**
 * The heart: what departments report about a request ({@link nl.zaakspoor.timeline.StatusEvent}), the one timeline those
 * events fold into ({@link nl.zaakspoor.timeline.Timeline}), and what that timeline means at a moment
 * ({@link nl.zaakspoor.timeline.TimelineView}). A timeline depends on its events alone; what it means depends on the
 * timeline and the moment. Pure: no clock, no framework, no I/O.
 */
@NullMarked
package nl.zaakspoor.timeline;

import org.jspecify.annotations.NullMarked;
