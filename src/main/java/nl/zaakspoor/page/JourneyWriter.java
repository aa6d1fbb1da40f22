// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.JourneyPlan;
import nl.zaakspoor.page.JourneySheet.Answer;
import nl.zaakspoor.page.JourneySheet.PartLine;
import nl.zaakspoor.page.JourneySheet.ToDo;
import nl.zaakspoor.page.StatusSheet.Bar;
import nl.zaakspoor.page.StatusSheet.FactLine;
import nl.zaakspoor.page.StatusSheet.Mark;
import nl.zaakspoor.page.StatusSheet.TaskLine;
import nl.zaakspoor.timeline.JourneyPart;
import nl.zaakspoor.timeline.JourneyView;
import nl.zaakspoor.timeline.JourneyView.Turn;
import nl.zaakspoor.timeline.TimelineView;

/** Words the page of a journey: how it is with the whole first, then each part. */
record JourneyWriter(Voice voice, JourneyTexts texts, JourneyView view, PartLinks links) {

    JourneySheet write(Adding adding) {
        PartLines lines = new PartLines(voice, texts, links);
        List<PartLine> parts = IntStream.range(0, view.parts().size())
                .mapToObj(i -> lines.line(i + 1, view.parts().get(i))).toList();
        return new JourneySheet(voice.texts().pageTitle(texts.together(), voice.municipality().name()), view.reference(),
                view.title().map(voice::say).orElseGet(() -> Phrase.own(texts.together())),
                said(adding), add(adding), answer(parts), parts,
                voice.contact(phone(), view.reference()));
    }

    private Optional<String> said(Adding adding) {
        return Optional.of(texts.asked(phone())).filter(_ -> adding instanceof Adding.Asked);
    }

    private JourneySheet.Add add(Adding adding) {
        return switch (adding) {
            case Adding.Wrong(String typed) -> new JourneySheet.Add(typed, Optional.of(texts.addWrong()));
            case Adding.Nothing _,Adding.Asked _ -> new JourneySheet.Add("", Optional.empty());
        };
    }

    private Answer answer(List<PartLine> parts) {
        List<ToDo> tasks = view.parts().stream().flatMap(part -> tasks(part).stream()).toList();
        Optional<String> finished = view.toFinish() == 0
                ? Optional.empty()
                : Optional.of(texts.finished(view.finished(), view.toFinish()));
        return new Answer(finished.orElse(voice.word("state.received").text()), heading(), text(tasks), tasks,
                finished.map(words -> new Bar(parts.stream().flatMap(JourneyWriter::mark).toList(), words)).orElse(Bar.NONE),
                facts(tasks), updated());
    }

    private String heading() {
        return view.turn().map(turn -> switch (turn) {
            case APPLICANT -> voice.texts().waitsForYou();
            case TO_APPLY -> texts.toApply();
            case MUNICIPALITY -> texts.busy();
            case NOBODY -> ended();
        }).orElseGet(() -> voice.texts().receiptHeading(voice.texts().request()));
    }

    private String ended() {
        if (view.finished() == 0) {
            return voice.word("state.cancelled").text();
        }
        return view.refused() ? texts.finishedNotGranted() : texts.allFinished();
    }

    private Optional<String> text(List<ToDo> tasks) {
        if (!tasks.isEmpty()) {
            return Optional.of(texts.whatForYou());
        }
        return view.turn().filter(turn -> turn == Turn.TO_APPLY).map(_ -> texts.applyBelow(phone()));
    }

    private List<ToDo> tasks(JourneyPart part) {
        return switch (part) {
            case JourneyPart.Followed(TimelineView request) -> tasks(request).stream()
                    .map(task -> new ToDo(voice.say(request.product().name()), task)).toList();
            case JourneyPart.Discreet(TimelineView request) when part.waitsForApplicant() -> List.of(new ToDo(
                    Phrase.own(voice.texts().caseNumber(voice.reference(request.reference()))),
                    new TaskLine(Phrase.own(voice.texts().asked()), Optional.of(
                            Phrase.own(voice.texts().askedHint(voice.phone()))), "", Optional.empty())));
            case JourneyPart.Discreet _,JourneyPart.Receipted _,JourneyPart.Missing _ -> List.of();
        };
    }

    /** Of a request whose present step is the resident's, the step says what to do where no task does. */
    private List<TaskLine> tasks(TimelineView request) {
        if (!request.mustAct()) {
            return List.of();
        }
        List<TaskLine> lines = new TaskLines(voice, request, Optional.empty(), true).lines();
        return lines.isEmpty()
                ? List.of(new TaskLine(voice.say(request.step().heading()), Optional.of(voice.say(request.step().text())), "",
                        Optional.empty()))
                : lines;
    }

    private List<FactLine> facts(List<ToDo> tasks) {
        List<FactLine> facts = new ArrayList<>();
        if (tasks.isEmpty() && view.turn().filter(turn -> turn == Turn.MUNICIPALITY).isPresent()) {
            facts.add(nothingOrCome());
        }
        view.earliest().map(this::earliest).ifPresent(facts::add);
        view.plan().map(JourneyPlan::contact).map(this::contact).ifPresent(facts::add);
        return facts;
    }

    /** Nothing but to come, where somebody is expected. */
    private FactLine nothingOrCome() {
        PageTexts page = voice.texts();
        if (view.parts().stream().anyMatch(part -> part instanceof JourneyPart.Followed(TimelineView of) && isExpected(of))) {
            return mustDo(page.appointmentAhead(), page.nothingElse());
        }
        return view.parts().stream().anyMatch(part -> part instanceof JourneyPart.Discreet(TimelineView of) && isExpected(of))
                ? mustDo(page.somethingPlanned(), page.somethingPlannedHint(voice.phone()))
                : mustDo(page.nothingNow(), page.nothingNowHint());
    }

    private static boolean isExpected(TimelineView request) {
        return !request.appointmentsAhead().isEmpty();
    }

    private FactLine mustDo(String what, String hint) {
        return new FactLine("clipboard-check", voice.texts().mustYou(), Phrase.own(what), List.of(Phrase.own(hint)));
    }

    private FactLine earliest(LocalDate day) {
        String words = voice.weekday(day);
        Phrase sentence = view.plan().map(plan -> voice.say(plan.earliest()).filled("{day}", words))
                .orElseGet(() -> Phrase.own(texts.earliest(words)));
        return new FactLine("calendar-event", texts.whenAll(), sentence,
                whyLater());
    }

    private List<Phrase> whyLater() {
        List<Phrase> why = new ArrayList<>();
        if (view.parts().stream().anyMatch(JourneyPart::mustBeAppliedFor)) {
            why.add(Phrase.own(texts.notAllApplied()));
        }
        if (view.lacksDay()) {
            why.add(Phrase.own(texts.notAllKnown()));
        }
        return why;
    }

    private FactLine contact(JourneyPlan.Contact contact) {
        return new FactLine("building", texts.whoHelps(), voice.say(contact.name()),
                List.of(voice.department(contact.department())));
    }

    private String phone() {
        return view.plan().map(JourneyPlan::contact).map(contact -> contact.phone().map(voice::inOnePiece)
                .orElseGet(() -> voice.phoneOf(contact.department()))).orElseGet(voice::phone);
    }

    private Optional<String> updated() {
        return view.parts().stream().flatMap(part -> switch (part) {
            case JourneyPart.Followed(TimelineView request) -> Stream.of(request.updatedAt());
            case JourneyPart.Discreet(TimelineView request) -> Stream.of(request.updatedAt());
            case JourneyPart.Receipted _,JourneyPart.Missing _ -> Stream.<Instant>empty();
        }).max(Comparator.naturalOrder()).map(at -> voice.texts().updatedOn(voice.weekday(at), voice.time(at)));
    }

    /** What does not have to be finished is not drawn. */
    private static Stream<Mark> mark(PartLine part) {
        return switch (part.look()) {
            case FINISHED -> Stream.of(Mark.DONE);
            case YOURS, OURS -> Stream.of(Mark.CURRENT);
            case TO_APPLY -> Stream.of(Mark.COMING);
            case OPTIONAL, STOPPED, RECEIPTED -> Stream.of();
        };
    }
}
