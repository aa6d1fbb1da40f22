// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.catalogue.PublicStep;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.AgendaView;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.News;
import nl.zaakspoor.timeline.Occurrence;
import nl.zaakspoor.timeline.Outlook;
import nl.zaakspoor.timeline.PublicState;
import nl.zaakspoor.timeline.Task;
import nl.zaakspoor.timeline.TimelineView;

/** What, in a timeline at a moment, deserves telling: told before or not. */
public final class Causes {
    /** A question about the end that could not be asked for so long comes too late. */
    private static final Period END_CHECK_LASTS = Period.ofDays(14);
    /** What was said longer ago is no news. */
    private static final Period SUMMARY_LASTS = Period.ofDays(7);

    private final TimelineView view;
    private final int round;
    private final LocalDate today;
    private final List<Cause> causes = new ArrayList<>();

    private Causes(TimelineView view) {
        this.view = view;
        this.round = view.reopenings();
        this.today = DutchTime.dayOf(view.at());
    }

    /** The causes that hold now, in the order in which they should be read. */
    public static List<Cause> of(TimelineView view) {
        return new Causes(view).all();
    }

    private List<Cause> all() {
        Tracking tracking = view.product().tracking();
        addFirst(tracking);
        addNewAddress();
        if (tracking == Tracking.RESIDENT) {
            addCourse();
            addConversations();
            addAnswers();
            addCode();
            view.resumedOn().ifPresent(day -> add(NoticeKind.RESUMED, "on-" + day, round));
            addDelay();
            causes.addAll(new PlanCauses(view, today).all());
            addTasks();
            addEndCheck();
        }
        if (tracking != Tracking.OFF) {
            addForDepartment();
        }
        return List.copyOf(causes);
    }

    /** Where the municipality begins, nothing was received; and there is nothing to invite to what cannot be followed. */
    private void addFirst(Tracking tracking) {
        boolean ours = view.header().channel().equals(Optional.of(Fact.Channel.PROACTIVE));
        if (!ours && tracking.hasPage()) {
            causes.add(new Cause(NoticeKind.RECEIVED, "received"));
        } else if (ours && tracking == Tracking.RESIDENT) {
            causes.add(new Cause(NoticeKind.INVITATION, "invited"));
        }
    }

    private void addCourse() {
        if (round > 0) {
            add(NoticeKind.REOPENED, "reopened", round);
        }
        view.decision().map(decision -> Code.of(decision.fact().outcome()))
                .ifPresent(outcome -> add(NoticeKind.DECISION, "decided-" + outcome, round));
        if (view.state() == PublicState.COMPLETED) {
            add(NoticeKind.COMPLETED, Standing.of(view).code(), round);
        } else if (view.state() == PublicState.CANCELLED) {
            add(NoticeKind.CANCELLED, Standing.of(view).code(), round);
        } else if (view.step().significant() && !isToldAsDecision(view.step())) {
            add(NoticeKind.PROGRESS, "step-" + view.step().number(), round);
        }
    }

    private boolean isToldAsDecision(PublicStep step) {
        return step.phase() == PublicStep.Phase.DECISION && view.decision().isPresent();
    }

    private void addConversations() {
        view.entries().reversed().stream().filter(entry -> entry.news() instanceof News.Contact)
                .filter(entry -> today.isBefore(entry.occurred().day().plus(SUMMARY_LASTS))).map(Cause::about).distinct()
                .forEach(causes::add);
    }

    /** Whoever has only the link, as by a forwarded mail, must not get the mails. */
    private void addNewAddress() {
        view.pendingAddress().ifPresent(given -> causes.add(new Cause(NoticeKind.ADDRESS_CHECK, "given-" + given.number())));
    }

    private void addAnswers() {
        view.actions().forEach(each -> each.answer().ifPresent(answer -> causes.add(Cause.about(each.action(), answer))));
    }

    /** As long as it can be given: one that comes later would only puzzle. */
    private void addCode() {
        view.timeline().resident().codes().valid(view.at()).map(Cause::about).ifPresent(causes::add);
    }

    /** Only with something to hold on to: the new day, or the day on which more is told. */
    private void addDelay() {
        Optional<Outlook.Delay> delay = view.outlook().delay();
        delay.flatMap(Outlook.Delay::nowOn).map(day -> "to-" + day)
                .or(() -> delay.flatMap(Outlook.Delay::moreOn).map(day -> "more-" + day))
                .ifPresent(key -> add(NoticeKind.DELAY, key, round));
    }

    private void addTasks() {
        List<Task> open = view.state().isOver()
                ? List.of()
                : view.tasks().stream().filter(each -> each.state().asks()).map(AgendaView.TaskView::task).toList();
        open.stream().filter(this::isToBeRemindedOf).forEach(task -> add(NoticeKind.TASK_REMINDER, about(task), round));
        open.forEach(task -> add(NoticeKind.TASK, about(task), round));
    }

    private static String about(Task task) {
        return task.id() + '-' + task.dueOn();
    }

    /** Not of what was asked within those days: that is no reminder. */
    private boolean isToBeRemindedOf(Task task) {
        LocalDate from = view.remindOn(task);
        return !today.isBefore(from) && !view.isPast(task.dueOn()) && task.assigned().day().isBefore(from);
    }

    /** Who has told already how it went, or that it is not solved, is not asked. */
    private void addEndCheck() {
        boolean solved = view.state() == PublicState.COMPLETED
                && !view.outcome().equals(Optional.of(Fact.Outcome.NOT_RESOLVED));
        Optional<LocalDate> ended = view.ended().filter(_ -> solved && !view.saidHowItWent()).map(Occurrence::day);
        view.product().terms().endCheckAfter().flatMap(after -> ended.map(day -> day.plus(after)))
                .filter(from -> !today.isBefore(from) && today.isBefore(from.plus(END_CHECK_LASTS)))
                .ifPresent(_ -> add(NoticeKind.END_CHECK, "end-check", round));
    }

    private void addForDepartment() {
        var late = view.lateness();
        late.soonOn().ifPresent(day -> add(NoticeKind.SOON_LATE, "by-" + day, round));
        Stream.concat(late.expectedOn().stream(), late.legalOn().stream()).distinct()
                .forEach(day -> add(NoticeKind.LATE, "since-" + day, round));
        late.silentSince().ifPresent(day -> add(NoticeKind.SILENT, "since-" + day, round));
    }

    private void add(NoticeKind kind, String about, int inRound) {
        causes.add(Cause.inRound(kind, about, inRound));
    }
}
