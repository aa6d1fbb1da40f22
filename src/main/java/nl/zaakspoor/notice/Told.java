// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A cause that was decided on before, and what became of it.
 *
 * @param unsent why it ended without being sent
 * @param message the message that carries it, or was to
 * @param onTheWire whether the bytes of that message may have left us, whatever we know of their arrival
 * @param at when it was decided, by the service's clock
 */
public record Told(Cause cause, NoticeState state, Optional<NotSent> unsent, Optional<UUID> message, boolean onTheWire,
        Instant at) {

    /** A decision of which nothing has become yet. */
    public static Told of(Notice notice, Instant decided) {
        return new Told(notice.cause(), notice.state(), notice.unsent(), Optional.empty(), false, decided);
    }

    /** Whether the resident was told, as far as anyone can know. */
    public boolean heard() {
        return state == NoticeState.SENT || state == NoticeState.DELIVERED;
    }

    /** The days since which there was no news, of which the department was told. */
    public static Set<LocalDate> silences(Collection<Told> told) {
        return told.stream().filter(t -> t.cause().kind() == NoticeKind.SILENT && t.heard()).map(t -> t.cause().day())
                .collect(Collectors.toSet());
    }

    /** Whether the resident may know of it. */
    boolean perhapsHeard() {
        return heard() || onTheWire && state != NoticeState.BOUNCED;
    }

    /** Whether it is still to be told. */
    boolean underWay() {
        return state == NoticeState.PLANNED || state == NoticeState.CLAIMED;
    }

    /**
     * Whether it was left untold for a reason that says nothing of it if it comes to hold again: nothing happened but that we
     * reckon otherwise, or a colleague discarded it among too many. An update that was discarded had its turn.
     */
    boolean wasPassedOver() {
        return unsent.equals(Optional.of(NotSent.FOLDED_AGAIN))
                || unsent.equals(Optional.of(NotSent.BRAKE)) && cause.kind() != NoticeKind.UPDATE;
    }

    /** Whether it did not arrive because of its address. */
    public boolean hadBadAddress() {
        return unsent.equals(Optional.of(NotSent.BAD_ADDRESS));
    }

    /** The same, never to be decided again. */
    public Told forGood() {
        return new Told(cause, state, Optional.empty(), message, onTheWire, at);
    }

    /** Whether nothing will become of it any more than what became of it. */
    boolean isForGood() {
        return !underWay() && !mayBeDecidedAgain();
    }

    boolean mayBeDecidedAgain() {
        return unsent.filter(NotSent::passing).isPresent();
    }
}
