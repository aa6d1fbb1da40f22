// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SortKeyTest {
    private static final Instant EARLY = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-02T09:00:00.000001Z");

    @Test
    void what_happened_first_comes_first_whatever_the_rest_says() {
        assertOrder(new SortKey(EARLY, EventType.REQUEST_ERASED, "z", "9", LATE, "z"),
                new SortKey(LATE, EventType.REQUEST_RECEIVED, "a", "1", EARLY, "a"));
    }

    @Test
    void of_what_happened_together_the_type_decides() {
        assertOrder(new SortKey(EARLY, EventType.REQUEST_RECEIVED, "z", "9", LATE, "z"),
                new SortKey(EARLY, EventType.STATUS_CHANGED, "a", "1", EARLY, "a"));
    }

    @Test
    void of_one_type_the_source_decides() {
        assertOrder(new SortKey(EARLY, EventType.STATUS_CHANGED, "a", "9", LATE, "z"),
                new SortKey(EARLY, EventType.STATUS_CHANGED, "b", "1", EARLY, "a"));
    }

    @Test
    void of_one_source_its_own_sequence_decides() {
        assertOrder(new SortKey(EARLY, EventType.STATUS_CHANGED, "a", "1", LATE, "z"),
                new SortKey(EARLY, EventType.STATUS_CHANGED, "a", "2", EARLY, "a"));
    }

    @Test
    void of_one_sequence_the_time_of_reporting_decides() {
        assertOrder(new SortKey(EARLY, EventType.STATUS_CHANGED, "a", "1", EARLY, "z"),
                new SortKey(EARLY, EventType.STATUS_CHANGED, "a", "1", LATE, "a"));
    }

    @Test
    void in_the_end_the_id_decides() {
        assertOrder(new SortKey(EARLY, EventType.STATUS_CHANGED, "a", "1", EARLY, "a"),
                new SortKey(EARLY, EventType.STATUS_CHANGED, "a", "1", EARLY, "b"));
    }

    @ParameterizedTest
    @CsvSource({"9, 10", "9, 010", "2, 10", "999999999999999999999, 1000000000000000000000", "10, a", "10, ''", "a, b", "9, 9a",
            "9, -1", "9, 1.5"})
    void numbers_compare_as_numbers_and_come_before_other_texts(String before, String after) {
        assertOrder(new SortKey(EARLY, EventType.STATUS_CHANGED, "a", before, EARLY, "a"),
                new SortKey(EARLY, EventType.STATUS_CHANGED, "a", after, EARLY, "a"));
    }

    @ParameterizedTest
    @CsvSource({"REQUEST_RECEIVED, APPLICANT_CHANGED", "STATUS_CHANGED, DECISION_MADE", "TASK_ASSIGNED, TASK_DONE",
            "APPOINTMENT_MADE, APPOINTMENT_CANCELLED", "TERM_SUSPENDED, TERM_RESUMED", "DECISION_MADE, REQUEST_COMPLETED",
            "REQUEST_COMPLETED, REQUEST_REOPENED", "REQUEST_REOPENED, EVENT_CORRECTED"})
    void what_must_come_first_does_when_the_clock_cannot_tell(EventType before, EventType after) {
        assertOrder(new SortKey(EARLY, before, "z", "9", LATE, "z"), new SortKey(EARLY, after, "a", "1", EARLY, "a"));
    }

    @Property
    void keys_are_in_a_total_order(@ForAll("keys") SortKey a, @ForAll("keys") SortKey b, @ForAll("keys") SortKey c) {
        // When
        int order = Integer.signum(a.compareTo(b));

        // Then
        assertThat(order).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(order == 0).isEqualTo(a.equals(b));
        if (order <= 0 && b.compareTo(c) <= 0) {
            assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
        }
    }

    @Provide
    Arbitrary<SortKey> keys() {
        return Combinators.combine(Arbitraries.of(EARLY, LATE),
                Arbitraries.of(EventType.REQUEST_RECEIVED, EventType.STATUS_CHANGED), Arbitraries.of("a", "b"),
                Arbitraries.of("", "9", "09", "10", "a", "1".repeat(33)), Arbitraries.of(EARLY, LATE), Arbitraries.of("1", "2"))
                .as(SortKey::new);
    }

    private static void assertOrder(SortKey before, SortKey after) {
        assertThat(before).isLessThan(after);
        assertThat(after).isGreaterThan(before);
    }
}
