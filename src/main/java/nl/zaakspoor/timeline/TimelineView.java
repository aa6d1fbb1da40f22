// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.catalogue.PublicStep;
import nl.zaakspoor.catalogue.Text;

/**
 * A timeline as it means something at one moment: what a resident may know now, in every language. It holds no name,
 * address, mail or phone; {@link #title} and the texts of the entries are the department's free words.
 *
 * <p>The public state follows from the events so:
 * <table>
 * <caption>Event to state; a later row wins over an earlier one</caption>
 * <tr><td>{@code request-received}, or a status of the first step</td><td>{@code received}</td></tr>
 * <tr><td>{@code status-changed} to a later step</td><td>{@code in-progress}</td></tr>
 * <tr><td>{@code request-completed}, or a status of the last step</td><td>{@code completed}</td></tr>
 * <tr><td>{@code request-completed} with outcome {@code withdrawn} or {@code not-handled}</td><td>{@code cancelled}</td></tr>
 * <tr><td>{@code request-reopened} after an end</td><td>{@code in-progress}</td></tr>
 * </table>
 *
 * @param step where the request is; after the end, the step it ended in
 * @param whoActs whose turn it is
 * @param ended when the request ended, unless it is open
 * @param entries newest first
 * @param updatedAt when we were last told something
 * @param at the moment of this view
 */
public record TimelineView(Reference reference, Product product, Optional<Text> title, DepartmentId department,
        LocalDate receivedOn, PublicState state, PublicStep step, List<StepView> steps, WhoActs whoActs,
        Optional<Fact.Outcome> outcome, Optional<Occurrence> ended, int reopenings, List<Entry> entries, Instant updatedAt,
        Instant at) {

    public enum WhoActs {
        APPLICANT, MUNICIPALITY, NOBODY
    }

    public enum StepState {
        DONE, CURRENT, COMING
    }

    /** @param reachedOn the Dutch day the request last came to this step; a step that was passed over has none */
    public record StepView(PublicStep step, StepState state, Optional<Occurrence> reachedOn) {}

    public TimelineView {
        steps = List.copyOf(steps);
        entries = List.copyOf(entries);
    }

    static TimelineView of(Timeline timeline, RequestHeader header, Product product, Instant now) {
        int current = Math.min(timeline.steps().getLast().number(), product.lastStep().number());
        PublicState state = state(timeline, product.step(current));
        List<StepView> steps = product.steps().stream().map(step -> new StepView(step, stepState(step, current, state),
                reachedOn(timeline, step, current))).toList();
        return new TimelineView(timeline.reference(), product, header.title(), header.department(), header.receivedOn(), state,
                product.step(current), steps, whoActs(timeline, state),
                timeline.end().flatMap(Timeline.End::outcome), timeline.end().map(Timeline.End::when), timeline.reopenings(),
                timeline.entries().reversed(),
                timeline.updatedAt(), now);
    }

    private static PublicState state(Timeline timeline, PublicStep current) {
        if (timeline.end().isPresent()) {
            return timeline.end().get().isCancellation() ? PublicState.CANCELLED : PublicState.COMPLETED;
        }
        return current.phase() == PublicStep.Phase.RECEIVED ? PublicState.RECEIVED : PublicState.IN_PROGRESS;
    }

    /** As long as more was asked of the applicant than was done or withdrawn, it is the applicant's turn. */
    private static WhoActs whoActs(Timeline timeline, PublicState state) {
        if (state.isOver()) {
            return WhoActs.NOBODY;
        }
        long asked = count(timeline, EventType.TASK_ASSIGNED);
        long settled = count(timeline, EventType.TASK_DONE) + count(timeline, EventType.TASK_WITHDRAWN);
        return asked > settled ? WhoActs.APPLICANT : WhoActs.MUNICIPALITY;
    }

    private static long count(Timeline timeline, EventType type) {
        return timeline.entries().stream().filter(entry -> entry.type() == type).count();
    }

    private static StepState stepState(PublicStep step, int current, PublicState state) {
        if (step.number() == current) {
            return state == PublicState.COMPLETED ? StepState.DONE : StepState.CURRENT;
        }
        return step.number() < current ? StepState.DONE : StepState.COMING;
    }

    private static Optional<Occurrence> reachedOn(Timeline timeline, PublicStep step, int current) {
        return timeline.steps().reversed().stream().filter(r -> r.number() == step.number() && step.number() <= current)
                .findFirst().map(Timeline.StepReached::when);
    }
}
