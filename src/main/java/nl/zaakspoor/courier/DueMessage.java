// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.Medium;

/**
 * A message whose time has come, claimed for one attempt.
 *
 * @param claim which claim this is: after {@code leaseEnds} another has a higher one, and ours changes nothing any more
 * @param attempts including this one
 * @param triedSince when it was made, or later by as long as sending was paused since
 * @param frozen the sealed bytes of an earlier attempt
 * @param onTheWire whether those bytes may have left us
 * @param reported whether somebody told us how it ended at the resident's, so that it was taken whatever we know of that
 * @param notices what it tells; empty once nothing of it is left to tell
 * @param along messages about other requests of the journey that go along in the mail of this one; none has bytes of its own
 */
@SuppressWarnings("ArrayRecordComponent") // Sealed bytes on their way; nothing compares them.
record DueMessage(UUID id, long requestId, Medium medium, int claim, int attempts, Instant triedSince, Instant leaseEnds,
        Optional<byte[]> frozen, boolean onTheWire, boolean reported, List<DueNotice> notices,
        List<DueMessage> along) {

    record DueNotice(UUID id, Cause cause) {}

    DueMessage with(List<DueMessage> others) {
        return new DueMessage(id, requestId, medium, claim, attempts, triedSince, leaseEnds, frozen, onTheWire, reported,
                notices,
                others);
    }

    /** This one and what goes along, each once. */
    List<DueMessage> all() {
        return Stream.concat(Stream.of(this), along.stream()).toList();
    }

    /** Whether the words are fixed: they, and no others, may have left us. */
    boolean isFixed() {
        return frozen.isPresent() || onTheWire;
    }

    List<Cause> causes() {
        return notices.stream().map(DueNotice::cause).toList();
    }

    @Override
    public String toString() {
        return "DueMessage[" + id + "]";
    }
}
