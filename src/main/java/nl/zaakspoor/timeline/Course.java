// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a request came.
 *
 * @param steps every public step reached by receipt, status, decision or reopening, in order; a step may be reached again,
 *     and an end alone reaches none
 * @param decision what was decided last, unless it was opened again since
 * @param end how it ended, unless it is open
 * @param answered when the applicant first had an answer, by a decision or an end, unless it was opened again since
 * @param reopened each time it was opened again: news after that is news again
 */
public record Course(List<StepReached> steps, Optional<Decision> decision, Optional<End> end, Optional<Occurrence> answered,
        List<Reopening> reopened) {
    static final Course START = new Course(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public record StepReached(int number, Occurrence when) {}

    public record Decision(Fact.DecisionMade fact, Occurrence when) {}

    public record End(Optional<Fact.Outcome> outcome, Occurrence when) {
        /** Whether the request ended without being dealt with. */
        public boolean isCancellation() {
            return outcome.filter(o -> o == Fact.Outcome.WITHDRAWN || o == Fact.Outcome.NOT_HANDLED).isPresent();
        }

        /** Not to handle a request is an answer to it; that the applicant took it back is none. */
        boolean answers() {
            return outcome.filter(o -> o == Fact.Outcome.WITHDRAWN).isEmpty();
        }
    }

    /**
     * @param decision what had been decided before
     * @param answered when it had been answered before
     * @param ended when it had ended before
     */
    public record Reopening(Occurrence when, Optional<Decision> decision, Optional<Occurrence> answered, Occurrence ended) {}

    public Course {
        steps = List.copyOf(steps);
        reopened = List.copyOf(reopened);
    }

    /** The step it came to last; the first one as long as none was reached. */
    public int furthest() {
        return steps.isEmpty() ? 1 : steps.getLast().number();
    }

    /** The last decision that was taken: one stands until there is another, also when the request was opened again since. */
    Optional<Decision> standing() {
        return decision.or(() -> reopened.reversed().stream().flatMap(each -> each.decision().stream()).findFirst());
    }

    /** How often it was opened again. */
    public int reopenings() {
        return reopened.size();
    }

    /** A status may have happened before the announcement; receipt is still where the journey began. */
    Course received(Occurrence when) {
        return steps.stream().anyMatch(step -> step.number() == 1)
                ? this
                : withSteps(Stream.concat(Stream.of(new StepReached(1, when)), steps.stream()).toList());
    }

    Course reached(int step, Occurrence when) {
        boolean there = !steps.isEmpty() && steps.getLast().number() == step;
        return there ? this : withSteps(Stream.concat(steps.stream(), Stream.of(new StepReached(step, when))).toList());
    }

    /** A status says that there is an answer, or by going back before it, that there is none after all. */
    Course answered(boolean answered, Occurrence when) {
        Optional<Occurrence> still = answered
                ? Optional.of(this.answered.orElse(when))
                : this.answered.filter(_ -> isDecided());
        return new Course(steps, decision, end, still, reopened);
    }

    private boolean isDecided() {
        return decision.isPresent() || end.isPresent();
    }

    Course decided(Fact.DecisionMade fact, Occurrence when) {
        return new Course(steps, Optional.of(new Decision(fact, when)), end, answered, reopened).answered(true, when);
    }

    Course ended(Optional<Fact.Outcome> outcome, Occurrence when) {
        End ending = new End(outcome, when);
        return new Course(steps, decision, Optional.of(ending), answered, reopened).answered(ending.answers(), when);
    }

    /** @throws java.util.NoSuchElementException when it has not ended */
    Course reopened(Occurrence when) {
        Reopening reopening = new Reopening(when, decision, answered, end.orElseThrow().when());
        return new Course(steps, Optional.empty(), Optional.empty(), Optional.empty(),
                Stream.concat(reopened.stream(), Stream.of(reopening)).toList());
    }

    private Course withSteps(List<StepReached> changed) {
        return new Course(changed, decision, end, answered, reopened);
    }
}
