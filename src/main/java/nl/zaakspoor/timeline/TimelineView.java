// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.catalogue.PublicStep;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.catalogue.Words;
import nl.zaakspoor.term.DutchTime;

/**
 * A timeline as it means something at one moment: what a resident may know now, in every language. It holds no name,
 * address, mail or phone; {@link #title} and the texts of the entries are the department's free words.
 *
 * <p>The public state follows from the events and the moment so:
 * <table>
 * <caption>Event to state; a later row wins over an earlier one</caption>
 * <tr><td>{@code request-received}, or a status of the first step</td><td>{@code received}</td></tr>
 * <tr><td>{@code status-changed} to a later step, or {@code request-reopened} after an end</td>
 * <td>{@code in-progress}</td></tr>
 * <tr><td>{@code decision-made}, or a status of the decision's step</td><td>{@code decided}</td></tr>
 * <tr><td>{@code appointment-made} or {@code execution-planned}, as long as it is ahead</td><td>{@code planned}</td></tr>
 * <tr><td>{@code task-assigned}, until {@code task-done} or {@code task-withdrawn}</td>
 * <td>{@code waiting-for-applicant}</td></tr>
 * <tr><td>{@code request-completed}, or a status of the last step</td><td>{@code completed}</td></tr>
 * <tr><td>{@code request-completed} with outcome {@code withdrawn} or {@code not-handled}</td><td>{@code cancelled}</td></tr>
 * </table>
 *
 * <p>A step is done when it was reached, or when a status of a later one was. An end proves nothing of the steps before it:
 * it closes the last step, and those that were never reached stay so.
 *
 * @param header what the request is
 * @param at the moment of this view
 */
public record TimelineView(Timeline timeline, RequestHeader header, Product product, Instant at) {

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

    /** How a task stands at this moment. */
    public enum TaskState {
        OPEN, DONE, WITHDRAWN,
        /** Open, and its last day has passed. */
        OVERDUE
    }

    public record TaskView(Task task, TaskState state) {}

    /** Where an appointment stands at this moment. */
    public enum AppointmentState {
        PLANNED, CANCELLED, PAST
    }

    public record AppointmentView(Appointment appointment, AppointmentState state) {}

    /**
     * A promised date that moved.
     *
     * @param wasOn the day that counted before, if one was given
     * @param nowOn the day that counts now; empty when only the term became longer
     */
    public record Delay(Fact.Reason reason, Optional<LocalDate> wasOn, Optional<LocalDate> nowOn) {}

    public Reference reference() {
        return timeline.reference();
    }

    public Optional<Text> title() {
        return header.title();
    }

    public DepartmentId department() {
        return header.department();
    }

    public LocalDate receivedOn() {
        return header.receivedOn();
    }

    public PublicState state() {
        if (timeline.course().end().isPresent()) {
            return timeline.course().end().get().isCancellation() ? PublicState.CANCELLED : PublicState.COMPLETED;
        }
        if (timeline.agenda().asks()) {
            return PublicState.WAITING_FOR_APPLICANT;
        }
        if (timeline.agenda().isAhead(at)) {
            return PublicState.PLANNED;
        }
        PublicStep.Phase phase = step().phase();
        if (timeline.course().decision().isPresent() || phase == PublicStep.Phase.DECISION) {
            return PublicState.DECIDED;
        }
        return phase == PublicStep.Phase.RECEIVED ? PublicState.RECEIVED : PublicState.IN_PROGRESS;
    }

    /** Where the request is; of a completed request the last step, of a cancelled one the step it ended in. */
    public PublicStep step() {
        return Steps.of(timeline, product).present();
    }

    public List<StepView> steps() {
        return Steps.of(timeline, product).views();
    }

    /** Whose turn it is: the applicant's as long as a task is open, and in a step that is the applicant's. */
    public WhoActs whoActs() {
        if (timeline.course().end().isPresent()) {
            return WhoActs.NOBODY;
        }
        return timeline.agenda().asks() || step().yourTurn() ? WhoActs.APPLICANT : WhoActs.MUNICIPALITY;
    }

    /** What the applicant was asked to do; what must be done first stands first. */
    public List<TaskView> tasks() {
        return timeline.agenda().tasks().stream().map(task -> new TaskView(task, stateOf(task)))
                .sorted(Comparator.comparing((TaskView view) -> view.task().dueOn())).toList();
    }

    private TaskState stateOf(Task task) {
        return switch (task.status()) {
            case OPEN -> isPast(task.dueOn()) ? TaskState.OVERDUE : TaskState.OPEN;
            case DONE -> TaskState.DONE;
            case WITHDRAWN -> TaskState.WITHDRAWN;
        };
    }

    public List<AppointmentView> appointments() {
        return timeline.agenda().appointments().stream().map(each -> new AppointmentView(each, stateOf(each)))
                .sorted(Comparator.comparing((AppointmentView view) -> view.appointment().startsAt())).toList();
    }

    private AppointmentState stateOf(Appointment appointment) {
        if (appointment.cancelled()) {
            return AppointmentState.CANCELLED;
        }
        return appointment.isAhead(at) ? AppointmentState.PLANNED : AppointmentState.PAST;
    }

    public Optional<Fact.ExecutionPlanned> execution() {
        return timeline.agenda().execution();
    }

    public Optional<Course.Decision> decision() {
        return timeline.course().decision();
    }

    /** The day the department gave last; no day counts any more once the request is over. */
    public Optional<LocalDate> expectedOn() {
        return isOver() ? Optional.empty() : timeline.dates().expected().flatMap(Dates.Said::day);
    }

    /** Why the term stands still today, if it does. */
    public Optional<Fact.Reason> clockStopped() {
        if (isOver()) {
            return Optional.empty();
        }
        return timeline.dates().stopOn(DutchTime.dayOf(at)).map(Dates.Turn::reason).or(() -> timeline.agenda().suspends()
                ? Optional.of(new Fact.Reason(Optional.of("waiting-for-applicant"), Optional.empty()))
                : Optional.empty());
    }

    /** That it takes longer than was promised, if that is the last word on it. */
    public Optional<Delay> delay() {
        return isOver()
                ? Optional.empty()
                : timeline.dates().delay().map(word -> new Delay(word.reason(), timeline.dates().before(word), word.day()));
    }

    public Optional<Fact.Outcome> outcome() {
        return timeline.course().end().flatMap(Course.End::outcome);
    }

    /** When the request ended, unless it is open. */
    public Optional<Occurrence> ended() {
        return timeline.course().end().map(Course.End::when);
    }

    public int reopenings() {
        return timeline.course().reopenings();
    }

    /** Newest first. */
    public List<Entry> entries() {
        return timeline.entries().reversed();
    }

    /** When we were last told something. */
    public Instant updatedAt() {
        return timeline.updatedAt();
    }

    /** Whether {@code day} is over: its last moment counts. */
    public boolean isPast(LocalDate day) {
        return DutchTime.dayOf(at).isAfter(day);
    }

    private boolean isOver() {
        return timeline.course().end().isPresent();
    }

    /** Whether it is true to say that the applicant need not do anything now. */
    public boolean nothingToDo() {
        return whoActs() != WhoActs.APPLICANT;
    }

    /**
     * What happened in a step, oldest first. When the request went back, what happened in steps that are ahead again belongs
     * to the present one, so that nothing is lost.
     */
    public List<Entry> entriesIn(PublicStep which) {
        return timeline.entries().stream().filter(entry -> placeOf(entry) == which.number()).toList();
    }

    private int placeOf(Entry entry) {
        return steps().stream().filter(each -> each.state() != StepState.COMING).mapToInt(each -> each.step().number())
                .filter(number -> number <= entry.step()).max().orElse(1);
    }

    /**
     * The newest thing that says more than that a step was reached: of a request that is over, what ended it; else the
     * newest news since it came to the present step that has words of the department, or that we cannot show.
     */
    public Optional<Entry> latest() {
        return isOver()
                ? entries().stream().filter(this::ends).findFirst()
                : sinceThisStep().filter(TimelineView::speaks).findFirst();
    }

    private static boolean speaks(Entry entry) {
        return switch (entry.news()) {
            case News.Unknown _ -> true;
            case News.Step _,News.End _,News.Happened _,News.AfterEnd _,News.Decided _,News.Contact _ ->
                entry.text().isPresent();
            // Their words stand with the task, the plan or the date itself, as long as that counts.
            case News.Asked _,News.Meeting _,News.Planned _,News.Later _,News.Turned _ -> false;
        };
    }

    private boolean ends(Entry entry) {
        return entry.news() instanceof News.End
                || entry.news() instanceof News.Step(int number, _) && number >= product.lastStep().number();
    }

    private Stream<Entry> sinceThisStep() {
        return entries().stream().filter(entry -> entry.type() != EventType.REQUEST_RECEIVED)
                .takeWhile(entry -> Math.min(entry.step(), product.lastStep().number()) == step().number());
    }

    /**
     * What to say last about a request that was completed: the product's own words, unless its outcome makes them untrue.
     * Empty when those speak of a decision and none was taken.
     */
    public Optional<Text> closing(Words words) {
        Optional<Fact.Outcome> against = outcome()
                .filter(o -> o == Fact.Outcome.REFUSED || o == Fact.Outcome.NOT_RESOLVED);
        if (against.isPresent()) {
            return Optional.of(words.get("closing." + (against.get() == Fact.Outcome.REFUSED ? "refused" : "not-resolved")));
        }
        return decided() ? Optional.of(product.lastStep().text()) : Optional.empty();
    }

    /** Whether a decision was taken, where such requests end in one. */
    private boolean decided() {
        boolean outcomeDecides = outcome().filter(o -> o == Fact.Outcome.GRANTED || o == Fact.Outcome.PARTLY_GRANTED)
                .isPresent();
        return outcomeDecides || steps().stream().filter(each -> each.step().phase() == PublicStep.Phase.DECISION)
                .allMatch(each -> each.state() == StepState.DONE);
    }
}
