// SPDX-License-Identifier: EUPL-1.2
/**
 * What deserves telling. Level-triggered: the causes that hold at a moment, minus the causes told before. What we tell
 * depends on that alone, so batches, re-folds, replays and two instances cannot make it differ or double.
 * Pure: no clock, no framework, no I/O; sending is the courier's.
 */
@NullMarked
package nl.zaakspoor.notice;

import org.jspecify.annotations.NullMarked;
