// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.catalogue.Product.Privacy;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.EntryTitles;
import nl.zaakspoor.timeline.JourneyView;
import nl.zaakspoor.timeline.Occurrence;
import nl.zaakspoor.timeline.Outlook;
import nl.zaakspoor.timeline.TimelineView;

/**
 * The resident's view of a request in one language. Of a request whose privacy level is high it holds no more than its
 * reference, the group of its product, its state, whose turn it is, the day that counts, and whom to call.
 */
public record TimelineAnswer(String reference, int productGroup, Optional<Named> product, Optional<String> title,
        Optional<Named> department, Optional<LocalDate> receivedOn, String state, Optional<Step> step,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StepOfAll> steps, String whoActs,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PlansAnswer.Task> tasks,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PlansAnswer.Appointment> appointments,
        Optional<PlansAnswer.Execution> execution, Optional<LocalDate> expectedOn, Optional<LocalDate> legalOn,
        Optional<Boolean> clockStopped, Optional<Boolean> delayed, Optional<DatesAnswer.Delay> delay,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DatesAnswer.Promise> promises, Optional<String> outcome,
        Optional<LocalDate> objectionUntil,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Line> entries, Instant updatedAt, Optional<LocalDate> silentSince,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ActionAnswer> actions,
        Optional<JourneyAnswer> journey, String phone, String language) {

    public record Named(String id, String name) {}

    public record Step(int number, int of, String title, String text) {}

    public record StepOfAll(String title, String state, Optional<LocalDate> reachedOn) {}

    /** @param dayOnly the source told the day and no time; {@code occurredAt} is then the start of that day */
    public record Line(String type, String title, Optional<String> text, Optional<Named> department, Instant occurredAt,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean dayOnly, Instant recordedAt,
            boolean corrected) {}

    public static TimelineAnswer of(TimelineView view, Catalogue catalogue, Municipality municipality, Language language) {
        return of(view, Optional.empty(), catalogue, municipality, language);
    }

    /** @param journey what the request is part of, if anything */
    public static TimelineAnswer of(TimelineView view, Optional<JourneyView> journey, Catalogue catalogue,
            Municipality municipality, Language language) {
        if (view.product().privacy() == Privacy.HIGH) {
            // Not the department's own number: that would tell what the request is about.
            return new TimelineAnswer(view.reference().value(), view.product().group(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), view.state().code(), Optional.empty(), List.of(),
                    Code.of(view.whoActs()), List.of(), List.of(), Optional.empty(), view.outlook().expectedOn(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                    Optional.empty(), List.of(), view.updatedAt(), Optional.empty(), List.of(), Optional.empty(),
                    municipality.phone(), language.code());
        }
        return whole(view, journey, catalogue, municipality, language);
    }

    /** The same view for a colleague: whole, whatever the privacy level of the product. */
    public static TimelineAnswer whole(TimelineView view, Catalogue catalogue, Municipality municipality, Language language) {
        return whole(view, Optional.empty(), catalogue, municipality, language);
    }

    private static TimelineAnswer whole(TimelineView view, Optional<JourneyView> journey, Catalogue catalogue,
            Municipality municipality, Language language) {
        return new Writing(view, journey, catalogue, language, new EntryTitles(view, catalogue.words()))
                .whole(catalogue.departmentPhone(view.department()).orElse(municipality.phone()));
    }

    private record Writing(TimelineView view, Optional<JourneyView> journey, Catalogue catalogue, Language language,
            EntryTitles titles) {
        TimelineAnswer whole(String phone) {
            PlansAnswer plans = new PlansAnswer(view, catalogue, language);
            Outlook outlook = view.outlook();
            DatesAnswer dates = new DatesAnswer(outlook, catalogue, language);
            String productName = view.product().name().in(language).text();
            return new TimelineAnswer(view.reference().value(), view.product().group(),
                    Optional.of(new Named(view.product().id().value(), productName)),
                    Optional.of(view.title().map(title -> title.in(language).text()).orElse(productName)),
                    Optional.of(department(view.department())), Optional.of(view.receivedOn()), view.state().code(),
                    Optional.of(new Step(view.step().number(), view.steps().size(), view.step().heading().in(language).text(),
                            view.step().text().in(language).text())),
                    view.steps().stream()
                            .map(step -> new StepOfAll(step.step().title().in(language).text(), Code.of(step.state()),
                                    step.reachedOn().map(Occurrence::day)))
                            .toList(),
                    Code.of(view.whoActs()), plans.tasks(), plans.appointments(), plans.execution(), outlook.expectedOn(),
                    outlook.legalOn(), Optional.of(outlook.standstill().isPresent()),
                    Optional.of(outlook.delay().isPresent()), dates.delay(), dates.promises(),
                    view.outcome().map(Code::of), view.objectionUntil(),
                    view.entries().stream().map(this::line).toList(),
                    view.updatedAt(), view.lateness().silentSince(),
                    view.actions().stream().map(action -> ActionAnswer.of(action, language)).toList(),
                    journey.map(of -> JourneyAnswer.of(of, language)), phone,
                    language.code());
        }

        private Line line(Entry entry) {
            return new Line(entry.type().code(), titles.of(entry).in(language).text(),
                    entry.text().map(text -> text.in(language).text()),
                    entry.department().map(this::department), entry.occurred().at(), entry.occurred().dayOnly(),
                    entry.recorded(), entry.correction().isPresent());
        }

        private Named department(DepartmentId id) {
            return new Named(id.value(), catalogue.departmentName(id).in(language).text());
        }
    }
}
