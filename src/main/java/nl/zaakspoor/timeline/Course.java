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
 * @param reopenings how often it was opened again: news after that is news again
 */
public record Course(List<StepReached> steps, Optional<Decision> decision, Optional<End> end, int reopenings) {
    static final Course START = new Course(List.of(), Optional.empty(), Optional.empty(), 0);

    public record StepReached(int number, Occurrence when) {}

    public record Decision(Fact.DecisionMade fact, Occurrence when) {}

    public record End(Optional<Fact.Outcome> outcome, Occurrence when) {
        /** Whether the request ended without being dealt with. */
        public boolean isCancellation() {
            return outcome.filter(o -> o == Fact.Outcome.WITHDRAWN || o == Fact.Outcome.NOT_HANDLED).isPresent();
        }
    }

    public Course {
        steps = List.copyOf(steps);
    }

    /** The step it came to last; the first one as long as none was reached. */
    public int furthest() {
        return steps.isEmpty() ? 1 : steps.getLast().number();
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

    Course decided(Fact.DecisionMade fact, Occurrence when) {
        return new Course(steps, Optional.of(new Decision(fact, when)), end, reopenings);
    }

    Course ended(Optional<Fact.Outcome> outcome, Occurrence when) {
        return new Course(steps, decision, Optional.of(new End(outcome, when)), reopenings);
    }

    Course reopened() {
        return new Course(steps, Optional.empty(), Optional.empty(), reopenings + 1);
    }

    private Course withSteps(List<StepReached> changed) {
        return new Course(changed, decision, end, reopenings);
    }
}
