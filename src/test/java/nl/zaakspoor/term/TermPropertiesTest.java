// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.term;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static nl.zaakspoor.term.Calendars.KNOWN;
import static org.assertj.core.api.Assertions.assertThat;

class TermPropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 31);
    /** From 5 May 2027: a Wednesday, Ascension Day, its Friday by decree, and the weekend. */
    private static final int LONGEST_CLOSED = 5;

    @Test
    void for_every_day_of_ten_years_the_end_is_the_first_working_day_from_the_counted_one() {
        FIRST.datesUntil(LAST.plusDays(1)).forEach(received -> List.of(6, 8, 12).forEach(weeks -> {
            // When
            LocalDate end = Term.legal(received, Period.ofWeeks(weeks)).end(KNOWN, List.of());

            // Then
            LocalDate counted = received.plusDays(7L * weeks);
            LocalDate walked = counted;
            while (!KNOWN.isWorkingDay(walked)) {
                walked = walked.plusDays(1);
            }
            assertThat(end).as("%s and %s weeks", received, weeks).isEqualTo(walked);
            assertThat(end).isBetween(counted, counted.plusDays(LONGEST_CLOSED));
        }));
    }

    @Property
    void a_term_that_rolls_never_ends_on_a_closed_day(@ForAll("days") LocalDate from, @ForAll("short") Period length,
            @ForAll("suspensions") List<Suspension> suspensions) {
        assertThat(KNOWN.isWorkingDay(Term.legal(from, length).end(KNOWN, suspensions))).isTrue();
    }

    @Property
    void one_more_suspension_never_makes_a_term_shorter(@ForAll("days") LocalDate from, @ForAll("any") Period length,
            @ForAll("suspensions") List<Suspension> suspensions, @ForAll("suspension") Suspension one) {
        // Given
        Term term = Term.legal(from, length);
        List<Suspension> more = new ArrayList<>(suspensions);
        more.add(one);

        // Then
        assertThat(term.end(KNOWN, more)).isAfterOrEqualTo(term.end(KNOWN, suspensions));
    }

    @Property
    void the_order_of_suspensions_and_telling_one_twice_make_no_difference(@ForAll("days") LocalDate from,
            @ForAll("any") Period length, @ForAll("suspensions") List<Suspension> suspensions) {
        // Given
        Term term = Term.legal(from, length);
        List<Suspension> other = new ArrayList<>(suspensions.reversed());
        other.addAll(suspensions);

        // Then
        assertThat(term.end(KNOWN, other)).isEqualTo(term.end(KNOWN, suspensions));
    }

    @Property
    void a_suspension_in_two_pieces_that_meet_is_one(@ForAll("days") LocalDate from, @ForAll("any") Period length,
            @ForAll("suspension") Suspension whole) {
        // Given
        LocalDate middle = whole.trigger().plusDays(1 + ChronoUnit.DAYS.between(whole.trigger(), whole.end()) / 2);
        List<Suspension> pieces = List.of(new Suspension(whole.trigger(), middle),
                new Suspension(middle.minusDays(1), whole.end()));

        // Then
        assertThat(Term.legal(from, length).end(KNOWN, pieces))
                .isEqualTo(Term.legal(from, length).end(KNOWN, List.of(whole)));
    }

    @Property
    void a_norm_is_made_longer_by_exactly_the_days_that_stood_still_in_it(@ForAll("days") LocalDate from,
            @ForAll("any") Period length, @ForAll("suspensions") List<Suspension> suspensions) {
        // Given
        Set<LocalDate> still = suspensions.stream().filter(each -> each.trigger().plusDays(1).isBefore(each.end()))
                .flatMap(each -> each.trigger().plusDays(1).datesUntil(each.end())).collect(Collectors.toSet());

        // When
        LocalDate end = Term.own(from, length).end(KNOWN, suspensions);

        // Then: day by day, each that stood still gives one back.
        LocalDate walked = from.plus(length);
        for (LocalDate day = from.plusDays(1); !day.isAfter(walked); day = day.plusDays(1)) {
            walked = still.contains(day) ? walked.plusDays(1) : walked;
        }
        assertThat(end).isEqualTo(walked);
    }

    @Property
    void an_extension_never_makes_a_term_end_earlier(@ForAll("days") LocalDate from, @ForAll("short") Period length,
            @ForAll("short") Period more, @ForAll("suspensions") List<Suspension> suspensions) {
        // Given
        Term term = Term.legal(from, length);

        // Then
        assertThat(term.extendedBy(more.plusDays(LONGEST_CLOSED)).end(KNOWN, suspensions))
                .isAfterOrEqualTo(term.end(KNOWN, suspensions));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(FIRST.toEpochDay(), LAST.toEpochDay()).map(LocalDate::ofEpochDay);
    }

    @Provide("short")
    Arbitrary<Period> shortOnes() {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 85).map(Period::ofDays),
                Arbitraries.integers().between(1, 12).map(Period::ofWeeks),
                Arbitraries.integers().between(1, 2).map(Period::ofMonths));
    }

    @Provide
    Arbitrary<Period> any() {
        return Arbitraries.oneOf(shortOnes(), Arbitraries.integers().between(3, 24).map(Period::ofMonths));
    }

    @Provide
    Arbitrary<Suspension> suspension() {
        return Combinators.combine(days(), Arbitraries.integers().between(2, 60))
                .as((trigger, length) -> new Suspension(trigger, trigger.plusDays(length)));
    }

    @Provide
    Arbitrary<List<Suspension>> suspensions() {
        // Most within some months, so that they meet each other and the term.
        Arbitrary<LocalDate> near = Arbitraries.integers().between(0, 200).map(FIRST::plusDays);
        Arbitrary<Suspension> close = Combinators.combine(near, Arbitraries.integers().between(-2, 40))
                .as((trigger, length) -> new Suspension(trigger, trigger.plusDays(length)));
        return Arbitraries.oneOf(close, suspension()).list().ofMaxSize(6);
    }
}
