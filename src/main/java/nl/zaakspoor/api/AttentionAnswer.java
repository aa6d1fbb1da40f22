// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.LocalDate;
import java.util.Optional;

import nl.zaakspoor.timeline.Lateness;
import nl.zaakspoor.timeline.Outlook;
import nl.zaakspoor.timeline.TimelineView;

/**
 * A request that asks for its department, and why. It holds nothing of the applicant.
 *
 * @param source the URN of the source that announced it
 * @param soonOn the day that passes within five working days
 * @param lateSince the day that was promised last, and has passed
 * @param legalSince the last day of the legal term, that has passed without a decision (Awb 4:13)
 * @param silentSince the day of the last news
 * @param delay as its page says it
 */
record AttentionAnswer(String reference, String product, String department, String source, String state,
        Optional<LocalDate> expectedOn, Optional<LocalDate> legalOn, Optional<LocalDate> soonOn,
        Optional<LocalDate> lateSince, Optional<LocalDate> legalSince, Optional<LocalDate> silentSince,
        Optional<Moved> delay) {

    /** @param nowOn the new day; absent when none is known, and then {@code moreOn} is the day on which more is told */
    record Moved(Optional<LocalDate> wasOn, Optional<LocalDate> nowOn, Optional<LocalDate> moreOn) {
        static Moved of(Outlook.Delay delay) {
            return new Moved(delay.wasOn(), delay.nowOn(), delay.moreOn());
        }
    }

    static AttentionAnswer of(TimelineView view) {
        Lateness late = view.lateness();
        Outlook outlook = view.outlook();
        return new AttentionAnswer(view.reference().value(), view.product().id().value(), view.department().value(),
                view.header().owner(), view.state().code(), outlook.expectedOn(), outlook.legalOn(), late.soonOn(),
                late.expectedOn(), late.legalOn(), late.silentSince(), outlook.delay().map(Moved::of));
    }
}
