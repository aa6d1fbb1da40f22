// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.util.Optional;

import nl.zaakspoor.term.DutchTime;

/**
 * How long requests for one product took (see {@link Turnaround}).
 *
 * @param cases how many that was seen of
 * @param medianDays half of them took no longer
 * @param eightyDays eight out of ten took no longer
 */
public record Usual(int cases, int medianDays, int eightyDays) {

    /**
     * What may be said of it while this request waits for its first answer. Nothing once it has taken longer itself: by then it
     * is no news to its applicant that others were quicker.
     */
    public static Optional<Usual> ahead(TimelineView view, Durations durations) {
        Course course = view.timeline().course();
        LocalDate today = DutchTime.dayOf(view.at());
        boolean waits = course.answered().isEmpty() && course.end().isEmpty() && course.reopened().isEmpty()
                && !view.receivedOn().isAfter(today);
        return waits
                ? durations.of(view.product().id()).filter(usual -> usual.eightyDays() >= Turnaround.daysUntil(today, view))
                : Optional.empty();
    }
}
