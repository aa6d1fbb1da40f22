// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.catalogue.PublicStep;
import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Corrections.Amended;

/** One pass over the events of a request, in their order, as they are after corrections. */
final class Fold {
    private final Reference reference;
    private final Optional<Product> product;
    private Optional<RequestHeader> header;
    private Course course;
    private Agenda agenda;
    private Dates dates;
    private Resident resident;
    private final List<Entry> entries;
    private boolean announced;

    private Fold(Reference reference, Optional<Product> product, Optional<RequestHeader> header, Course course, Agenda agenda,
            Dates dates, Resident resident, List<Entry> entries, boolean announced) {
        this.reference = reference;
        this.product = product;
        this.header = header;
        this.course = course;
        this.agenda = agenda;
        this.dates = dates;
        this.resident = resident;
        this.entries = new ArrayList<>(entries);
        this.announced = announced;
    }

    static Timeline of(Catalogue catalogue, Collection<StatusEvent> events) {
        Corrections right = Corrections.of(events, source -> mayCorrectOthers(catalogue, source));
        List<StatusEvent> announcements = right.amended().stream().map(Amended::event)
                .filter(event -> event.fact() instanceof Fact.RequestReceived).toList();
        // The announcement counts wherever it sorts: a status of an hour earlier belongs to the same request.
        Optional<RequestHeader> header = announcements.stream().findFirst()
                .map(first -> RequestHeader.of(first.id().source(), (Fact.RequestReceived) first.fact()));
        Optional<Product> product = announcements.stream().reduce((_, later) -> later)
                .map(last -> catalogue.productOrFallback(((Fact.RequestReceived) last.fact()).product()));
        Fold fold = new Fold(events.iterator().next().reference(), product, header, Course.START, Agenda.EMPTY, Dates.NONE,
                Resident.NONE, List.of(), false);
        right.amended().forEach(fold::apply);
        return fold.result(right, right.awaited(), 0, Instant.MIN);
    }

    static boolean mayCorrectOthers(Catalogue catalogue, String source) {
        Source known = catalogue.sources().get(source);
        return known != null && known.rights().contains(Source.Right.MAY_CORRECT_OTHERS);
    }

    static Timeline extend(Timeline known, Catalogue catalogue, Collection<StatusEvent> news) {
        Optional<Product> product = known.header().map(h -> catalogue.productOrFallback(h.product()));
        Fold fold = new Fold(known.reference(), product, known.header(), known.course(), known.agenda(), known.dates(),
                known.resident(), known.entries(), true);
        Corrections later = Corrections.of(news, _ -> false);
        later.amended().forEach(fold::apply);
        return fold.result(later, known.awaited(), known.eventCount(), known.updatedAt());
    }

    private Timeline result(Corrections folded, Set<String> awaited, int countBefore, Instant updatedBefore) {
        Instant updated = updatedBefore.isAfter(folded.updatedAt()) ? updatedBefore : folded.updatedAt();
        return new Timeline(Timeline.FOLD_VERSION, reference, header, course, agenda, dates, resident, entries,
                awaited, folded.last(), countBefore + folded.count(), updated);
    }

    private void apply(Amended amended) {
        switch (amended.event().fact()) {
            case Fact.RequestReceived fact -> received(amended, fact);
            case Fact.ApplicantChanged fact -> {
                replaceApplicant(header.map(known -> known.withApplicant(fact.applicant())));
            }
            case Fact.DepartmentChanged fact -> {
                header = header.map(known -> known.withDepartment(fact.department()));
                add(amended, new News.Happened(), fact.reason());
            }
            case Fact.JourneyJoined fact -> header = header.map(known -> known.withJourney(fact.journey()));
            case Fact.StatusChanged fact -> statusChanged(amended, fact);
            case Fact.DecisionMade fact -> decided(amended, fact);
            case Fact.RequestCompleted fact -> {
                course = course.ended(fact.outcome(), when(amended));
                add(amended, new News.End(fact.outcome()), fact.explanation());
            }
            case Fact.RequestReopened fact -> reopened(amended, fact);
            case Fact.OfAgenda fact -> {
                News news = agenda.news(fact);
                agenda = agenda.after(fact, when(amended));
                dates = dates.after(fact, agenda, when(amended));
                add(amended, news, fact.words());
            }
            case Fact.OfDates fact -> {
                dates = dates.after(fact, when(amended));
                add(amended, Dates.news(fact), fact.reason().text());
            }
            case Fact.ContactRecorded fact when fact.visibleToApplicant() ->
                add(amended, new News.Contact(fact.channel(), fact.about()), Optional.of(fact.summary()));
            case Fact.ActionAnswered fact -> {
                resident = resident.answered(fact, when(amended));
                add(amended, new News.Happened(), fact.explanation());
            }
            case Fact.OfResident fact -> ofResident(amended, fact);
            case Fact.EventWithdrawn fact -> add(amended, new News.Happened(), fact.reason());
            case Fact.OfUs fact -> {
                dates = dates.after(fact, when(amended));
                if (fact instanceof Fact.DelayNoticed noticed) {
                    add(amended, Dates.news(noticed), Optional.empty());
                }
            }
            case Fact.ContactRecorded _,Fact.EventCorrected _,Fact.RequestErased _ -> {
            }
        }
    }

    private void ofResident(Amended amended, Fact.OfResident fact) {
        resident = resident.after(fact, when(amended));
        if (fact instanceof Fact.NoticesChosen) {
            changeApplicant(this::inChosenLanguage);
        }
        if (fact instanceof Fact.ActionAsked asked && asked.kind().isAnswered()) {
            add(amended, new News.Did(asked.kind()), Optional.empty());
        }
    }

    /** Another address of the department goes before the one that the resident gave; the same as before says nothing new. */
    private void replaceApplicant(Optional<RequestHeader> changed) {
        Optional<String> before = email();
        header = changed;
        changeApplicant(this::inChosenLanguage);
        resident = email().equals(before) ? resident : resident.withoutAddress();
    }

    private Optional<String> email() {
        return header.flatMap(RequestHeader::applicant).flatMap(Applicant::email);
    }

    private void changeApplicant(UnaryOperator<Applicant> change) {
        header = header.map(known -> known.applicant().map(applicant -> known.withApplicant(change.apply(applicant)))
                .orElse(known));
    }

    /** What a resident chose counts for more than what a department knows. */
    private Applicant inChosenLanguage(Applicant applicant) {
        return resident.language().map(applicant::inLanguage).orElse(applicant);
    }

    private void received(Amended amended, Fact.RequestReceived fact) {
        if (announced) {
            replaceApplicant(header.map(known -> known.changedBy(fact)));
            return;
        }
        announced = true;
        course = course.received(Occurrence.on(fact.receivedOn()));
        entries.add(entry(amended, 1, new News.Happened(), Optional.empty()));
    }

    private void statusChanged(Amended amended, Fact.StatusChanged fact) {
        fact.expectedOn().ifPresent(day -> dates = dates.and(new Dates.Said(Dates.Kind.EXPECTED, new Fact.Extension.Until(day),
                new Fact.Reason(Optional.empty(), fact.explanation()), when(amended))));
        if (course.end().isPresent()) {
            // An end is final: only a reopening makes a request go on, so late paperwork cannot.
            add(amended, new News.AfterEnd(), fact.explanation());
            return;
        }
        Optional<PublicStep> step = product.flatMap(p -> p.stepFor(fact.status()));
        boolean back = step.filter(reached -> reached.number() < course.furthest()).isPresent();
        step.ifPresent(reached -> reach(reached, when(amended)));
        add(amended, step.<News>map(reached -> new News.Step(reached.number(), back)).orElseGet(News.Unknown::new),
                fact.explanation());
    }

    private void reach(PublicStep step, Occurrence when) {
        course = course.reached(step.number(), when)
                .answered(step.phase().compareTo(PublicStep.Phase.DECISION) >= 0, when);
        if (step.phase() == PublicStep.Phase.COMPLETED) {
            course = course.ended(Optional.empty(), when);
        }
    }

    private void decided(Amended amended, Fact.DecisionMade fact) {
        if (course.end().isEmpty()) {
            product.flatMap(Product::decisionStep).filter(step -> step.number() > course.furthest())
                    .ifPresent(step -> reach(step, when(amended)));
        }
        course = course.decided(fact, when(amended));
        add(amended, new News.Decided(fact.outcome(), fact.delivery()), fact.explanation());
    }

    private void reopened(Amended amended, Fact.RequestReopened fact) {
        if (course.end().isPresent()) {
            course = course.reopened(when(amended));
            product.ifPresent(p -> reach(p.firstWorkingStep(), when(amended)));
        }
        add(amended, new News.Happened(), fact.reason());
    }

    private static Occurrence when(Amended amended) {
        return amended.event().occurred();
    }

    private void add(Amended amended, News news, Optional<Text> text) {
        int step = course.end().filter(end -> !end.isCancellation()).flatMap(_ -> product)
                .map(p -> p.lastStep().number()).orElseGet(course::furthest);
        entries.add(entry(amended, step, news, text));
    }

    private Entry entry(Amended amended, int step, News news, Optional<Text> text) {
        StatusEvent event = amended.event();
        return new Entry(event.type(), event.occurred(), event.recorded(), step, news, text,
                header.map(RequestHeader::department), amended.correction());
    }
}
