// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was said about when a request will be done, and when its term stood still. Kept as it was said; what it comes to
 * at a moment is the {@link Outlook}.
 *
 * @param said each date that was given, in the order in which it was given
 * @param turns each time the term was stopped or went on, in the order in which it was told
 * @param waits each time the term stood still for a task, in the order in which that began
 * @param noticed each time we noticed that a day cannot be kept, in order
 * @param asked when we last sent the department a message about its silence
 */
public record Dates(List<Said> said, List<Turn> turns, List<Wait> waits, List<Noticed> noticed, Optional<Asked> asked) {
    static final Dates NONE = new Dates(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    /**
     * A date, or a longer term, with its reason.
     *
     * @param when it was said
     */
    public record Said(Kind kind, Fact.Extension what, Fact.Reason reason, Occurrence when) {}

    /** How binding it is. */
    public enum Kind {
        /** The department expects it. */
        EXPECTED,
        /** The department announced that it will be later than promised. */
        ANNOUNCED,
        /** The legal term was extended. */
        EXTENDED,
        /** We reckoned it ourselves, from how long such requests take or from what is planned. */
        RECKONED
    }

    /**
     * We noticed that a day cannot be kept.
     *
     * @param moreOn when we tell more, where no new day could be told
     */
    public record Noticed(LocalDate wasOn, Optional<LocalDate> moreOn, Occurrence when) {}

    /** @param silentSince the day of the last news before it */
    public record Asked(LocalDate silentSince, Occurrence when) {}

    /**
     * The term stopped, or went on.
     *
     * @param on the day that stopped it, such as that of the invitation to complete the application; or the first day on
     *     which it ran again
     * @param when it was told
     */
    public record Turn(boolean stopped, LocalDate on, Fact.Reason reason, Occurrence when) {}

    /**
     * The term stood still for what the applicant was asked.
     *
     * @param since the day it was asked
     * @param lastDay after this day it runs again, whether it was done or not
     * @param when it was asked; later than {@code since} when the same was asked once more
     * @param over when it was done, or no longer asked
     */
    public record Wait(String taskId, LocalDate since, LocalDate lastDay, Occurrence when, Optional<Occurrence> over) {
        private Wait over(Occurrence moment) {
            return new Wait(taskId, since, lastDay, when, Optional.of(moment));
        }

        private boolean isFor(String task) {
            return over.isEmpty() && taskId.equals(task);
        }
    }

    public Dates {
        said = List.copyOf(said);
        turns = List.copyOf(turns);
        waits = List.copyOf(waits);
        noticed = List.copyOf(noticed);
    }

    Dates after(Fact.OfUs fact, Occurrence when) {
        return switch (fact) {
            case Fact.ExpectationGiven given -> and(reckoned(given.expectedOn(), when));
            case Fact.DelayNoticed delay -> delay.expectedOn().map(day -> and(reckoned(day, when))).orElse(this)
                    .and(new Noticed(delay.wasOn(), delay.moreOn(), when));
            case Fact.DepartmentAsked ours -> new Dates(said, turns, waits, noticed,
                    Optional.of(new Asked(ours.silentSince(), when)));
        };
    }

    private static Said reckoned(LocalDate day, Occurrence when) {
        return new Said(Kind.RECKONED, new Fact.Extension.Until(day), Fact.Reason.NONE, when);
    }

    Dates after(Fact.OfDates fact, Occurrence when) {
        return switch (fact) {
            case Fact.TermSuspended stop -> and(new Turn(true, stop.on(), stop.reason(), when));
            case Fact.TermResumed going -> and(new Turn(false, going.on(), going.reason(), when));
            case Fact.TermExtended longer -> and(new Said(Kind.EXTENDED, longer.extension(), longer.reason(), when));
            case Fact.DelayAnnounced delay -> and(
                    new Said(Kind.ANNOUNCED, new Fact.Extension.Until(delay.expectedOn()), delay.reason(), when));
        };
    }

    /** @param agenda as it is after {@code fact} */
    Dates after(Fact.OfAgenda fact, Agenda agenda, Occurrence when) {
        return switch (fact) {
            case Fact.TaskAssigned asked -> asked(asked.taskId(), agenda, when);
            case Fact.TaskDone done -> over(done.taskId(), when);
            case Fact.TaskWithdrawn withdrawn -> over(withdrawn.taskId(), when);
            case Fact.AppointmentMade _,Fact.AppointmentCancelled _,Fact.ExecutionPlanned _ -> this;
        };
    }

    /** Asked once more within its time, it is still the first asking that stopped the term. */
    private Dates asked(String taskId, Agenda agenda, Occurrence when) {
        LocalDate since = waits.stream().filter(wait -> wait.isFor(taskId) && !when.day().isAfter(wait.lastDay()))
                .map(Wait::since).findFirst().orElse(when.day());
        Stream<Wait> more = agenda.tasks().stream().filter(task -> task.id().equals(taskId) && task.isOpen()
                && task.suspendsTerm()).map(task -> new Wait(taskId, since, task.dueOn(), when, Optional.empty()));
        return withWaits(Stream.concat(over(taskId, when).waits().stream(), more).toList());
    }

    private Dates over(String taskId, Occurrence when) {
        return withWaits(waits.stream().map(wait -> wait.isFor(taskId) ? wait.over(when) : wait).toList());
    }

    /** How {@code fact} reads. */
    static News news(Fact.OfDates fact) {
        return switch (fact) {
            case Fact.TermSuspended stop -> new News.Turned(stop.on(), stop.reason());
            case Fact.TermResumed going -> new News.Turned(going.on(), going.reason());
            case Fact.TermExtended longer -> new News.Later(longer.extension(), longer.reason());
            case Fact.DelayAnnounced delay -> new News.Later(new Fact.Extension.Until(delay.expectedOn()), delay.reason());
        };
    }

    Dates and(Said news) {
        return new Dates(Stream.concat(said.stream(), Stream.of(news)).toList(), turns, waits, noticed, asked);
    }

    private Dates and(Turn turn) {
        return new Dates(said, Stream.concat(turns.stream(), Stream.of(turn)).toList(), waits, noticed, asked);
    }

    private Dates and(Noticed delay) {
        return new Dates(said, turns, waits, Stream.concat(noticed.stream(), Stream.of(delay)).toList(), asked);
    }

    private Dates withWaits(List<Wait> changed) {
        return new Dates(said, turns, changed, noticed, asked);
    }

    /** How it reads that we noticed a delay. */
    static News news(Fact.DelayNoticed delay) {
        return delay.expectedOn().<News>map(day -> new News.Later(new Fact.Extension.Until(day), Fact.Reason.NONE))
                .orElseGet(News.Happened::new);
    }
}
