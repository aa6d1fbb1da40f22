// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Product.LegalTerm;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Fact.Outcome;
import nl.zaakspoor.timeline.Outlook.Delay;
import nl.zaakspoor.timeline.Outlook.Moved;
import nl.zaakspoor.timeline.Outlook.Why;
import nl.zaakspoor.timeline.Promise.Kind;
import nl.zaakspoor.timeline.Promise.Met;

import static nl.zaakspoor.timeline.Events.aRequest;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static nl.zaakspoor.timeline.Outlooks.BUSY;
import static nl.zaakspoor.timeline.Outlooks.END;
import static nl.zaakspoor.timeline.Outlooks.at;
import static nl.zaakspoor.timeline.Outlooks.day;
import static nl.zaakspoor.timeline.Outlooks.invited;
import static nl.zaakspoor.timeline.Outlooks.met;
import static nl.zaakspoor.timeline.Outlooks.permit;
import static org.assertj.core.api.Assertions.assertThat;

/** Of a permit the law says eight weeks: received on 1 September 2026, until 27 October. */
class OutlookTest {
    @Test
    void from_receipt_on_the_day_of_the_law_counts() {
        // When
        Outlook outlook = at(day(9, 2), permit());

        // Then
        assertThat(outlook.counts().orElseThrow().kind()).isEqualTo(Kind.LEGAL);
        assertThat(outlook.expectedOn()).contains(END);
        assertThat(outlook.legalOn()).contains(END);
        assertThat(outlook.standstill()).isEmpty();
        assertThat(outlook.delay()).isEmpty();
        assertThat(outlook.promises()).extracting(Outlook.Judged::met).containsExactly(Met.OPEN);
    }

    @Test
    void the_term_of_the_request_itself_goes_before_that_of_its_product() {
        // Given
        Events story = aRequest().on(day(9, 1)).and(new Fact.RequestReceived(new ProductId("vergunning"),
                new DepartmentId("DSO"), day(9, 1), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(new LegalTerm(Period.ofWeeks(26), "Omgevingswet 16.65"))));

        // Then
        assertThat(at(day(9, 2), story).legalOn()).contains(LocalDate.of(2027, 3, 2));
    }

    @Test
    void a_norm_may_end_on_a_closed_day() {
        // Given: from Sunday to Sunday.
        Events story = aRequestFor("melding-openbare-ruimte").on(day(11, 1)).receivedThen();

        // Then
        assertThat(at(day(11, 2), story).expectedOn()).contains(day(11, 15));
        assertThat(at(day(11, 2), story).legalOn()).isEmpty();
    }

    @Test
    void the_last_word_of_the_department_counts() {
        // Given
        Events story = permit().on(day(9, 10)).expects(day(10, 6)).on(day(9, 20))
                .and(new Fact.DelayAnnounced(day(10, 20), BUSY));

        // When
        Outlook outlook = at(day(9, 21), story);

        // Then
        assertThat(outlook.counts().orElseThrow().kind()).isEqualTo(Kind.ANNOUNCED);
        assertThat(outlook.expectedOn()).contains(day(10, 20));
        assertThat(outlook.legalOn()).contains(END);
        assertThat(outlook.delay())
                .contains(new Delay(BUSY, Optional.of(day(10, 6)), Optional.of(day(10, 20)), Optional.empty()));
        assertThat(outlook.earlier()).containsExactly(new Moved(day(10, 6), Why.WORD, BUSY));
        assertThat(outlook.promises()).extracting(each -> each.promise().kind())
                .containsExactly(Kind.LEGAL, Kind.EXPECTED, Kind.ANNOUNCED);
    }

    @Test
    void an_earlier_day_is_no_delay_and_strikes_nothing_out() {
        // Given
        Events story = permit().on(day(9, 10)).expects(day(10, 20)).on(day(9, 20)).expects(day(10, 6));

        // Then
        assertThat(at(day(9, 21), story).delay()).isEmpty();
        assertThat(at(day(9, 21), story).earlier()).isEmpty();
    }

    @Test
    void a_later_expectation_is_a_delay_with_the_words_that_came_with_it() {
        // Given
        Fact.Reason because = new Fact.Reason(Optional.empty(), Optional.of(Text.dutch("Het regent")));
        Events story = permit().on(day(9, 10)).expects(day(10, 6)).on(day(9, 20)).and(new Fact.StatusChanged("in-progress",
                because.text(), Optional.of(day(10, 20))));

        // Then
        assertThat(at(day(9, 21), story).delay())
                .contains(new Delay(because, Optional.of(day(10, 6)), Optional.of(day(10, 20)), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"P6W, 2026-12-08", "P4W, 2026-11-24", "P1M, 2026-11-27"})
    void an_extension_by_a_period_is_counted_from_the_day_of_the_law(Period length, LocalDate end) {
        // Given
        Events story = permit().on(day(10, 1)).and(new Fact.TermExtended(new Fact.Extension.By(length), BUSY));

        // When
        Outlook outlook = at(day(10, 2), story);

        // Then
        assertThat(outlook.legalOn()).contains(end);
        assertThat(outlook.counts().orElseThrow().kind()).isEqualTo(Kind.LEGAL);
        assertThat(outlook.delay()).contains(new Delay(BUSY, Optional.of(END), Optional.of(end), Optional.empty()));
    }

    @Test
    void an_extension_until_a_day_is_that_day_and_what_stands_still_later_moves_it() {
        // Given
        Events story = permit().on(day(10, 1)).and(new Fact.TermExtended(new Fact.Extension.Until(day(11, 20)), BUSY));
        Outlook extended = at(day(10, 2), story);

        // When
        Outlook moved = at(day(10, 30), story.on(day(10, 12)).askedUntil("T1", day(10, 30)).on(day(10, 16)).done("T1"));

        // Then
        assertThat(extended.legalOn()).contains(day(11, 20));
        assertThat(moved.legalOn()).contains(day(11, 23));
        assertThat(moved.delay().orElseThrow().reason()).isEqualTo(BUSY);
        assertThat(moved.earlier()).containsExactly(new Moved(END, Why.WORD, BUSY),
                new Moved(day(11, 20), Why.CLOCK, Fact.Reason.NONE));
    }

    @Test
    void an_extension_of_a_term_that_nobody_knows_is_a_delay_without_a_day() {
        // Given
        Events story = aRequestFor("huwelijk-of-partnerschap").on(day(9, 1)).receivedThen().expects(day(9, 20)).on(day(9, 10))
                .and(new Fact.TermExtended(new Fact.Extension.By(Period.ofWeeks(6)), BUSY));

        // When
        Outlook outlook = at(day(9, 11), story);

        // Then
        assertThat(outlook.counts()).isEmpty();
        assertThat(outlook.delay()).contains(new Delay(BUSY, Optional.of(day(9, 20)), Optional.empty(), Optional.empty()));
        assertThat(outlook.earlier()).containsExactly(new Moved(day(9, 20), Why.WORD, BUSY));
    }

    @Test
    void a_day_that_the_department_gives_while_the_clock_stands_still_counts() {
        assertThat(at(day(9, 20), invited().on(day(9, 18)).expects(day(11, 20))).expectedOn()).contains(day(11, 20));
        assertThat(at(day(9, 20), permit().expects(day(10, 20)).on(day(9, 15)).askedUntil("T1", day(9, 29))).expectedOn())
                .isEmpty();
    }

    @Test
    void once_there_is_an_answer_only_what_is_promised_after_it_counts() {
        // Given
        Events decided = permit().on(day(10, 1)).decidedAs(Outcome.GRANTED);
        Events paidLater = permit().on(day(10, 1)).decidedAs(Outcome.GRANTED).on(day(10, 2)).expects(day(10, 9));

        // Then
        assertThat(at(day(10, 3), decided).counts()).isEmpty();
        assertThat(at(day(10, 3), decided).legalOn()).isEmpty();
        assertThat(at(day(10, 3), decided).earlier()).isEmpty();
        assertThat(at(day(10, 3), paidLater).expectedOn()).contains(day(10, 9));
        assertThat(at(day(10, 3), paidLater.completed()).counts()).isEmpty();
    }

    @Test
    void a_promise_is_kept_by_an_answer_on_its_day_and_broken_when_the_day_passes() {
        // Then
        assertThat(met(day(12, 1), permit().on(END).decidedAs(Outcome.REFUSED))).containsExactly(Met.YES);
        assertThat(met(day(12, 1), permit().on(END).status("decision"))).containsExactly(Met.YES);
        assertThat(met(day(12, 1), permit().on(END).completed())).containsExactly(Met.YES);
        assertThat(met(day(12, 1), permit().on(END.plusDays(1)).completed())).containsExactly(Met.NO);
        assertThat(met(END.plusDays(1), permit())).containsExactly(Met.NO);
        assertThat(met(END, permit())).containsExactly(Met.OPEN);
    }

    @Test
    void a_step_back_before_the_decision_takes_the_answer_away() {
        assertThat(met(END.plusDays(1), permit().on(day(10, 1)).status("decision").status("in-progress")))
                .containsExactly(Met.NO);
    }

    @Test
    void a_day_that_was_said_is_judged_as_it_was_said() {
        // Given
        Events story = permit().on(day(9, 10)).expects(day(9, 20)).on(day(9, 15))
                .and(new Fact.DelayAnnounced(day(10, 6), BUSY)).on(day(10, 1)).decidedAs(Outcome.GRANTED);

        // Then: the law's, the first and the second.
        assertThat(met(day(10, 2), story)).containsExactly(Met.YES, Met.NO, Met.YES);
    }

    @Test
    void a_day_that_the_clock_moved_before_it_came_never_was_the_end_of_the_term() {
        // Given
        Events resumed = invited().on(day(9, 29)).done("T1");

        // Then
        assertThat(met(day(11, 10), resumed)).containsExactly(Met.OPEN, Met.NO);
        assertThat(met(day(11, 10), resumed.on(day(11, 5)).decidedAs(Outcome.GRANTED))).containsExactly(Met.OPEN, Met.YES);
    }

    @Test
    void a_late_extension_does_not_undo_that_the_day_had_passed() {
        // Given
        Events late = permit().on(day(10, 28)).and(new Fact.TermExtended(new Fact.Extension.By(Period.ofWeeks(6)), BUSY));

        // Then
        assertThat(met(day(10, 29), late)).containsExactly(Met.NO, Met.OPEN);
    }

    @Test
    void what_the_applicant_took_back_in_time_was_neither_kept_nor_broken() {
        assertThat(met(day(12, 1), permit().on(END).completedAs(Outcome.WITHDRAWN))).containsExactly(Met.OPEN);
        assertThat(met(day(12, 1), permit().on(END.plusDays(1)).completedAs(Outcome.WITHDRAWN))).containsExactly(Met.NO);
        assertThat(met(day(12, 1), permit().on(END).completedAs(Outcome.NOT_HANDLED))).containsExactly(Met.YES);
    }

    @Test
    void a_reopened_request_has_the_norm_again_and_no_term_of_the_law() {
        // Given
        Events story = aRequestFor("ondernemersondersteuning").on(day(9, 1)).receivedThen().on(day(10, 1)).completed()
                .on(day(11, 2)).reopened();

        // When
        Outlook outlook = at(day(11, 3), story);

        // Then
        assertThat(outlook.legalOn()).isEmpty();
        assertThat(outlook.counts().orElseThrow().kind()).isEqualTo(Kind.NORM);
        assertThat(outlook.expectedOn()).contains(day(12, 14));
        assertThat(outlook.promises()).extracting(Outlook.Judged::met).containsExactly(Met.YES, Met.YES, Met.OPEN);
    }

    @Test
    void what_was_said_before_a_reopening_counts_no_more() {
        // Given
        Events story = permit().on(day(9, 10)).expects(day(12, 1)).on(day(9, 15)).askedUntil("T1", day(12, 1)).on(day(10, 1))
                .completed().on(day(11, 2)).reopened();

        // Then
        assertThat(at(day(11, 3), story).counts()).isEmpty();
        assertThat(at(day(11, 3), story).standstill()).isEmpty();
        assertThat(at(day(11, 3), story.and(new Fact.TermExtended(new Fact.Extension.Until(day(12, 10)), BUSY))).legalOn())
                .contains(day(12, 10));
    }

    @Test
    void of_a_request_that_is_over_no_day_counts_and_nothing_stands_still() {
        // When
        Outlook outlook = at(day(9, 20), invited().completed());

        // Then
        assertThat(outlook.counts()).isEmpty();
        assertThat(outlook.standstill()).isEmpty();
        assertThat(outlook.earlier()).isEmpty();
    }
}
