// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.notice.Notice;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Attention;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

/**
 * What is to be written of one request.
 *
 * @param view what it means now; empty as long as the request has not been announced
 * @param outline what other systems may know of it
 * @param wakeUpAt when it is to be looked at again though nothing happens; empty when time changes nothing any more
 */
record TrackedChange(long requestId, Folded folded, Optional<TimelineView> view, Optional<Outline> outline,
        List<Notice> notices, Optional<Instant> wakeUpAt) {

    static TrackedChange of(long requestId, Folded folded, Optional<TimelineView> view, List<Notice> notices,
            Optional<Instant> wakeUpAt) {
        return new TrackedChange(requestId, folded, view, view.flatMap(Outline::of), notices, wakeUpAt);
    }

    /** From which days the department should look at it. */
    Attention attention() {
        return view.map(Attention::of).orElse(Attention.NONE);
    }

    /** Whether the page says that it takes longer than was said. */
    boolean isDelayed() {
        return view.filter(of -> of.outlook().delay().isPresent()).isPresent();
    }

    Timeline after() {
        return folded.after();
    }

    /** Whether the request must be found by other terms than before. Another version may have had other terms for the same. */
    boolean changesLookUp() {
        return folded.kept().filter(kept -> kept.rules().version() == after().foldVersion()).flatMap(Kept::timeline)
                .map(before -> !applicant(before).equals(applicant(after())) || !before.location().equals(after().location()))
                .orElse(true);
    }

    /** Whether a resident sees something else than before. Where nobody knows any more what was seen, it counts as changed. */
    boolean isVisible() {
        return outline.isPresent()
                && !(hasSameOutline() && folded.before().filter(before -> after().showsTheSameAs(before)).isPresent());
    }

    /** Whether what stands there is right as it is, and only its rules are not ours. */
    boolean isNone() {
        return hasSameOutline() && notices.isEmpty() && folded.before().equals(Optional.of(after()));
    }

    private boolean hasSameOutline() {
        return folded.kept().flatMap(Kept::outline).equals(outline.map(Outline::text));
    }

    /** Whether it may be part of another journey than before. */
    boolean changesJourney() {
        return folded.before().map(before -> !JourneyClaim.of(before).equals(JourneyClaim.of(after()))).orElse(true);
    }

    static Optional<Applicant> applicant(Timeline timeline) {
        return timeline.recipient();
    }
}
