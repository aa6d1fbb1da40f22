// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.ledger.UnjoinedRequest.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Requests that are added to a journey because somebody asks for it. */
@QuarkusTest
class JourneyAdditionsTest extends JourneyCase {
    @Inject
    JourneyAdditions additions;

    @Test
    void a_colleague_adds_a_request_that_no_department_joined() {
        // Given
        record(received("a", MO, restaurant), received("b", MO), received("c", STRANGER), nobodys("d"),
                received("e", MO, own + "-OTHER"));

        // Then
        assertThat(add("b")).isEqualTo(JourneyAddition.JOINED);
        assertThat(add("c")).isEqualTo(JourneyAddition.OTHER_APPLICANT);
        assertThat(add("d")).isEqualTo(JourneyAddition.NO_APPLICANT);
        assertThat(add("e")).isEqualTo(JourneyAddition.OTHER_JOURNEY);
        assertThat(add("nobody")).isEqualTo(JourneyAddition.NO_SUCH_REQUEST);
        assertThat(journeyOf("a")).containsExactly("a", "b");
    }

    @Test
    void a_colleague_begins_a_journey_that_no_department_knows() {
        // Given
        record(received("a", MO), received("b", MO));

        // When
        add("a");
        add("b");

        // Then
        assertThat(journeyOf("a")).containsExactly("a", "b");
    }

    @Test
    void what_the_department_says_goes_before_what_was_asked_and_comes_back_with_it() {
        // Given
        String other = own + "-OTHER";
        record(received("a", MO, restaurant), received("b", MO));
        add("b");

        // When
        record(joined("b", 1, other));

        // Then
        assertThat(journeyOf("a")).containsExactly("a");
        assertThat(unjoined()).containsExactly(tuple("b", restaurant, Reason.OTHER_JOURNEY));
        record(arrivals.admitted(event("2", "b", "event-withdrawn", "{\"withdrawnId\": \"" + id("b", "1") + "\"}")));
        assertThat(journeyOf("a")).containsExactly("a", "b");
    }

    @Test
    void the_holder_of_the_link_adds_only_requests_of_the_same_applicant() {
        // Given
        record(received("a", MO, restaurant), received("b", MO), received("c", STRANGER));
        long journey = numberOf("a");

        // When
        Stream.of("b", "c", "nobody").forEach(each -> ask(journey, each));

        // Then
        assertThat(journeyOf("a")).containsExactly("a", "b");
        assertThat(request("c").journey()).isEmpty();
        assertThat(unjoined()).containsExactly(tuple("c", restaurant, Reason.OTHER_APPLICANT));
    }

    @Test
    void what_was_asked_counts_once_the_applicant_is_the_same() {
        // Given
        record(received("a", MO, restaurant), received("b", "typfout@voorbeeld.example"));
        ask(numberOf("a"), "b");

        // When
        record(arrivals.admitted(event("1", "b", "applicant-changed", "{\"applicant\": {\"email\": \"" + MO + "\"}}")));

        // Then
        assertThat(journeyOf("a")).containsExactly("a", "b");
        assertThat(unjoined()).isEmpty();
    }

    @Test
    void what_says_little_of_itself_is_not_added_by_who_has_the_link() {
        // Given
        record(received("a", MO, restaurant), product("b", "bijzondere-bijstand"));

        // When
        ask(numberOf("a"), "b");

        // Then
        assertThat(journeyOf("a")).containsExactly("a");
        assertThat(add("b")).isEqualTo(JourneyAddition.JOINED);
    }

    @Test
    void nobody_tries_all_numbers_in_a_day() {
        // Given
        record(received("a", MO, restaurant), received("b", MO));
        long journey = numberOf("a");
        IntStream.range(0, 20).forEach(i -> ask(journey, "nobody-" + i));

        // When
        ask(journey, "b");

        // Then
        assertThat(journeyOf("a")).containsExactly("a");
    }

    private JourneyAddition add(String request) {
        return await(() -> additions.addedByDesk(restaurant, reference(request)));
    }

    private void ask(long journey, String request) {
        await(() -> additions.askedByApplicant(journey, reference(request)).replaceWith(true));
    }

    private Arrival product(String request, String product) {
        return arrivals.admitted(event("0", request, "request-received",
                data(Optional.of(MO), Optional.empty(), "2026-11-02").replace("\"vergunning\"", "\"" + product + "\"")));
    }

    private Arrival nobodys(String request) {
        return arrivals
                .admitted(event("0", request, "request-received", data(Optional.empty(), Optional.empty(), "2026-11-02")));
    }
}
