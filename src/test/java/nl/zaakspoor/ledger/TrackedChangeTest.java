// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.timeline.Events.START;
import static nl.zaakspoor.timeline.Events.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

/** Which changes of a request a resident can see. */
class TrackedChangeTest {
    private static final FoldRules OURS = new FoldRules(Timeline.FOLD_VERSION, "ours");

    @Test
    void a_new_request_is_visible_once_it_is_announced() {
        assertThat(change(Optional.empty(), aRequest().received(), START).isVisible()).isTrue();
        assertThat(change(Optional.empty(), aRequest().status("BEOORDELEN"), START).isVisible()).isFalse();
    }

    @Test
    void a_status_is_visible_also_when_the_step_stays() {
        assertThat(change(aRequest().received().status("BEOORDELEN"),
                aRequest().received().status("BEOORDELEN").statusWith("BEOORDELEN", "Het duurt nog even")).isVisible())
                .isTrue();
    }

    @Test
    void who_the_resident_is_and_what_was_said_inside_is_not_visible() {
        // Given
        Fact inside = new Fact.ContactRecorded(Fact.Channel.PHONE, Optional.empty(), Text.dutch("Belde boos op"), false);

        // Then
        assertThat(change(aRequest().received(), aRequest().received().and(inside)).isVisible()).isFalse();
        assertThat(change(aRequest().received(), aRequest().received()
                .and(new Fact.ApplicantChanged(Events.applicant("new@voorbeeld.example")))).isVisible()).isFalse();
    }

    @Test
    void that_an_appointment_is_over_is_told_with_the_next_look_at_the_request() {
        // Given
        Events story = aRequest().received().appointment("a", 1);
        Fact inside = new Fact.ContactRecorded(Fact.Channel.PHONE, Optional.empty(), Text.dutch("Belde"), false);

        // When
        TrackedChange change = change(Optional.of(kept(story, START)), aRequest().received().appointment("a", 1).and(inside),
                START.plusSeconds(2 * 86_400));

        // Then
        assertThat(change.isVisible()).isTrue();
    }

    @Test
    void where_nobody_knows_what_was_seen_before_it_counts_as_changed() {
        // Given
        Kept unreadable = new Kept(new FoldRules(0, ""), false, kept(aRequest().received(), START).outline(), Optional.empty());

        // Then
        assertThat(change(Optional.of(unreadable), aRequest().received(), START).isVisible()).isTrue();
    }

    @Test
    void what_turns_out_as_it_was_is_no_change() {
        assertThat(change(aRequest().received(), aRequest().received()).isNone()).isTrue();
        assertThat(change(aRequest().received(), aRequest().received().status("BEOORDELEN")).isNone()).isFalse();
    }

    @Test
    void it_is_found_otherwise_when_who_asked_or_what_it_is_about_has_changed() {
        // Given
        Fact moved = new Fact.ApplicantChanged(Events.applicant("new@voorbeeld.example"));

        // Then
        assertThat(change(Optional.empty(), aRequest().received(), START).changesLookUp()).isTrue();
        assertThat(change(aRequest().received(), aRequest().received().status("BEOORDELEN")).changesLookUp()).isFalse();
        assertThat(change(aRequest().received(), aRequest().received().and(moved)).changesLookUp()).isTrue();
        assertThat(change(aRequest().received(), aRequest().receivedAbout("Spui 70")).changesLookUp()).isTrue();
    }

    @Test
    void what_another_version_folded_may_be_found_otherwise_though_it_is_the_same() {
        // Given
        Kept kept = kept(aRequest().received(), START);
        Kept older = new Kept(new FoldRules(Timeline.FOLD_VERSION - 1, "ours"), false, kept.outline(), kept.timeline());

        // Then
        assertThat(change(Optional.of(older), aRequest().received(), START).changesLookUp()).isTrue();
    }

    private static TrackedChange change(Events before, Events after) {
        return change(Optional.of(kept(before, START)), after, START);
    }

    private static TrackedChange change(Optional<Kept> before, Events after, Instant now) {
        Timeline timeline = Timeline.of(BUILT_IN, after.events());
        return TrackedChange.of(1, new Folded(before, Optional.empty(), timeline, List.of(), Contacts.NONE, List.of()),
                timeline.at(now, BUILT_IN),
                List.of(), Optional.empty());
    }

    private static Kept kept(Events story, Instant now) {
        Timeline timeline = Timeline.of(BUILT_IN, story.events());
        Optional<TimelineView> view = timeline.at(now, BUILT_IN);
        return new Kept(OURS, false, view.flatMap(Outline::of).map(Outline::text), Optional.of(timeline));
    }
}
