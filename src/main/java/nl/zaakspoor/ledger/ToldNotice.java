// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

import nl.zaakspoor.ledger.Resent.Refused;
import nl.zaakspoor.ledger.Resent.Why;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.notice.NoticeState;

/**
 * A notice whose time has been.
 *
 * @param message in which it went last, or was to
 * @param address where that went, as a keyed hash
 * @param wentBefore whether it went in an earlier message
 * @param askedAt when a colleague let it go again, the last time
 */
@SuppressWarnings("ArrayRecordComponent") // A hash that is compared by hand.
record ToldNotice(UUID id, Cause cause, NoticeState state, Optional<NotSent> reason, Optional<UUID> message,
        Optional<byte[]> address, boolean wentBefore, Optional<Instant> askedAt) {
    /** A mail may take as long to arrive: who asks again within it has not waited for the first. */
    private static final Duration ONE_ACT = Duration.ofMinutes(10);

    static ToldNotice of(Row row) {
        return new ToldNotice(row.getUUID("id"), new Cause(NoticeKind.of(row.getString("kind")), row.getString("cause")),
                NoticeState.of(row.getString("state")), Optional.ofNullable(row.getString("reason")).map(NotSent::of),
                Optional.ofNullable(row.getUUID("message_id")),
                Optional.ofNullable(row.getBuffer("address")).map(buffer -> buffer.getBytes()),
                row.getBoolean("went_before"), SqlTime.optionalInstant(row, "again_at"));
    }

    /** Why nobody can let it go again, whatever is true now; on its way because a colleague did so, it goes already. */
    Optional<Resent> obstacle() {
        if (cause.kind() == NoticeKind.CODE) {
            return Optional.of(Refused.because(Why.CODE));
        }
        if (cause.kind().isForDepartment()) {
            return Optional.of(Refused.because(Why.NOT_FOR_RESIDENT));
        }
        return switch (state) {
            case PLANNED, CLAIMED -> Optional
                    .of(askedAt.isPresent() ? new Resent.GoesAlready() : Refused.because(Why.ON_ITS_WAY));
            case SENT, DELIVERED, BOUNCED, FAILED -> Optional.empty();
            case CANCELLED, SUPPRESSED -> wentBefore
                    ? Optional.empty()
                    : Optional.of(new Refused(Why.NEVER_SENT, reason));
        };
    }

    /** Whether it went again to one of these addresses so short a while ago that who asks for it now asks for the same. */
    boolean justWent(List<byte[]> addresses, Instant now) {
        boolean arrived = state == NoticeState.SENT || state == NoticeState.DELIVERED;
        return arrived && askedAt.filter(asked -> now.isBefore(asked.plus(ONE_ACT))).isPresent()
                && address.filter(hash -> addresses.stream().anyMatch(known -> Arrays.equals(known, hash))).isPresent();
    }

    /** Whether it stood in the same message as {@code other}. */
    boolean wentWith(ToldNotice other) {
        return equals(other) || message.isPresent() && message.equals(other.message);
    }
}
