// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.cloudevent.RejectionCode;

/**
 * What was rejected of one source on one day: how often for which reason, never what was in it.
 *
 * @param total of all reasons
 * @param reasons the most frequent first
 * @param more how many further reasons there are
 */
record RejectionDigest(long total, List<Reason> reasons, long more) {
    RejectionDigest {
        reasons = List.copyOf(reasons);
    }

    /** @param sample the first event rejected for this reason */
    record Reason(RejectionCode code, String detail, long times, Instant first, Instant last, Sample sample) {}

    /** Where a publisher finds the event back. */
    record Sample(Optional<String> eventId, String topic, int partition, long offset) {}
}
