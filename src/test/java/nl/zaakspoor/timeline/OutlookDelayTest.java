// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.timeline.Outlook.Delay;
import nl.zaakspoor.timeline.Outlook.Moved;
import nl.zaakspoor.timeline.Outlook.Why;
import nl.zaakspoor.timeline.Promise.Kind;

import static nl.zaakspoor.timeline.Events.aRequestFor;
import static nl.zaakspoor.timeline.Outlooks.END;
import static nl.zaakspoor.timeline.Outlooks.at;
import static nl.zaakspoor.timeline.Outlooks.day;
import static nl.zaakspoor.timeline.Outlooks.permit;
import static org.assertj.core.api.Assertions.assertThat;

/** That it takes longer than was said: since which day, until which, and whether anybody said why. */
class OutlookDelayTest {
    @Test
    void the_norm_of_the_municipality_counts_until_it_has_passed_and_then_the_law() {
        // Given
        Events story = aRequestFor("ondernemersondersteuning").on(day(9, 1)).receivedThen();

        // When
        Outlook before = at(day(10, 13), story);
        Outlook after = at(day(10, 14), story);

        // Then
        assertThat(before.counts().orElseThrow().kind()).isEqualTo(Kind.NORM);
        assertThat(before.expectedOn()).contains(day(10, 13));
        assertThat(after.counts().orElseThrow().kind()).isEqualTo(Kind.LEGAL);
        assertThat(after.delay())
                .contains(new Delay(Fact.Reason.NONE, Optional.of(day(10, 13)), Optional.of(END), Optional.empty()));
        assertThat(after.earlier()).containsExactly(new Moved(day(10, 13), Why.PASSED, Fact.Reason.NONE));
    }

    @Test
    void when_the_day_of_the_law_has_passed_as_well_that_is_the_day_that_was_told_last() {
        // Given: told 20 September, then by the law 27 October.
        Events story = permit().on(day(9, 3)).expects(day(9, 20));
        Events spoken = permit().on(day(9, 3)).expects(day(9, 20)).on(END.plusDays(2))
                .and(new Fact.DelayAnnounced(END.plusDays(30), Fact.Reason.NONE));

        // When
        Outlook both = at(END.plusDays(1), story);
        Outlook later = at(END.plusDays(3), spoken);

        // Then
        assertThat(both.passed()).contains(day(9, 20));
        assertThat(both.delay().flatMap(Delay::wasOn)).contains(END);
        assertThat(both.earlier()).extracting(Outlook.Moved::on).containsExactly(day(9, 20));
        assertThat(both.expectedOn()).contains(END);
        assertThat(later.delay()).contains(
                new Delay(Fact.Reason.NONE, Optional.of(END), Optional.of(END.plusDays(30)), Optional.empty()));
    }

    @Test
    void an_announced_day_that_is_not_later_is_no_delay() {
        // Given
        Events story = permit().on(day(9, 3)).and(new Fact.DelayAnnounced(END.minusDays(3), Fact.Reason.NONE));

        // Then
        assertThat(at(day(9, 4), story).delay()).isEmpty();
        assertThat(at(day(9, 4), story).expectedOn()).contains(END.minusDays(3));
    }

    @Test
    void no_day_counts_while_it_is_up_to_the_applicant_to_collect() {
        // Given
        Events story = aRequestFor("paspoort-identiteitskaart").on(day(9, 1)).receivedThen();
        Events ready = aRequestFor("paspoort-identiteitskaart").on(day(9, 1)).receivedThen().status("KLAAR_VOOR_AFHALEN");

        // Then
        assertThat(at(day(10, 30), story).delay()).isPresent();
        assertThat(at(day(10, 30), ready).delay()).isEmpty();
        assertThat(at(day(10, 30), ready).expectedOn()).isEmpty();
    }

    @Test
    void a_delay_is_unexplained_only_when_no_reason_was_ever_given() {
        // Given
        Fact.Reason busy = new Fact.Reason(Optional.of("busy"), Optional.empty());

        // Then
        assertThat(at(END.plusDays(1), permit()).isUnexplained()).isTrue();
        assertThat(at(day(9, 4), permit()).isUnexplained()).isFalse();
        assertThat(at(END.plusDays(40), permit().on(day(9, 3)).and(new Fact.DelayAnnounced(END.plusDays(30), busy)))
                .isUnexplained()).isFalse();
    }
}
