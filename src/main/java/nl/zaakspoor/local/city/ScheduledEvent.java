// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.time.Instant;

import nl.zaakspoor.cloudevent.CloudEvent;

/** An event and the moment it happens, which is when it is told. */
record ScheduledEvent(Instant due, CloudEvent event) {}
