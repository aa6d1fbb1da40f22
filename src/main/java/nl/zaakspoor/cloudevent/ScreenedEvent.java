// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

/**
 * An event without a citizen service number (BSN) in its free text.
 *
 * @param masked whether one stood there, so that the record it came in must not be kept
 */
public record ScreenedEvent(CloudEvent event, boolean masked) {}
