// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Corrections.Amended;

import static org.assertj.core.api.Assertions.assertThat;

class CorrectionsTest {
    private static final Predicate<String> NOBODY = _ -> false;
    private static final Text REASON = Text.dutch("Wij hadden ons vergist");
    private static final StatusEvent WRONG = event("a", "wrong", 1, new Fact.StatusChanged("wrong", Optional.empty(),
            Optional.empty()));
    private static final StatusEvent RIGHT = event("a", "right", 2, correcting("wrong", "right"));
    private static final StatusEvent WITHDRAWAL = event("a", "withdrawal", 3,
            new Fact.EventWithdrawn("wrong", Optional.of(REASON)));

    @Test
    void a_corrected_event_says_what_is_right_and_when_it_was_put_right() {
        // When
        List<Amended> amended = amended(WRONG, RIGHT);

        // Then
        assertThat(statuses(amended)).containsExactly("right");
        assertThat(amended.getFirst().event().id()).isEqualTo(WRONG.id());
        assertThat(amended.getFirst().event().occurred()).isEqualTo(WRONG.occurred());
        assertThat(amended.getFirst().correction()).contains(new Entry.Correction(RIGHT.occurred(), Optional.of(REASON)));
    }

    @Test
    void a_correction_may_say_that_it_happened_at_another_time() {
        // Given
        Occurrence earlier = Occurrence.at(Events.START.minus(Duration.ofDays(3)));
        StatusEvent moved = event("a", "moved", 2, new Fact.EventCorrected("wrong",
                Map.of(EventType.STATUS_CHANGED, new Fact.StatusChanged("right", Optional.empty(), Optional.empty())),
                Optional.of(earlier), Optional.empty()));

        // Then
        assertThat(amended(WRONG, moved)).extracting(each -> each.event().occurred()).containsExactly(earlier);
    }

    @Test
    void the_last_of_several_corrections_counts() {
        assertThat(statuses(amended(WRONG, event("a", "again", 5, correcting("wrong", "better")), RIGHT)))
                .containsExactly("better");
    }

    @Test
    void a_withdrawn_event_is_gone_and_the_withdrawal_is_news() {
        assertThat(amended(WRONG, WITHDRAWAL)).extracting(Amended::event).containsExactly(WITHDRAWAL);
    }

    @Test
    void a_correction_brings_back_what_was_withdrawn_before_it() {
        assertThat(statuses(amended(WRONG, WITHDRAWAL, event("a", "again", 5, correcting("wrong", "right")))))
                .containsExactly("right");
    }

    @Test
    void a_correction_that_is_withdrawn_leaves_the_event_as_it_was() {
        // Given
        StatusEvent undone = event("a", "undone", 4, new Fact.EventWithdrawn("right", Optional.empty()));

        // Then
        assertThat(statuses(amended(WRONG, RIGHT, undone))).containsExactly("wrong");
    }

    @Test
    void a_withdrawal_that_is_withdrawn_leaves_the_event_as_it_was() {
        // Given
        StatusEvent undone = event("a", "undone", 4, new Fact.EventWithdrawn("withdrawal", Optional.empty()));

        // Then
        assertThat(statuses(amended(WRONG, WITHDRAWAL, undone))).containsExactly("wrong");
    }

    @Test
    void withdrawals_of_each_other_end_with_the_last() {
        // Given
        StatusEvent one = event("a", "one", 2, new Fact.EventWithdrawn("two", Optional.empty()));
        StatusEvent two = event("a", "two", 3, new Fact.EventWithdrawn("one", Optional.empty()));

        // Then
        assertThat(statuses(amended(WRONG, one, two))).containsExactly("wrong");
    }

    @Test
    void another_source_corrects_and_withdraws_nothing() {
        // Given
        StatusEvent foreign = event("b", "foreign", 2, correcting("wrong", "right"));
        StatusEvent removal = event("b", "removal", 3, new Fact.EventWithdrawn("wrong", Optional.empty()));

        // Then
        assertThat(statuses(amended(WRONG, foreign, removal))).containsExactly("wrong");
    }

    @Test
    void a_source_with_the_right_corrects_the_events_of_others() {
        // Given
        StatusEvent foreign = event("b", "foreign", 2, correcting("wrong", "right"));

        // Then
        assertThat(statuses(Corrections.of(List.of(WRONG, foreign), "b"::equals).amended())).containsExactly("right");
    }

    @Test
    void a_source_with_the_right_that_used_the_id_itself_means_its_own_event_only() {
        // Given
        StatusEvent own = event("b", "wrong", 1, new Fact.StatusChanged("own", Optional.empty(), Optional.empty()));
        StatusEvent foreign = event("b", "foreign", 2, correcting("wrong", "right"));

        // Then
        assertThat(statuses(Corrections.of(List.of(WRONG, own, foreign), "b"::equals).amended()))
                .containsExactly("wrong", "right");
    }

    @Test
    void a_correction_of_an_event_of_another_source_awaits_one_of_its_own() {
        // Given
        StatusEvent foreign = event("b", "foreign", 2, correcting("wrong", "right"));
        StatusEvent own = event("b", "wrong", 3, new Fact.StatusChanged("own", Optional.empty(), Optional.empty()));

        // Then
        assertThat(Corrections.of(List.of(WRONG, foreign), "b"::equals).awaited()).containsExactly("wrong");
        assertThat(Corrections.of(List.of(WRONG, foreign, own), "b"::equals).awaited()).isEmpty();
    }

    @Test
    void the_corrections_of_an_event_that_do_not_fit_it_can_be_told() {
        // Given
        StatusEvent unfit = event("a", "unfit", 2, new Fact.EventCorrected("wrong",
                Map.of(EventType.TASK_DONE, new Fact.TaskDone("T1")), Optional.empty(), Optional.empty()));

        // Then
        assertThat(Corrections.unfit(List.of(WRONG, unfit, RIGHT), NOBODY, WRONG.id())).containsExactly(unfit);
        assertThat(Corrections.unfit(List.of(unfit, RIGHT), NOBODY, WRONG.id())).isEmpty();
    }

    @Test
    void data_that_do_not_fit_the_type_change_nothing() {
        // Given
        StatusEvent unfit = event("a", "unfit", 2, new Fact.EventCorrected("wrong",
                Map.of(EventType.TASK_DONE, new Fact.TaskDone("T1")), Optional.empty(), Optional.empty()));

        // Then
        assertThat(statuses(amended(WRONG, unfit))).containsExactly("wrong");
    }

    @Test
    void a_correction_that_came_first_awaits_its_event() {
        assertThat(Corrections.of(List.of(RIGHT), NOBODY).awaited()).containsExactly("wrong");
        assertThat(Corrections.of(List.of(WRONG, RIGHT), NOBODY).awaited()).isEmpty();
    }

    private static List<Amended> amended(StatusEvent... events) {
        return Corrections.of(List.of(events), NOBODY).amended();
    }

    private static List<String> statuses(List<Amended> amended) {
        return amended.stream().map(each -> each.event().fact()).filter(Fact.StatusChanged.class::isInstance)
                .map(fact -> ((Fact.StatusChanged) fact).status()).toList();
    }

    private static Fact correcting(String id, String status) {
        return new Fact.EventCorrected(id,
                Map.of(EventType.STATUS_CHANGED, new Fact.StatusChanged(status, Optional.empty(), Optional.empty())),
                Optional.empty(), Optional.of(REASON));
    }

    private static StatusEvent event(String source, String id, int hours, Fact fact) {
        Instant when = Events.START.plus(Duration.ofHours(hours));
        return new StatusEvent(new EventId(source, id), new Reference("Z1"), Occurrence.at(when), when, Optional.empty(), when,
                fact);
    }
}
