// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a request will be done, as far as that can be said at one moment: the day that counts, the clock, and every day that
 * was promised before. No day counts once there is an answer, unless the department gave it after that.
 *
 * @param counts the promise that counts: the department's last word, else the first day that a term gives; when that day has
 *     passed, the legal day if it is still ahead
 * @param legalOn the last day of the legal term, unless there is none or it stands still
 * @param standstill since when the terms stand still, if they do
 * @param delay that it takes longer than was promised
 * @param passed the day that counted and is over
 * @param earlier the days that counted before and proved too early, in order
 * @param promises every promise, in the order in which they were made
 */
public record Outlook(Optional<Promise> counts, Optional<LocalDate> legalOn, Optional<Standstill> standstill,
        Optional<Delay> delay, Optional<LocalDate> passed, List<Moved> earlier, List<Judged> promises) {

    /**
     * @param since the day that stopped the terms
     * @param tasks what the applicant must do before they go on; empty when it is not the applicant who holds them up
     */
    public record Standstill(LocalDate since, Fact.Reason reason, List<Task> tasks) {}

    /**
     * It takes longer.
     *
     * @param reason with nothing in it when the day passed and nobody said why
     * @param wasOn the day that counted before, if one was given
     * @param nowOn the day that counts now; empty when nobody knows it
     * @param moreOn the day on which we said to tell more, where no day could be told
     */
    public record Delay(Fact.Reason reason, Optional<LocalDate> wasOn, Optional<LocalDate> nowOn, Optional<LocalDate> moreOn) {}

    /**
     * A day that counted and does no more.
     *
     * @param reason what the department said, if it was the department
     */
    public record Moved(LocalDate on, Why why, Fact.Reason reason) {}

    /** Why a day counts no more. */
    public enum Why {
        /** The department gave a later one, or said that it will be later. */
        WORD,
        /** The clock stood still, and so the day moved. */
        CLOCK,
        /** The clock stands still now. */
        STANDSTILL,
        /** It passed, and there was no answer. */
        PASSED,
        /** What is planned comes after it. */
        OUT_OF_REACH
    }

    public record Judged(Promise promise, Promise.Met met) {}

    public Outlook {
        earlier = List.copyOf(earlier);
        promises = List.copyOf(promises);
    }

    /** The last day that counts now, where the department itself gave it: what it expects, not what it is bound to. */
    public Optional<LocalDate> givenByDepartment() {
        return counts.filter(promise -> promise.cause() == Promise.Cause.WORD).map(Promise::on);
    }

    /** Whether it takes longer and nobody ever said why. */
    public boolean isUnexplained() {
        return delay.filter(each -> each.reason().equals(Fact.Reason.NONE)).isPresent()
                && earlier.stream().allMatch(moved -> moved.reason().equals(Fact.Reason.NONE));
    }

    /** The last day that counts now. */
    public Optional<LocalDate> expectedOn() {
        return counts.map(Promise::on);
    }
}
