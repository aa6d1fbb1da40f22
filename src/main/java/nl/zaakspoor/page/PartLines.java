// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.JourneyPlan;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.page.JourneySheet.Detail;
import nl.zaakspoor.page.JourneySheet.Look;
import nl.zaakspoor.page.JourneySheet.PartLine;
import nl.zaakspoor.page.StatusSheet.Link;
import nl.zaakspoor.timeline.JourneyPart;
import nl.zaakspoor.timeline.PublicState;
import nl.zaakspoor.timeline.TimelineView;
import nl.zaakspoor.timeline.TimelineView.WhoActs;

/** The list of all parts of a journey: how far each is, who has it, and what comes next. */
record PartLines(Voice voice, JourneyTexts texts, PartLinks links) {

    PartLine line(int number, JourneyPart part) {
        return switch (part) {
            case JourneyPart.Followed(TimelineView view) -> new PartLine(number, voice.say(view.product().name()),
                    view.title().map(voice::say), look(view), stateWord(view), List.of(words(view)), details(view),
                    Optional.of(toPage(view)));
            case JourneyPart.Discreet(TimelineView view) -> small(number, view, look(view),
                    voice.word("state." + view.state().code()).text());
            case JourneyPart.Receipted(TimelineView view) -> small(number, view, Look.RECEIPTED,
                    voice.word("state.received").text());
            case JourneyPart.Missing(JourneyPlan.Part expected, Product product) -> missing(number, expected, product);
        };
    }

    /** No more than its own page tells. */
    private PartLine small(int number, TimelineView view, Look look, String state) {
        return new PartLine(number, Phrase.own(voice.texts().yourRequest(voice.texts().request())), Optional.empty(), look,
                state, List.of(Phrase.own(voice.texts().caseNumber(voice.reference(view.reference())))), List.of(),
                Optional.of(toPage(view)));
    }

    private PartLine missing(int number, JourneyPlan.Part expected, Product product) {
        return new PartLine(number, voice.say(product.name()), Optional.empty(),
                expected.optional() ? Look.OPTIONAL : Look.TO_APPLY,
                expected.optional() ? texts.canApply() : texts.mustApply(), List.of(voice.say(expected.text())), List.of(),
                expected.apply().map(
                        url -> new Link(url.toString(), texts.apply(), voice.texts().leadsTo(String.valueOf(url.getHost())))));
    }

    private Link toPage(TimelineView view) {
        return new Link(links.of(view.reference()).getPath() + "?lang=" + voice.language(), texts.toPart(), "");
    }

    private static Look look(TimelineView view) {
        return switch (view.state()) {
            case COMPLETED -> Look.FINISHED;
            case CANCELLED -> Look.STOPPED;
            case RECEIVED, IN_PROGRESS, WAITING_FOR_APPLICANT, PLANNED, DECIDED ->
                view.whoActs() == WhoActs.APPLICANT ? Look.YOURS : Look.OURS;
        };
    }

    private String stateWord(TimelineView view) {
        return look(view) == Look.YOURS
                ? voice.word("state." + PublicState.WAITING_FOR_APPLICANT.code()).text()
                : voice.word("state." + view.state().code()).text();
    }

    private Phrase words(TimelineView view) {
        return view.outcome().map(outcome -> voice.word(view.product(), "outcome." + Code.of(outcome)))
                .or(() -> view.decision().map(new DecisionWords(voice, view)::heading))
                .orElseGet(() -> voice.say(view.step().heading()));
    }

    private List<Detail> details(TimelineView view) {
        List<Detail> details = new ArrayList<>();
        view.ended().ifPresent(when -> details
                .add(new Detail("calendar-event", "", Phrase.own(texts.closedOn(voice.day(when.day()))))));
        view.outlook().givenByDepartment().filter(day -> !view.isPast(day)).ifPresent(day -> details
                .add(new Detail("calendar-event", "", Phrase.own(texts.expected(voice.weekday(day))))));
        details.add(new Detail("building", "", voice.department(view.department())));
        if (!view.state().isOver()) {
            view.steps().stream().filter(step -> step.step().number() == view.step().number() + 1).findFirst()
                    .ifPresent(step -> details.add(
                            new Detail("arrow-right-circle", texts.then(), voice.say(step.step().title()))));
        }
        return details;
    }
}
