// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.notice.NoticeRules.Mode;
import nl.zaakspoor.timeline.Applicant.ContactBy;
import nl.zaakspoor.timeline.Events;

import static nl.zaakspoor.notice.Decisions.afterStory;
import static nl.zaakspoor.notice.Decisions.unsent;
import static nl.zaakspoor.timeline.Events.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** A municipality goes live with one product at a time. */
class ModesTest {
    private static final String LIVE = "melding-openbare-ruimte";
    private static final String REHEARSED = "bijzondere-bijstand";
    private static final Cause RECEIPT = new Cause(NoticeKind.RECEIVED, "received");
    private static final Cause PROGRESS = new Cause(NoticeKind.PROGRESS, "step-3/0");

    @Test
    void the_mode_of_the_product_goes_before_that_of_all() {
        assertThat(decided(LIVE)).containsExactly(Optional.empty());
        assertThat(decided(REHEARSED)).containsExactly(Optional.of(NotSent.SHADOW_MODE));
    }

    private static List<Optional<NotSent>> decided(String product) {
        return rehearsingButFor(aRequestFor(product).received()).notices().stream().map(Notice::unsent).toList();
    }

    @Test
    void at_the_moment_of_sending_the_mode_is_that_of_the_product_too() {
        assertThat(rehearsingButFor(aRequestFor(LIVE).received()).review(RECEIPT).telling()).containsExactly(RECEIPT);
        assertThat(rehearsingButFor(aRequestFor(REHEARSED).received()).review(RECEIPT).dropped())
                .containsEntry(RECEIPT, NotSent.SHADOW_MODE);
    }

    @Test
    void what_was_rehearsed_counts_as_heard_only_where_it_is_still_rehearsed() {
        assertThat(afterRehearsal(Mode.SHADOW)).isEqualTo(Optional.of(NotSent.PROGRESS_TOLD));
        assertThat(afterRehearsal(Mode.LIVE)).isEmpty();
    }

    private static Optional<NotSent> afterRehearsal(Mode ofProduct) {
        Events talking = aRequestFor("wmo-ondersteunende-middelen").received().status("GESPREK");
        return afterStory(talking).inMode(ofProduct, "wmo-ondersteunende-middelen")
                .having(unsent(RECEIPT, NotSent.SHADOW_MODE), unsent(PROGRESS, NotSent.SHADOW_MODE)).notices().getFirst()
                .unsent();
    }

    private static Decisions rehearsingButFor(Events story) {
        return afterStory(story).inMode(Mode.SHADOW).inMode(Mode.LIVE, LIVE);
    }

    @Test
    void what_somebody_asked_for_goes_where_notices_would() {
        Reach listed = new Reach(Medium.EMAIL, "noor@voorbeeld.example");
        Reach other = new Reach(Medium.EMAIL, "sam@voorbeeld.example");

        assertThat(maySend(Mode.LIVE, other)).isTrue();
        assertThat(maySend(Mode.ALLOW_LIST, listed)).isTrue();
        assertThat(maySend(Mode.ALLOW_LIST, other)).isFalse();
        assertThat(maySend(Mode.SHADOW, listed)).isFalse();
    }

    private static boolean maySend(Mode mode, Reach to) {
        return new NoticePolicy(new NoticeRules(mode, Set.of("noor@voorbeeld.example"), ContactBy.EMAIL, false, Set.of(),
                QuietHours.NONE)).maySend(new ProductId(LIVE), to);
    }
}
