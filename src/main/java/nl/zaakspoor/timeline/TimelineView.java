// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.catalogue.PublicStep;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.catalogue.Words;
import nl.zaakspoor.timeline.Entry.News;

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
 * <p>A step is done when it was reached, or when a status of a later one was. An end proves nothing of the steps before it:
 * it closes the last step, and those that were never reached stay so.
 *
 * @param step where the request is; of a completed request the last step, of a cancelled one the step it ended in
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
        DONE, CURRENT,
        /** Not reached; when the request is over, it never will be. */
        COMING
    }

    /** @param reachedOn the Dutch day the request last came to this step; a step that was passed over has none */
    public record StepView(PublicStep step, StepState state, Optional<Occurrence> reachedOn) {}

    public TimelineView {
        steps = List.copyOf(steps);
        entries = List.copyOf(entries);
    }

    static TimelineView of(Timeline timeline, RequestHeader header, Product product, Instant now) {
        Steps steps = Steps.of(timeline, product);
        PublicState state = steps.state();
        return new TimelineView(timeline.reference(), product, header.title(), header.department(), header.receivedOn(), state,
                steps.present(), steps.views(), whoActs(timeline, steps.present(), state),
                timeline.end().flatMap(Timeline.End::outcome),
                timeline.end().map(Timeline.End::when), timeline.reopenings(), timeline.entries().reversed(),
                timeline.updatedAt(), now);
    }

    /** The applicant, as long as more was asked than was done or withdrawn, and in a step that is the applicant's. */
    private static WhoActs whoActs(Timeline timeline, PublicStep present, PublicState state) {
        if (state.isOver()) {
            return WhoActs.NOBODY;
        }
        long asked = count(timeline, EventType.TASK_ASSIGNED);
        long settled = count(timeline, EventType.TASK_DONE) + count(timeline, EventType.TASK_WITHDRAWN);
        return asked > settled || present.yourTurn() ? WhoActs.APPLICANT : WhoActs.MUNICIPALITY;
    }

    private static long count(Timeline timeline, EventType type) {
        return timeline.entries().stream().filter(entry -> entry.type() == type).count();
    }

    /** Whether it is true to say that the applicant need not do anything now. */
    public boolean nothingToDo() {
        return whoActs != WhoActs.APPLICANT;
    }

    /**
     * What happened in a step, oldest first. When the request went back, what happened in steps that are ahead again belongs
     * to the present one, so that nothing is lost.
     */
    public List<Entry> entriesIn(PublicStep which) {
        return entries.reversed().stream().filter(entry -> placeOf(entry) == which.number()).toList();
    }

    private int placeOf(Entry entry) {
        return steps.stream().filter(each -> each.state() != StepState.COMING).mapToInt(each -> each.step().number())
                .filter(number -> number <= entry.step()).max().orElse(1);
    }

    /**
     * The newest thing that says more than that a step was reached: of a request that is over, what ended it; else the
     * newest news since it came to the present step that has words of the department, or that we cannot show.
     */
    public Optional<Entry> latest() {
        return state.isOver()
                ? entries.stream().filter(this::ends).findFirst()
                : sinceThisStep().filter(entry -> entry.text().isPresent() || entry.news() instanceof News.Unknown).findFirst();
    }

    private boolean ends(Entry entry) {
        return entry.news() instanceof News.End
                || entry.news() instanceof News.Step(int number) && number >= product.lastStep().number();
    }

    private Stream<Entry> sinceThisStep() {
        return entries.stream().filter(entry -> entry.type() != EventType.REQUEST_RECEIVED)
                .takeWhile(entry -> Math.min(entry.step(), product.lastStep().number()) == step.number());
    }

    /**
     * What to say last about a request that was completed: the product's own words, unless its outcome makes them untrue.
     * Empty when those speak of a decision and none was taken.
     */
    public Optional<Text> closing(Words words) {
        Optional<Fact.Outcome> against = outcome
                .filter(o -> o == Fact.Outcome.REFUSED || o == Fact.Outcome.NOT_RESOLVED);
        if (against.isPresent()) {
            return Optional.of(words.get("closing." + (against.get() == Fact.Outcome.REFUSED ? "refused" : "not-resolved")));
        }
        return decided() ? Optional.of(product.lastStep().text()) : Optional.empty();
    }

    /** Whether a decision was taken, where such requests end in one. */
    private boolean decided() {
        boolean outcomeDecides = outcome.filter(o -> o == Fact.Outcome.GRANTED || o == Fact.Outcome.PARTLY_GRANTED).isPresent();
        return outcomeDecides || steps.stream().filter(each -> each.step().phase() == PublicStep.Phase.DECISION)
                .allMatch(each -> each.state() == StepState.DONE);
    }
}
