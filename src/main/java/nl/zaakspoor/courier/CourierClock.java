// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.InstantSource;

/**
 * The two times a courier lives by: the service's own clock, which may be moved, says what is due and what is true; real time
 * says when to send and how long a claim holds.
 */
public record CourierClock(InstantSource service, InstantSource real) {}
