// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;

/**
 * How far apart the messages that one person gets are.
 *
 * @param mergeWindow so long after a message other news of the same request and its journey waits, and becomes one; in real time
 * @param coolDown so long after an update somebody gets none of another request; in real time
 */
public record Spacing(Duration mergeWindow, Duration coolDown) {}
