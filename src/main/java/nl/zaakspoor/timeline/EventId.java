// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

/** The identity of an event: its CloudEvents {@code source} and {@code id} together. */
public record EventId(String source, String id) {}
