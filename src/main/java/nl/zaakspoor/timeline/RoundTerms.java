// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

import nl.zaakspoor.catalogue.Product.LegalTerm;
import nl.zaakspoor.catalogue.Terms;
import nl.zaakspoor.catalogue.Terms.Suspension;
import nl.zaakspoor.term.Term;
import nl.zaakspoor.term.TermCalendar;

/**
 * The terms of one round, and when they end.
 *
 * @param legal what the law gives; only the first round has it, for nothing in the law starts it again
 * @param suspension what may make both stand still
 * @param norm what the municipality gives itself, in every round
 */
record RoundTerms(Round round, Dates dates, Optional<Period> legal, Optional<Period> norm, Suspension suspension,
        TermCalendar calendar) {

    static RoundTerms of(Round round, Dates dates, Optional<LegalTerm> own, Terms terms, TermCalendar calendar) {
        Optional<LegalTerm> legal = round.isFirst() ? own.or(terms::legal) : Optional.empty();
        return new RoundTerms(round, dates, legal.map(LegalTerm::length), terms.norm(), terms.suspension(), calendar);
    }

    Clock clock(Instant known, LocalDate day) {
        return Clock.of(dates, round, suspension, known, day);
    }

    /**
     * The last day of the legal term; as if the clock went on {@code day}, where it stands still.
     *
     * @param told extensions that were told after this moment are left out
     */
    Optional<LocalDate> legalEnd(Instant told, Clock clock, LocalDate day) {
        Optional<Term> term = legal.map(length -> Term.legal(round.start(), length));
        for (Dates.Said said : dates.said()) {
            if (said.kind() == Dates.Kind.EXTENDED && round.holds(said.when()) && !said.when().at().isAfter(told)) {
                term = extended(term, said);
            }
        }
        return term.map(granted -> granted.end(calendar, clock.suspensions(day)));
    }

    private static Optional<Term> extended(Optional<Term> term, Dates.Said said) {
        return switch (said.what()) {
            case Fact.Extension.Until(LocalDate day) -> Optional.of(Term.until(day, said.when().day()));
            case Fact.Extension.By(Period length) -> term.map(granted -> granted.extendedBy(length));
        };
    }

    /** The day of the municipality's own norm: its work stands still with the clock. */
    Optional<LocalDate> normEnd(Clock clock, LocalDate day) {
        return norm.map(length -> Term.own(round.start(), length).end(calendar, clock.suspensions(day)));
    }
}
