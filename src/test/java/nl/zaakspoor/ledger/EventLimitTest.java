// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.cloudevent.ACloudEvent;

import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static org.assertj.core.api.Assertions.assertThat;

class EventLimitTest {
    private final Arrivals arrivals = new Arrivals();
    private final Arrival.Admitted news = arrivals.admitted(aStatusChanged());
    private final Arrival.Admitted end = arrivals.admitted(ACloudEvent.of("request-completed", "{}").with("id", "end"));

    @Test
    void the_thousandth_event_of_a_request_is_taken_and_the_next_is_not() {
        assertThat(surplus(999, List.of(news))).isEmpty();
        assertThat(surplus(1000, List.of(news))).containsExactly(news);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            request-received | {"product": "vergunning", "department": "DSO", "receivedOn": "2026-11-02"}
            request-completed | {}
            request-reopened | {}
            event-withdrawn | {"withdrawnId": "1"}
            event-corrected | {"correctedId": "1", "data": {"status": "x"}}
            """)
    void what_announces_ends_or_mends_a_request_is_taken_up_to_a_hundred_beyond(String type, String data) {
        // Given
        Arrival.Admitted ending = arrivals.admitted(ACloudEvent.of(type, data));

        // Then
        assertThat(surplus(1000, List.of(ending))).isEmpty();
        assertThat(surplus(1099, List.of(ending))).isEmpty();
        assertThat(surplus(1100, List.of(ending))).containsExactly(ending);
    }

    @Test
    void an_erasure_is_never_too_many() {
        // Given
        Arrival.Admitted erasure = arrivals.admitted(ACloudEvent.of("request-erased", "{\"reason\": {\"nl\": \"x\"}}"));

        // Then
        assertThat(surplus(1100, List.of(erasure))).isEmpty();
    }

    @Test
    void of_more_than_fit_the_last_are_too_many() {
        // Given
        Arrival.Admitted later = arrivals.admitted(aStatusChanged().with("id", "later"));

        // When
        List<Arrival.Admitted> surplus = surplus(999, List.of(news, later, end));

        // Then
        assertThat(surplus).containsExactly(later);
    }

    @Test
    void news_finds_no_room_behind_an_end_that_took_the_last_place() {
        assertThat(surplus(999, List.of(end, news))).containsExactly(news);
    }

    @Test
    void the_publisher_hears_how_many_a_request_may_have() {
        assertThat(EventLimit.rejection().code().code()).isEqualTo("too-many-events");
        assertThat(EventLimit.rejection().detail())
                .isEqualTo(
                        "a request has at most 1000 events, and 100 more that announce, complete, reopen, correct or withdraw");
    }

    private static List<Arrival.Admitted> surplus(int stored, List<Arrival.Admitted> events) {
        return EventLimit.surplus(stored, events, Arrival.Admitted::admitted);
    }
}
