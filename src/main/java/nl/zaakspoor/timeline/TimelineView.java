// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.FollowUp;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.catalogue.PublicStep;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.catalogue.Words;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.term.TermCalendar;
import nl.zaakspoor.timeline.AgendaView.AppointmentView;
import nl.zaakspoor.timeline.AgendaView.TaskView;

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
 * <p>Which date counts, and whether it is late, are the {@link Outlook} and the {@link Lateness}.
 *
 * <p>What is asked for again and again, as taking in an event does, is found out once for each view.
 */
public final class TimelineView {
    /** For so long an address may be confirmed. */
    private static final Period ADDRESS_WAITS = Period.ofDays(13);

    private final Timeline timeline;
    private final RequestHeader header;
    private final Product product;
    private final TermCalendar calendar;
    private final Instant at;
    private final Lazy<Reckoning> reckoning = new Lazy<>(() -> new Reckoning(this));
    private final Lazy<Outlook> outlook = new Lazy<>(() -> reckoning().outlook());
    private final Lazy<Lateness> lateness = new Lazy<>(() -> Lateness.of(this));
    private final Lazy<PublicState> state = new Lazy<>(this::stateNow);

    /**
     * @param header what the request is
     * @param calendar by which terms are counted
     * @param at the moment of this view
     */
    public TimelineView(Timeline timeline, RequestHeader header, Product product, TermCalendar calendar, Instant at) {
        this.timeline = timeline;
        this.header = header;
        this.product = product;
        this.calendar = calendar;
        this.at = at;
    }

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

    /**
     * Something the resident did on the page.
     *
     * @param dueOn the last day on which we said to answer it
     */
    public record ActionView(Action action, LocalDate dueOn, Optional<Resident.Answer> answer) {}

    public Timeline timeline() {
        return timeline;
    }

    public RequestHeader header() {
        return header;
    }

    public Product product() {
        return product;
    }

    public TermCalendar calendar() {
        return calendar;
    }

    public Instant at() {
        return at;
    }

    private Reckoning reckoning() {
        return reckoning.get();
    }

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
        return state.get();
    }

    private PublicState stateNow() {
        if (timeline.course().end().isPresent()) {
            return timeline.course().end().get().isCancellation() ? PublicState.CANCELLED : PublicState.COMPLETED;
        }
        if (agenda().asks()) {
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
        return agenda().asks() || step().yourTurn() ? WhoActs.APPLICANT : WhoActs.MUNICIPALITY;
    }

    /** What the applicant was asked to do; what must be done first stands first. */
    public List<TaskView> tasks() {
        return agenda().tasks();
    }

    /** The first first, also those that are over. */
    public List<AppointmentView> appointments() {
        return agenda().appointments();
    }

    /** That the resident said an open task is done, as long as the department did not say otherwise. */
    public Optional<Action> saidDone(Task task) {
        return agenda().saidDone(task);
    }

    private AgendaView agenda() {
        return new AgendaView(timeline.agenda(), timeline.resident(), at);
    }

    /** The address that waits to be confirmed: for two weeks. */
    public Optional<Resident.NewAddress> pendingAddress() {
        return timeline.resident().address().filter(given -> !isPast(given.when().day().plus(ADDRESS_WAITS)));
    }

    /** What the resident did on the page and gets an answer to. */
    public List<ActionView> actions() {
        return timeline.resident().actions().stream().flatMap(action -> action.kind()
                .answeredBy(action.asked().day(), calendar).stream()
                .map(dueOn -> new ActionView(action, dueOn, timeline.resident().answerTo(action)))).toList();
    }

    /** What the resident said of how it went, since the request ended. */
    public Optional<Action> feedback() {
        return saidOfEnd(Action.Kind.FEEDBACK);
    }

    /** Whether the resident said how it went, or that it is not solved, since the request ended. */
    public boolean saidHowItWent() {
        return Stream.of(Action.Kind.FEEDBACK, Action.Kind.NOT_RESOLVED).anyMatch(kind -> saidOfEnd(kind).isPresent());
    }

    /** Of an end that is told late, nothing was said before we knew of it. */
    private Optional<Action> saidOfEnd(Action.Kind kind) {
        return ended().map(this::knownSince).flatMap(known -> timeline.resident().actions().stream()
                .filter(action -> action.kind() == kind && !action.asked().at().isBefore(known)).findFirst());
    }

    private Instant knownSince(Occurrence end) {
        return entries().stream().filter(entry -> entry.type() == EventType.REQUEST_COMPLETED && entry.occurred().equals(end))
                .map(Entry::recorded).findFirst().orElse(end.at());
    }

    /** The day from which its applicant is to be reminded of {@code task}. */
    public LocalDate remindOn(Task task) {
        return task.dueOn().minus(product.terms().remindBefore());
    }

    public Optional<Fact.ExecutionPlanned> execution() {
        return timeline.agenda().execution();
    }

    public Optional<Course.Decision> decision() {
        return timeline.course().decision();
    }

    /**
     * The last day on which there is something to do against the decision, as far as the department gave one: also of a decision
     * that was taken before the request was opened again, as long as that day has not passed.
     */
    public Optional<LocalDate> objectionUntil() {
        return timeline.course().standing().flatMap(each -> each.fact().objectionUntil())
                .filter(day -> decision().isPresent() || !isPast(day));
    }

    /** When the terms of the present round stand still. */
    Clock clock() {
        return reckoning().clock();
    }

    /** When it will be done, and what was promised of that. */
    public Outlook outlook() {
        return outlook.get();
    }

    /** The first day on which the terms ran again after they stood still, when they run now and there is an answer to come. */
    public Optional<LocalDate> resumedOn() {
        return reckoning().resumedOn();
    }

    /** When we noticed delays that were none. */
    List<Occurrence> mistakenDelays() {
        return timeline.dates().noticed().isEmpty() ? List.of() : reckoning().mistaken();
    }

    /** How long it took until the first answer; empty as long as there is none. */
    public Optional<Turnaround> turnaround() {
        return Turnaround.of(this);
    }

    /** The first day that was promised, and what came of it. */
    public Optional<FirstPromise> firstPromise() {
        return reckoning().firstPromise();
    }

    /** What is late, or nearly. */
    public Lateness lateness() {
        return lateness.get();
    }

    /**
     * The next moment at which this view, or what deserves telling of it, changes by time alone; empty when none does. What
     * was told before is not known here, nor when something is to be told because nothing was.
     */
    public Optional<Instant> wakeUpAt() {
        return new WakeUp(this).next();
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
        return new Story(this).entries();
    }

    /** When we were last told something. */
    public Instant updatedAt() {
        return timeline.updatedAt();
    }

    /** Whether {@code day} is over: its last moment counts. */
    public boolean isPast(LocalDate day) {
        return DutchTime.dayOf(at).isAfter(day);
    }

    /** Whether it is true to say that the applicant need not do anything now: nor come anywhere. */
    public boolean nothingToDo() {
        return !mustAct() && appointmentsAhead().isEmpty();
    }

    /** Whether the applicant was asked for something, and it is their turn. */
    public boolean mustAct() {
        return whoActs() == WhoActs.APPLICANT;
    }

    /** Where the applicant is expected, the first first. */
    public List<Appointment> appointmentsAhead() {
        return appointments().stream().filter(each -> each.state() == AgendaView.AppointmentState.PLANNED)
                .map(AppointmentView::appointment).toList();
    }

    /**
     * What happened in a step, oldest first. When the request went back, what happened in steps that are ahead again belongs
     * to the present one, so that nothing is lost.
     */
    public List<Entry> entriesIn(PublicStep which) {
        return new Story(this).in(which);
    }

    /**
     * The newest thing that says more than that a step was reached: of a request that is over, what ended it; else the
     * newest news since it came to the present step that has words of the department, or that we cannot show.
     */
    public Optional<Entry> latest() {
        return new Story(this).latest();
    }

    /**
     * What to say last about a request that was completed: the product's own words, unless its outcome makes them untrue.
     * Empty when those speak of a decision and none was taken.
     */
    public Optional<Text> closing(Words words) {
        return new Story(this).closing(words);
    }

    /** What may be handy next. To who was told no, or that it was not solved, nothing is offered beside. */
    public List<FollowUp> followUps() {
        boolean welcome = state() == PublicState.COMPLETED && outcome()
                .filter(outcome -> outcome == Fact.Outcome.REFUSED || outcome == Fact.Outcome.NOT_RESOLVED).isEmpty();
        return welcome ? product.followUps() : List.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimelineView view && timeline.equals(view.timeline) && header.equals(view.header)
                && product.equals(view.product) && calendar.equals(view.calendar) && at.equals(view.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(timeline, at);
    }
}
