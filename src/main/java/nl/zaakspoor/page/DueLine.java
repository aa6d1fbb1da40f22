// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Product.LegalTerm;
import nl.zaakspoor.page.StatusSheet.FactLine;
import nl.zaakspoor.page.StatusSheet.Numbers;
import nl.zaakspoor.page.StatusSheet.Was;
import nl.zaakspoor.timeline.AgendaView.TaskState;
import nl.zaakspoor.timeline.AgendaView.TaskView;
import nl.zaakspoor.timeline.Outlook;
import nl.zaakspoor.timeline.Outlook.Delay;
import nl.zaakspoor.timeline.Outlook.Moved;
import nl.zaakspoor.timeline.Outlook.Standstill;
import nl.zaakspoor.timeline.Promise;
import nl.zaakspoor.timeline.Task;
import nl.zaakspoor.timeline.TaskWords;
import nl.zaakspoor.timeline.TimelineView;
import nl.zaakspoor.timeline.Usual;

/**
 * When it will be done: the one day that counts and whose word that is, the days that counted before, and why it is later or
 * not known. As long as no day is known, none is made up.
 *
 * @param usual how long others took, where that may be said
 */
record DueLine(Voice voice, TimelineView view, Outlook outlook, Optional<Usual> usual) {
    /** Empty once the decision is there and no day is left to wait for. */
    Optional<FactLine> line() {
        if (view.decision().isPresent() && outlook.counts().isEmpty() && outlook.delay().isEmpty()
                && outlook.standstill().isEmpty()) {
            return Optional.empty();
        }
        List<Phrase> hints = new ArrayList<>();
        outlook.delay().ifPresent(delay -> hints.addAll(later(delay)));
        outlook.standstill().ifPresent(standstill -> hints.addAll(standsStill(standstill)));
        outlook.counts().ifPresentOrElse(promise -> hints.addAll(about(promise)), () -> hints.add(own(noDay())));
        outlook.delay().flatMap(Delay::moreOn).ifPresent(day -> hints.add(own(texts().moreOn(voice.weekday(day)))));
        hints.addAll(whatYouMayDo());
        return Optional.of(new FactLine("calendar-event", texts().whenReady(),
                own(outlook.counts().map(this::day).orElseGet(this::unknown)),
                outlook.earlier().stream().map(this::was).toList(), hints, List.of(),
                numbers()));
    }

    /** Nothing but the day, and that it is no promise of the law where it is ours. */
    Optional<FactLine> bare() {
        return outlook.counts().map(promise -> new FactLine("calendar-event", texts().whenReady(), own(day(promise)),
                promise.cause() == Promise.Cause.RECKONED ? List.of(own(texts().notOfficial())) : List.of()));
    }

    /** What is usual comforts nobody whose own request takes longer than was said. */
    private Optional<Numbers> numbers() {
        return usual.filter(_ -> outlook.delay().isEmpty()).map(known -> new UsualWords(texts(), known).numbers());
    }

    private String day(Promise promise) {
        String day = voice.weekday(promise.on());
        boolean past = view.isPast(promise.on());
        return switch (promise.kind()) {
            case LEGAL -> past ? texts().wasByLaw(day) : texts().byLaw(day);
            case NORM -> ours(day, past);
            case ANNOUNCED, EXPECTED -> promise.cause() == Promise.Cause.RECKONED ? ours(day, past) : theirs(day, past);
        };
    }

    private String ours(String day, boolean past) {
        return past ? texts().weExpected(day) : texts().weExpect(day);
    }

    private String theirs(String day, boolean past) {
        return past ? texts().expectedBefore(day) : texts().expects(day);
    }

    private String unknown() {
        return outlook.standstill().isPresent() ? texts().dayWhenRunning() : texts().noDate();
    }

    private String noDay() {
        return outlook.standstill().isPresent()
                ? texts().dayWhenRunningHint()
                : texts().noDateHint(voice.phoneOf(view.department()));
    }

    private List<Phrase> about(Promise promise) {
        if (view.isPast(promise.on())) {
            return List.of(own(texts().dayHasPassed(voice.phoneOf(view.department()))));
        }
        return switch (promise.kind()) {
            case LEGAL -> List.of(own(texts().byLawHint()));
            case NORM -> List.of(own(promise.cause() == Promise.Cause.CLOCK
                    ? texts().notOfficial()
                    : texts().ownNorm(voice.noun(view.product()))));
            case ANNOUNCED, EXPECTED -> promise.cause() == Promise.Cause.RECKONED
                    ? List.of(own(texts().notOfficial()))
                    : List.of();
        };
    }

    /** Once the day of the law has passed: in plain words, and without what it may cost us. */
    private List<Phrase> whatYouMayDo() {
        boolean decision = view.header().legalTerm().or(() -> view.product().terms().legal()).filter(LegalTerm::endsInDecision)
                .isPresent();
        return view.lateness().legalOn().isPresent() && decision ? List.of(own(texts().askToDecide())) : List.of();
    }

    private Was was(Moved moved) {
        return new Was(voice.weekday(moved.on()), switch (moved.why()) {
            case WORD -> voice.reason(moved.reason());
            case CLOCK -> List.of(own(texts().clockStood()));
            case PASSED -> List.of(own(texts().notMade()));
            case OUT_OF_REACH -> List.of(own(texts().outOfReach()));
            case STANDSTILL -> List.of();
        });
    }

    /** Its reason stands beside the day that it moved, if there was one. */
    private List<Phrase> later(Delay delay) {
        List<Phrase> words = new ArrayList<>(List.of(own(texts().sorryLater())));
        if (outlook.isUnexplained()) {
            words.addAll(view.tasks().stream().noneMatch(each -> each.state().asks())
                    ? List.of(voice.word("delay.untold"))
                    : waitingForYou(view.tasks().stream().filter(each -> each.state().asks()).map(TaskView::task).toList()));
        } else if (outlook.earlier().stream().noneMatch(moved -> moved.reason().equals(delay.reason()))) {
            words.addAll(voice.reason(delay.reason()));
        }
        return words;
    }

    private List<Phrase> standsStill(Standstill standstill) {
        List<Phrase> words = new ArrayList<>(List.of(own(texts().clockSince(day(standstill.since())))));
        if (standstill.tasks().isEmpty() && view.tasks().stream().anyMatch(each -> each.state() == TaskState.SAID_DONE)) {
            words.add(own(texts().checking()));
        } else if (standstill.tasks().isEmpty()) {
            words.addAll(voice.reason(standstill.reason()));
        } else {
            words.addAll(waitingForYou(standstill.tasks()));
        }
        return words;
    }

    private List<Phrase> waitingForYou(List<Task> tasks) {
        TaskWords words = new TaskWords(voice.catalogue());
        return Stream.concat(Stream.of(own(texts().waitingForYou())), tasks.stream().map(words::title).map(voice::say))
                .toList();
    }

    private String day(LocalDate day) {
        return voice.day(day);
    }

    private static Phrase own(String text) {
        return Phrase.own(text);
    }

    private PageTexts texts() {
        return voice.texts();
    }
}
