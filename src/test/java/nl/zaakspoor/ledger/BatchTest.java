// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.Recorded.Erased;
import nl.zaakspoor.ledger.Recorded.Rejected;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.Reference;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static nl.zaakspoor.cloudevent.ACloudEvent.SOURCE;
import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static org.assertj.core.api.Assertions.assertThat;

class BatchTest {
    private final Arrivals arrivals = new Arrivals();
    private final Arrival.Admitted first = arrivals.admitted(aStatusChanged());

    @Test
    void an_event_that_comes_twice_in_one_batch_is_recorded_once() {
        // When
        Batch batch = new Batch(List.of(first, arrivals.admitted(aStatusChanged())));

        // Then
        assertThat(batch.events()).containsExactly(first);
        assertThat(batch.duplicates()).isEqualTo(1);
        assertThat(batch.refused()).isEmpty();
    }

    @Test
    void another_event_with_the_same_identity_in_one_batch_is_refused() {
        // When
        Batch batch = new Batch(List.of(first, arrivals.admitted(aStatusChanged().withData("{\"status\": \"other\"}"))));

        // Then
        assertThat(batch.events()).containsExactly(first);
        assertThat(batch.duplicates()).isZero();
        assertThat(batch.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.rejection().code()).isEqualTo(RejectionCode.CONFLICTING_DUPLICATE);
            assertThat(refused.origin().offset()).isEqualTo(1);
            assertThat(refused.attributes().source()).contains(SOURCE);
            assertThat(refused.attributes().id()).contains("1");
            assertThat(refused.attributes().type()).contains("nl.zaakspoor.status-changed.v1");
            assertThat(refused.attributes().subject()).contains("Z2026-004512");
        });
    }

    @Test
    void the_same_id_of_another_source_is_another_event() {
        // When
        Batch batch = new Batch(List.of(first, arrivals.admitted(aStatusChanged().with("source", "urn:test:other"))));

        // Then
        assertThat(batch.events()).hasSize(2);
    }

    @Test
    void an_event_the_ledger_has_with_equal_content_is_a_duplicate() {
        // Given
        Batch batch = new Batch(List.of(first));

        // When
        batch.alreadyThere(first.admitted().event().id(), _ -> true);

        // Then
        assertThat(batch.events()).isEmpty();
        assertThat(batch.duplicates()).isEqualTo(1);
    }

    @Test
    void an_event_the_ledger_has_with_other_content_is_a_conflict() {
        // Given
        Batch batch = new Batch(List.of(first));

        // When
        batch.alreadyThere(first.admitted().event().id(), _ -> false);

        // Then
        assertThat(batch.events()).isEmpty();
        assertThat(batch.duplicates()).isZero();
        assertThat(batch.refused()).extracting(refused -> refused.rejection().code())
                .containsExactly(RejectionCode.CONFLICTING_DUPLICATE);
    }

    @Test
    void events_stand_by_request_in_the_order_of_reference() {
        // When
        Batch batch = new Batch(List.of(arrivals.admitted(aStatusChanged().with("subject", "Z2").with("id", "a")),
                arrivals.admitted(aStatusChanged().with("subject", "Z1").with("id", "b")),
                arrivals.admitted(aStatusChanged().with("subject", "Z2").with("id", "c"))));

        // Then
        assertThat(batch.byRequest().keySet()).containsExactly(new Reference("Z1"), new Reference("Z2"));
        assertThat(batch.byRequest().get(new Reference("Z2"))).extracting(a -> a.admitted().event().id().id())
                .containsExactly("a", "c");
    }

    @Test
    void nothing_is_kept_of_what_is_about_an_erased_request_or_was_an_event_of_one() {
        // Given
        Arrival.Admitted erasedBefore = arrivals.admitted(aStatusChanged().with("subject", "Z2").with("id", "erased"));
        Arrival.Admitted other = arrivals.admitted(aStatusChanged().with("subject", "Z2").with("id", "other"));
        Batch batch = new Batch(List.of(first, erasedBefore, other,
                refused(Optional.of("Z2026-004512")), refused(Optional.of("Z2")), refused(Optional.of("no reference"))));

        // When
        batch.leaveOut(Set.of(first.admitted().event().reference()), Set.of(erasedBefore.admitted().event().id()));

        // Then
        assertThat(batch.events()).containsExactly(other);
        assertThat(batch.refused()).extracting(r -> r.attributes().subject()).containsExactly(Optional.of("Z2"),
                Optional.of("no reference"));
        assertThat(batch.erased()).isEqualTo(new Erased(3, 0, 0));
    }

    @Test
    void what_it_is_about_is_known_of_what_is_refused_as_well() {
        // When
        Batch batch = new Batch(List.of(first, refused(Optional.of("Z2")), refused(Optional.of("no reference")),
                refused(Optional.empty())));

        // Then
        assertThat(batch.references()).containsExactly(new Reference("Z2"), new Reference("Z2026-004512"));
        assertThat(batch.identities()).containsExactlyInAnyOrder(first.admitted().event().id(),
                new EventId("urn:s", "refused"));
    }

    private Arrival.Refused refused(Optional<String> subject) {
        return arrivals.refused(RejectionCode.INVALID_DATA, "`status` is missing",
                new Arrival.Attributes(Optional.of("urn:s"), Optional.empty(), Optional.of("refused"), subject));
    }

    @Test
    void every_arrival_ends_in_exactly_one_place() {
        // Given
        Batch batch = new Batch(
                List.of(first, arrivals.admitted(aStatusChanged()), arrivals.admitted(aStatusChanged().with("id", "2")),
                        arrivals.refused(RejectionCode.NOT_JSON, "this is not JSON", Arrival.Attributes.UNREADABLE)));

        // When
        batch.refuse(first, new Rejection(RejectionCode.TOO_MANY_EVENTS, "a request has at most 1000 events"));

        // Then
        Recorded recorded = Recorded.of(batch.events().size(), batch, BUILT_IN.sources(), List.of(), Recorded.Oddities.NONE);
        Rejected unreadable = new Rejected(RejectionCode.NOT_JSON, Optional.empty());
        Rejected surplus = new Rejected(RejectionCode.TOO_MANY_EVENTS, Optional.of("Vergunningensysteem"));
        assertThat(recorded).isEqualTo(new Recorded(1, 1, List.of(unreadable, surplus)));
        assertThat(recorded.plus(recorded))
                .isEqualTo(new Recorded(2, 2, List.of(unreadable, surplus, unreadable, surplus)));
    }
}
