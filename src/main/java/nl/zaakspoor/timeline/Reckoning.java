// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Outlook.Delay;
import nl.zaakspoor.timeline.Outlook.Judged;
import nl.zaakspoor.timeline.Outlook.Moved;
import nl.zaakspoor.timeline.Outlook.Standstill;
import nl.zaakspoor.timeline.RoundPromises.Word;

/** Works out the {@link Outlook} of a view: the promises of all rounds, and of the present one the day that counts. */
final class Reckoning {
    private final TimelineView view;
    private final LocalDate today;
    private final List<RoundTerms> rounds;
    private final Round round;
    private final RoundTerms terms;
    private final Clock clock;
    private final List<Word> words;
    private final Counting counting;

    Reckoning(TimelineView view) {
        this.view = view;
        this.today = DutchTime.dayOf(view.at());
        this.rounds = Round.of(view.timeline().course(), view.receivedOn(), announced(view)).stream().map(each -> RoundTerms.of(
                each, view.timeline().dates(), view.header().legalTerm(), view.product().terms(), view.calendar())).toList();
        this.terms = rounds.getLast();
        this.round = terms.round();
        this.clock = terms.clock(Instant.MAX, today);
        this.words = RoundPromises.of(terms, view.at());
        this.counting = Counting.of(words);
    }

    private static Occurrence announced(TimelineView view) {
        return view.timeline().entries().stream().filter(entry -> entry.type() == EventType.REQUEST_RECEIVED).findFirst()
                .map(Entry::occurred).orElseGet(() -> Occurrence.on(view.receivedOn()));
    }

    Outlook outlook() {
        Optional<Word> counts = counting.counts().filter(word -> isInForce(word) && !view.step().yourTurn());
        Optional<LocalDate> passed = counts.flatMap(Word::on).filter(view::isPast);
        Optional<Promise> now = passed.flatMap(this::legalAfter).or(() -> counts.flatMap(Word::promise));
        return new Outlook(now, legalOn(), standstill(), delay(counts, passed, now), passed, earlier(counts, passed, now),
                judged());
    }

    /** Of the first round, which mostly is the present one. */
    Optional<FirstPromise> firstPromise() {
        RoundTerms first = rounds.getFirst();
        return FirstPromise.of(view, first, first.equals(terms) ? words : RoundPromises.of(first, view.at()));
    }

    /** Stops, resumptions and tasks of the present round. */
    Clock clock() {
        return clock;
    }

    /** Since when the terms run again after they stood still, when they do and there is an answer to come. */
    Optional<LocalDate> resumedOn() {
        return clock.resumed(today).filter(_ -> isAwaited() && clock.since(today).isEmpty());
    }

    /** When we noticed a delay although there was an answer by the day that we missed. */
    List<Occurrence> mistaken() {
        return view.timeline().dates().noticed().stream().filter(noticed -> rounds.stream().map(RoundTerms::round)
                .filter(each -> each.holds(noticed.when())).flatMap(each -> each.answered().stream())
                .anyMatch(answer -> answer.at().isBefore(noticed.when().at())
                        && !answer.day().isAfter(noticed.wasOn())))
                .map(Dates.Noticed::when).toList();
    }

    /** A word holds until there is an answer, and while the clock stands still only if it was given after that stopped. */
    private boolean isInForce(Word word) {
        if (round.ended().isPresent()) {
            return false;
        }
        if (round.answered().isPresent()) {
            return word.cause() == Promise.Cause.WORD && word.when().at().isAfter(round.answered().get().at());
        }
        return clock.since(today).filter(since -> word.cause() != Promise.Cause.WORD || word.when().day().isBefore(since))
                .isEmpty();
    }

    /** Nor does the municipality keep anybody waiting in a step that is the applicant's. */
    private boolean isAwaited() {
        return round.ended().isEmpty() && round.answered().isEmpty() && !view.step().yourTurn();
    }

    private Optional<LocalDate> legalOn() {
        return terms.legalEnd(Instant.MAX, clock, today).filter(day -> isAwaited() && !clock.holdsUp(day, today));
    }

    /** When the day that counts has passed, the law may give a later one; that may have passed as well by now. */
    private Optional<Promise> legalAfter(LocalDate passed) {
        return legalOn().filter(passed::isBefore).flatMap(day -> words.reversed().stream()
                .filter(word -> word.kind() == Promise.Kind.LEGAL && word.on().equals(Optional.of(day))).findFirst())
                .flatMap(Word::promise);
    }

    private Optional<Standstill> standstill() {
        List<Clock.Stop> stops = clock.on(today);
        return clock.since(today).filter(_ -> isAwaited()).map(since -> new Standstill(since, stops.getFirst().reason(),
                stops.stream().flatMap(stop -> stop.taskId().stream()).distinct().flatMap(this::task).toList()));
    }

    private Stream<Task> task(String id) {
        return view.timeline().agenda().tasks().stream()
                .filter(task -> task.id().equals(id) && task.isOpen() && view.saidDone(task).isEmpty());
    }

    private Optional<Delay> delay(Optional<Word> counts, Optional<LocalDate> passed, Optional<Promise> now) {
        if (passed.isPresent()) {
            Optional<LocalDate> last = now.map(Promise::on);
            Optional<LocalDate> ahead = last.filter(day -> !view.isPast(day));
            return Optional.of(ahead.isPresent()
                    ? new Delay(Fact.Reason.NONE, passed, ahead, Optional.empty())
                    : new Delay(Fact.Reason.NONE, last, ahead, moreOn(passed)));
        }
        Optional<LocalDate> nowOn = now.map(Promise::on);
        return counts.flatMap(_ -> counting.delay()).map(word -> new Delay(word.reason(),
                before(word).filter(was -> nowOn.filter(day -> !was.isBefore(day)).isEmpty()), nowOn, Optional.empty()));
    }

    /** The last day that was told before: when the department spoke, the day of the law may have taken the place of its own. */
    private Optional<LocalDate> before(Word word) {
        Optional<LocalDate> before = counting.before();
        return legalOn().filter(day -> day.isBefore(word.when().day()) && before.filter(day::isAfter).isPresent())
                .or(() -> before);
    }

    private Optional<LocalDate> moreOn(Optional<LocalDate> passed) {
        return view.timeline().dates().noticed().reversed().stream().filter(noticed -> round.holds(noticed.when())
                && Optional.of(noticed.wasOn()).equals(passed)).findFirst().flatMap(Dates.Noticed::moreOn);
    }

    private List<Moved> earlier(Optional<Word> counts, Optional<LocalDate> passed, Optional<Promise> now) {
        if (!isAwaited() && counts.isEmpty()) {
            return List.of();
        }
        Stream<Moved> hidden = counting.counts().filter(_ -> counts.isEmpty()).flatMap(Word::on).stream()
                .map(day -> new Moved(day, Outlook.Why.STANDSTILL, Fact.Reason.NONE));
        Stream<Moved> over = passed.filter(day -> now.filter(promise -> promise.on().equals(day)).isEmpty()).stream()
                .map(day -> new Moved(day, Outlook.Why.PASSED, Fact.Reason.NONE));
        return Stream.of(counting.earlier().stream(), hidden, over).flatMap(moved -> moved).toList();
    }

    private List<Judged> judged() {
        return rounds.stream().flatMap(each -> (each.equals(terms) ? words : RoundPromises.of(each, view.at())).stream()
                .flatMap(word -> word.promise().stream())
                .map(promise -> new Judged(promise, RoundPromises.met(promise, each, view.at())))).toList();
    }
}
