// SPDX-License-Identifier: EUPL-1.2
/**
 * The agenda: wakes the requests whose time has come, in order of that time, so that what time alone makes of them is told. It
 * decides nothing itself and stores no conclusions; what a request means, and what deserves telling, is for the floors below.
 */
@NullMarked
package nl.zaakspoor.watch;

import org.jspecify.annotations.NullMarked;
