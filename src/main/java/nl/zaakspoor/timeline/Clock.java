// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Terms;
import nl.zaakspoor.term.Suspension;

/**
 * When the terms of one round stood still, as far as was known at a moment.
 *
 * @param stops in the order in which they began
 */
record Clock(List<Stop> stops) {
    /** That of most requests. */
    private static final Clock NEVER_STOPPED = new Clock(List.of());
    static final Fact.Reason WAITING = new Fact.Reason(Optional.of("waiting-for-applicant"), Optional.empty());

    /**
     * @param since the day that stopped it; the first one that does not count is the day after
     * @param until the first day that counts again; empty as long as nobody knows
     * @param taskId of what the applicant must do before it goes on
     */
    record Stop(LocalDate since, Optional<LocalDate> until, Fact.Reason reason, Optional<String> taskId) {
        boolean holdsOn(LocalDate day) {
            return !since.isAfter(day) && until.filter(end -> !end.isAfter(day)).isEmpty();
        }
    }

    /**
     * @param suspension what may make the terms stand still
     * @param known what was told after this moment is left out
     * @param day a task that was not done by then holds nothing up after its last day
     */
    static Clock of(Dates dates, Round round, Terms.Suspension suspension, Instant known, LocalDate day) {
        if (dates.turns().isEmpty() && dates.waits().isEmpty()) {
            return NEVER_STOPPED;
        }
        Stream<Stop> told = told(
                dates.turns().stream().filter(_ -> suspension == Terms.Suspension.ANY).filter(turn -> round.holds(turn.when())
                        && !turn.when().at().isAfter(known)).toList());
        Stream<Stop> asked = dates.waits().stream().filter(_ -> suspension != Terms.Suspension.NONE)
                .filter(wait -> round.holds(wait.when())
                        && !wait.when().at().isAfter(known))
                .map(wait -> asked(wait, known, day));
        return new Clock(Stream.concat(told, asked).sorted(Comparator.comparing(Stop::since)).toList());
    }

    /** Whatever the order in which stops and resumptions were told, their days say which belongs to which. */
    private static Stream<Stop> told(List<Dates.Turn> turns) {
        List<Stop> stops = new ArrayList<>();
        List<Dates.Turn> open = new ArrayList<>();
        turns.stream().sorted(Comparator.comparing(Dates.Turn::on).thenComparing(Dates.Turn::stopped,
                Comparator.reverseOrder())).forEach(turn -> {
                    if (turn.stopped()) {
                        open.add(turn);
                    } else if (!open.isEmpty()) {
                        stops.add(stop(open, Optional.of(turn.on())));
                        open.clear();
                    }
                });
        if (!open.isEmpty()) {
            stops.add(stop(open, Optional.empty()));
        }
        return stops.stream();
    }

    private static Stop stop(List<Dates.Turn> turns, Optional<LocalDate> until) {
        return new Stop(turns.getFirst().on(), until, turns.getLast().reason(), Optional.empty());
    }

    /** Until the day it was done or the time for it has lapsed (Awb 4:15 lid 1); its last day is the applicant's still. */
    private static Stop asked(Dates.Wait wait, Instant known, LocalDate day) {
        LocalDate lapsed = wait.lastDay().plusDays(1);
        Optional<LocalDate> over = wait.over().filter(when -> !when.at().isAfter(known)).map(Occurrence::day)
                .filter(done -> done.isBefore(lapsed));
        return new Stop(wait.since(), over.or(() -> lapsed.isAfter(day) ? Optional.empty() : Optional.of(lapsed)), WAITING,
                Optional.of(wait.taskId()));
    }

    /** Whether it stands still on {@code day}, and nobody knows until when. */
    boolean isOpenOn(LocalDate day) {
        return stops.stream().anyMatch(stop -> stop.holdsOn(day) && stop.until().isEmpty());
    }

    /**
     * Whether nobody knows on {@code day} when a term ends that would end on {@code end}. What stopped on that last day or after
     * it stopped too late.
     */
    boolean holdsUp(LocalDate end, LocalDate day) {
        return isOpenOn(day) && since(day).filter(end::isAfter).isPresent();
    }

    /** The stops that hold on {@code day}, that what the applicant must do first. */
    List<Stop> on(LocalDate day) {
        return stops.stream().filter(stop -> stop.holdsOn(day)).sorted(Comparator.comparing(stop -> stop.taskId().isEmpty()))
                .toList();
    }

    /** Since when it has stood still without a break, if it does on {@code day}. */
    Optional<LocalDate> since(LocalDate day) {
        Optional<LocalDate> first = on(day).stream().map(Stop::since).min(Comparator.naturalOrder());
        return first.map(since -> stops.stream().filter(stop -> stop.since().isBefore(since) && stop.holdsOn(since))
                .findFirst().flatMap(_ -> since(since)).orElse(since));
    }

    /** What stood still; as if it went on {@code day} where nobody knows until when. */
    List<Suspension> suspensions(LocalDate day) {
        return stops.stream().map(stop -> new Suspension(stop.since(), stop.until().orElse(day))).toList();
    }

    /** The last day until and including {@code day} on which it went on after it had stood still for at least a day. */
    Optional<LocalDate> resumed(LocalDate day) {
        return stops.stream().flatMap(stop -> stop.until().filter(end -> end.isAfter(stop.since().plusDays(1))).stream())
                .filter(end -> !end.isAfter(day)).max(Comparator.naturalOrder());
    }

    /** Why it last stood still before {@code day}. */
    Fact.Reason lastReason(LocalDate day) {
        return stops.stream().filter(stop -> stop.until().filter(end -> !end.isAfter(day)).isPresent())
                .max(Comparator.comparing(stop -> stop.until().orElse(day))).map(Stop::reason).orElse(Fact.Reason.NONE);
    }
}
