// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

import nl.zaakspoor.notice.NoticeRules.Mode;

import static nl.zaakspoor.notice.NoticeKind.CANCELLED;
import static nl.zaakspoor.notice.NoticeKind.COMPLETED;
import static nl.zaakspoor.notice.NoticeKind.PROGRESS;
import static nl.zaakspoor.notice.NoticeKind.REOPENED;

/**
 * What a resident has heard, and what that makes of further news.
 *
 * @param mode of the product
 */
record Memory(Collection<Told> told, Mode mode) {

    /**
     * Why the resident, knowing what was told, need not hear of {@code cause}.
     *
     * @param early whether news that is still under way may yet be heard, because {@code cause} is decided and not yet sent
     */
    Optional<NotSent> toldEnough(Cause cause, boolean early) {
        return switch (cause.kind()) {
            case PROGRESS -> heardOfProgress() ? Optional.of(NotSent.PROGRESS_TOLD) : Optional.empty();
            case REOPENED -> believesItIsOver(cause.round(), early) ? Optional.empty() : Optional.of(NotSent.END_NOT_TOLD);
            case COMPLETED, CANCELLED -> knowsItIsOver(cause.round()) ? Optional.of(NotSent.END_TOLD) : Optional.empty();
            case APPOINTMENT -> cause.callsOff() && !heardOfAppointment(cause, early)
                    ? Optional.of(NotSent.APPOINTMENT_NOT_TOLD)
                    : Optional.empty();
            case RECEIVED, INVITATION, CORRECTION, TASK, TASK_REMINDER, DELAY, RESUMED, APPOINTMENT_REMINDER, EXECUTION, UPDATE,
                    DECISION, CONTACT_SUMMARY, ANSWER, ADDRESS_CHECK, CODE, END_CHECK, SOON_LATE, LATE, SILENT ->
                Optional.empty();
        };
    }

    /**
     * At most one mail of progress between receipt and decision; what the receipt itself told of it does not count. An end
     * that nobody heard of changes nothing in that.
     */
    private boolean heardOfProgress() {
        int lastEnd = lastRound(t -> isEnd(t) && (heard(t) || t.perhapsHeard()));
        return told.stream().filter(t -> t.cause().kind() == PROGRESS && t.cause().round() > lastEnd)
                .anyMatch(t -> heard(t) && !cameWithReceipt(t));
    }

    private boolean cameWithReceipt(Told progress) {
        return progress.message().isPresent() && told.stream()
                .anyMatch(t -> t.cause().kind().isFirst() && t.message().equals(progress.message()));
    }

    /** Whether the last heard before the opening of {@code round} was an end: one that is taken back too often does no harm. */
    private boolean believesItIsOver(int round, boolean early) {
        Predicate<Told> reached = t -> reached(t, early);
        int lastEnd = lastRound(reached.and(Memory::isEnd));
        int lastReopening = lastRound(reached.and(t -> t.cause().kind() == REOPENED));
        return lastEnd >= 0 && lastEnd < round && lastReopening <= lastEnd;
    }

    private boolean heardOfAppointment(Cause cancelled, boolean early) {
        return told.stream().anyMatch(t -> reached(t, early) && t.cause().kind() == NoticeKind.APPOINTMENT
                && t.cause().appointmentId().equals(cancelled.appointmentId()));
    }

    private boolean knowsItIsOver(int round) {
        return belief(false).filter(belief -> belief.standing().isOver() && belief.round() >= round).isPresent();
    }

    /**
     * Where the resident thinks that the request is.
     *
     * @param round how often it had been reopened by then
     */
    record Belief(Standing standing, int round) {}

    /** By what was heard last of its end; a correction that could not reach them is not tried again and again. */
    Optional<Belief> belief(boolean early) {
        return told.stream().filter(t -> reached(t, early) || isSettled(t)).filter(t -> Standing.toldBy(t.cause()).isPresent())
                .max(Comparator.comparing(Told::at).thenComparing(t -> t.cause().round())
                        .thenComparing(t -> t.cause().kind() != REOPENED)
                        .thenComparing(t -> t.cause().kind() == NoticeKind.CORRECTION))
                .flatMap(t -> Standing.toldBy(t.cause()).map(standing -> new Belief(standing, t.cause().round())));
    }

    private boolean isSettled(Told t) {
        return t.cause().kind() == NoticeKind.CORRECTION && t.isForGood()
                && !t.unsent().equals(Optional.of(NotSent.SHADOW_MODE));
    }

    /**
     * Where nobody can know whether a message arrived, the resident may think so.
     *
     * @param early whether what is still under way counts as well
     */
    private boolean reached(Told t, boolean early) {
        return heard(t) || t.perhapsHeard() || early && t.underWay();
    }

    /** Whether the resident was told it, or will be, or would have been if nobody had decided against it. */
    boolean isTold(Told t) {
        return heard(t) || t.perhapsHeard() || t.underWay() || t.unsent().equals(Optional.of(NotSent.BRAKE)) || hadItsTurn(t);
    }

    /** The next update is due an interval after this one, or it would never come. */
    private static boolean hadItsTurn(Told t) {
        return t.cause().kind() == NoticeKind.UPDATE && t.unsent().filter(NotSent::spendsTurn).isPresent();
    }

    private static boolean isEnd(Told t) {
        return t.cause().kind() == COMPLETED || t.cause().kind() == CANCELLED;
    }

    private int lastRound(Predicate<Told> which) {
        return told.stream().filter(which).mapToInt(t -> t.cause().round()).max().orElse(-1);
    }

    /** In shadow mode the resident of the rehearsal has heard what would have gone. */
    private boolean heard(Told t) {
        return t.heard() || mode == Mode.SHADOW && t.unsent().equals(Optional.of(NotSent.SHADOW_MODE));
    }
}
