// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import nl.zaakspoor.term.Suspension;

/**
 * How long a request really took: from its receipt until its first answer. What was opened again says nothing of that any more,
 * and what the applicant took back was never answered.
 *
 * @param answeredOn the Dutch day of the answer
 * @param days calendar days since the day of receipt, which does not count itself, without those on which the clock stood still
 */
public record Turnaround(LocalDate answeredOn, int days) {

    /** Empty as well when the answer came before the receipt: then one of the two is wrong, and nobody knows which. */
    static Optional<Turnaround> of(TimelineView view) {
        return firstRound(view).answered().map(Occurrence::day).filter(day -> !day.isBefore(view.receivedOn()))
                .map(day -> new Turnaround(day, daysUntil(day, view)));
    }

    /** How many days counted of the first round until {@code day}, which is not before that of the receipt. */
    static int daysUntil(LocalDate day, TimelineView view) {
        Clock clock = Clock.of(view.timeline().dates(), firstRound(view), view.product().terms().suspension(), Instant.MAX,
                day);
        long stoodStill = Suspension.daysBetween(view.receivedOn(), day, clock.suspensions(day));
        return Math.toIntExact(ChronoUnit.DAYS.between(view.receivedOn(), day) - stoodStill);
    }

    private static Round firstRound(TimelineView view) {
        LocalDate received = view.receivedOn();
        return Round.of(view.timeline().course(), received, Occurrence.on(received)).getFirst();
    }
}
