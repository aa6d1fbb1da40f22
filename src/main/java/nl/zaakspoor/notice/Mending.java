// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.Collection;
import java.util.Optional;

import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.timeline.TimelineView;

/**
 * That what a resident heard of the end of a request is not so, or not so any more: it was withdrawn, or it is another end.
 * What follows from a reopening is told as that, and a first end as an end.
 */
record Mending(TimelineView view, Collection<Told> told, Memory memory) {

    /** The cause of the correction that is to be decided on, if one is. */
    Optional<Cause> due() {
        return Optional.of(cause()).filter(_ -> isWrong(true));
    }

    /** Whether {@code cause}, when that was decided on before, still puts right what was heard. */
    boolean isPutRightBy(Cause cause) {
        return cause.kind() == NoticeKind.CORRECTION && Standing.toldBy(cause).equals(Optional.of(now())) && isWrong(false);
    }

    /** Its number makes it another one than those before: a request may end, not have ended, and have ended after all. */
    private Cause cause() {
        long ended = told.stream().filter(t -> t.cause().kind() == NoticeKind.CORRECTION && t.isForGood()).count();
        return Cause.inRound(NoticeKind.CORRECTION, now().code() + "-" + (ended + 1), view.reopenings());
    }

    private boolean isWrong(boolean early) {
        boolean followed = view.product().tracking() == Tracking.RESIDENT;
        return memory.belief(early).filter(belief -> followed && belief.standing().contradicts(now()))
                .filter(belief -> !isNewsOfItsOwn(belief)).isPresent();
    }

    /** An end or a reopening that was never told, after what the resident knows, is told as that. */
    private boolean isNewsOfItsOwn(Memory.Belief belief) {
        boolean later = belief.round() < view.reopenings() || !belief.standing().isOver() && now().isOver();
        return later && told.stream().filter(t -> t.isForGood() && t.cause().kind() != NoticeKind.CORRECTION).noneMatch(
                t -> Standing.toldBy(t.cause()).equals(Optional.of(now())) && t.cause().round() == view.reopenings());
    }

    private Standing now() {
        return Standing.of(view);
    }
}
