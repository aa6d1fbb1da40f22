// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.catalogue.PublicStep;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Entry.News;
import nl.zaakspoor.timeline.Timeline.End;
import nl.zaakspoor.timeline.Timeline.StepReached;

/** One pass over the events of a request, in their order. */
final class Fold {
    private final Optional<Product> product;
    private final List<StepReached> steps;
    private final List<Entry> entries;
    private Optional<RequestHeader> header;
    private Optional<End> end;
    private int reopenings;
    private boolean announced;

    private Fold(Optional<Product> product, Optional<RequestHeader> header, List<StepReached> steps, Optional<End> end,
            int reopenings, List<Entry> entries) {
        this.product = product;
        this.header = header;
        this.steps = new ArrayList<>(steps);
        this.end = end;
        this.reopenings = reopenings;
        this.entries = new ArrayList<>(entries);
    }

    static Timeline of(Catalogue catalogue, Collection<StatusEvent> events) {
        List<StatusEvent> sorted = inOrder(events);
        List<Fact.RequestReceived> announcements = sorted.stream().map(StatusEvent::fact)
                .filter(Fact.RequestReceived.class::isInstance).map(Fact.RequestReceived.class::cast).toList();
        // The announcement counts wherever it sorts: a status of an hour earlier belongs to the same request.
        Optional<RequestHeader> header = announcements.stream().findFirst().map(RequestHeader::of);
        Optional<Product> product = announcements.isEmpty()
                ? Optional.empty()
                : Optional.of(catalogue.productOrFallback(announcements.getLast().product()));
        Fold fold = new Fold(product, header, List.of(), Optional.empty(), 0, List.of());
        sorted.forEach(fold::apply);
        return fold.result(sorted, 0, Instant.MIN);
    }

    static Timeline extend(Timeline known, Catalogue catalogue, Collection<StatusEvent> news) {
        Optional<Product> product = known.header().map(h -> catalogue.productOrFallback(h.product()));
        Fold fold = new Fold(product, known.header(), known.steps(), known.end(), known.reopenings(),
                known.entries());
        List<StatusEvent> sorted = inOrder(news);
        sorted.forEach(fold::apply);
        return fold.result(sorted, known.eventCount(), known.updatedAt());
    }

    /** Each event once, however often it came. */
    private static List<StatusEvent> inOrder(Collection<StatusEvent> events) {
        Map<SortKey, StatusEvent> sorted = new TreeMap<>();
        events.forEach(event -> sorted.putIfAbsent(event.sortKey(), event));
        return List.copyOf(sorted.values());
    }

    private Timeline result(List<StatusEvent> folded, int countBefore, Instant updatedBefore) {
        StatusEvent last = folded.getLast();
        Instant updated = folded.stream().map(StatusEvent::recorded).reduce(updatedBefore, Fold::later);
        return new Timeline(Timeline.FOLD_VERSION, last.reference(), header, steps, end, reopenings, entries, last.sortKey(),
                countBefore + folded.size(), updated);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private void apply(StatusEvent event) {
        switch (event.fact()) {
            case Fact.RequestReceived received -> received(event, received);
            case Fact.StatusChanged changed -> statusChanged(event, changed);
            case Fact.RequestCompleted completed -> completed(event, completed);
            case Fact.RequestReopened reopened -> reopened(event, reopened);
            case Fact.ApplicantChanged changed -> header = header.map(known -> known.withApplicant(changed.applicant()));
            case Fact.DepartmentChanged changed -> {
                header = header.map(known -> known.withDepartment(changed.department()));
                add(event, new News.Happened(), changed.reason());
            }
            case Fact.TaskAssigned _,Fact.TaskDone _,Fact.TaskWithdrawn _,Fact.AppointmentMade _,Fact.AppointmentCancelled _,Fact.ExecutionPlanned _,Fact.TermSuspended _,Fact.TermResumed _,Fact.TermExtended _,Fact.DelayAnnounced _,Fact.DecisionMade _,Fact.ActionAnswered _ ->
                add(event, new News.Happened(), Optional.empty());
            case Fact.ContactRecorded _,Fact.JourneyJoined _,Fact.EventCorrected _,Fact.EventWithdrawn _,Fact.RequestErased _ ->
                {
                }
        }
    }

    private void received(StatusEvent event, Fact.RequestReceived received) {
        if (announced) {
            header = header.map(known -> known.changedBy(received));
            return;
        }
        announced = true;
        if (steps.stream().noneMatch(step -> step.number() == 1)) {
            // A status may have happened before the announcement; receipt is still where the journey began.
            steps.addFirst(new StepReached(1, Occurrence.on(received.receivedOn())));
        }
        add(event, new News.Happened(), Optional.empty());
    }

    private void statusChanged(StatusEvent event, Fact.StatusChanged changed) {
        if (end.isPresent()) {
            // An end is final: only a reopening makes a request go on, so late paperwork cannot.
            add(event, new News.AfterEnd(), changed.explanation());
            return;
        }
        Optional<PublicStep> step = product.flatMap(p -> p.stepFor(changed.status()));
        step.ifPresent(reached -> reach(reached, event.occurred()));
        add(event, step.<News>map(s -> new News.Step(s.number())).orElseGet(News.Unknown::new), changed.explanation());
    }

    private void reach(PublicStep step, Occurrence when) {
        if (steps.isEmpty() || steps.getLast().number() != step.number()) {
            steps.add(new StepReached(step.number(), when));
        }
        if (step.phase() == PublicStep.Phase.COMPLETED) {
            end = Optional.of(new End(Optional.empty(), when));
        }
    }

    private void completed(StatusEvent event, Fact.RequestCompleted completed) {
        end = Optional.of(new End(completed.outcome(), event.occurred()));
        add(event, new News.End(completed.outcome()), completed.explanation());
    }

    private void reopened(StatusEvent event, Fact.RequestReopened reopened) {
        if (end.isPresent()) {
            end = Optional.empty();
            reopenings++;
            product.ifPresent(p -> reach(p.firstWorkingStep(), event.occurred()));
        }
        add(event, new News.Happened(), reopened.reason());
    }

    private void add(StatusEvent event, News news, Optional<Text> text) {
        entries.add(new Entry(event.type(), event.occurred(), event.recorded(), stepOf(event), news, text,
                header.map(RequestHeader::department)));
    }

    private int stepOf(StatusEvent event) {
        if (event.type() == EventType.REQUEST_RECEIVED) {
            return 1;
        }
        return end.filter(ended -> !ended.isCancellation()).flatMap(_ -> product).map(p -> p.lastStep().number())
                .orElseGet(() -> steps.isEmpty() ? 1 : steps.getLast().number());
    }
}
