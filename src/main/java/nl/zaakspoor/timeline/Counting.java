// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.timeline.Promise.Cause;
import nl.zaakspoor.timeline.RoundPromises.Word;

/**
 * Which of the words of a round counts. The department's last word counts, and before it said any, the first day that a term
 * gives. What we reckon ourselves counts where no other day does, or when that has proved too early. What stood still moves
 * the day it was a day of.
 */
final class Counting {
    private Optional<Word> counts = Optional.empty();
    private Optional<Word> delay = Optional.empty();
    private Optional<LocalDate> before = Optional.empty();
    private final List<Outlook.Moved> earlier = new ArrayList<>();

    private Counting() {}

    static Counting of(List<Word> words) {
        Counting counting = new Counting();
        words.forEach(counting::hear);
        return counting;
    }

    private void hear(Word word) {
        switch (word.cause()) {
            case WORD -> said(word);
            case RECKONED -> reckoned(word);
            case TERM -> {
                if (counts.isEmpty() || counts.get().cause() == Cause.TERM && isLater(counts, word.on())) {
                    counts = Optional.of(word);
                }
            }
            case CLOCK -> {
                if (counts.isEmpty() || counts.get().kind() == word.kind()) {
                    moveTo(word);
                }
            }
        }
    }

    private void said(Word word) {
        boolean later = switch (word.kind()) {
            case ANNOUNCED, LEGAL -> day(counts).filter(day -> word.on().filter(day::isAfter).isPresent()).isEmpty();
            case EXPECTED, NORM -> counts.isPresent() && isLater(Optional.of(word), counts.get().on());
        };
        // Said again, it moves nothing: what it moved the first time stands.
        before = day(counts).equals(word.on()) && word.on().isPresent() ? before : day(counts);
        delay = later || delay.isPresent() && day(counts).equals(word.on()) ? Optional.of(word) : Optional.empty();
        moveTo(word);
    }

    private void reckoned(Word word) {
        if (counts.isPresent() && !isLater(Optional.of(word), counts.get().on())) {
            return;
        }
        before = day(counts);
        delay = counts.isPresent() ? Optional.of(word) : delay;
        moveTo(word);
    }

    private void moveTo(Word word) {
        day(counts).filter(day -> word.on().isEmpty() || isLater(Optional.of(word), Optional.of(day)))
                .ifPresent(day -> earlier.add(moved(day, word)));
        counts = Optional.of(word);
    }

    private static Outlook.Moved moved(LocalDate day, Word word) {
        return switch (word.cause()) {
            case CLOCK -> new Outlook.Moved(day, Outlook.Why.CLOCK, Fact.Reason.NONE);
            case RECKONED ->
                new Outlook.Moved(day, word.when().day().isAfter(day) ? Outlook.Why.PASSED : Outlook.Why.OUT_OF_REACH,
                        Fact.Reason.NONE);
            case TERM, WORD -> new Outlook.Moved(day, Outlook.Why.WORD, word.reason());
        };
    }

    private static boolean isLater(Optional<Word> word, Optional<LocalDate> day) {
        return day(word).filter(on -> day.isPresent() && on.isAfter(day.get())).isPresent();
    }

    private static Optional<LocalDate> day(Optional<Word> word) {
        return word.flatMap(Word::on);
    }

    /** The word that counts. */
    Optional<Word> counts() {
        return counts;
    }

    /** The last word of the department, if it was that it will be later. */
    Optional<Word> delay() {
        return delay;
    }

    /** The day that counted before the last word of the department. */
    Optional<LocalDate> before() {
        return before;
    }

    /** The days that counted and proved too early, in order. */
    List<Outlook.Moved> earlier() {
        return List.copyOf(earlier);
    }
}
