// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.Rows;
import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.access.KeyRing;
import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.ledger.UnjoinedRequest.Reason;
import nl.zaakspoor.term.DutchTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Which requests are part of one journey, whatever comes in and in whatever order. */
@QuarkusTest
class JourneysTest extends JourneyCase {
    private static final String NEW_KEY = "99:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,";

    @Inject
    BlindIndex index;

    @Inject
    Pool pool;

    @Inject
    JourneyMetrics metrics;

    @Inject
    MeterRegistry registry;

    @ConfigProperty(name = "zaakspoor.keys.personal-data")
    String keys;

    private Rows rows;

    @BeforeEach
    void openDatabase() {
        rows = new Rows(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "acb", "bac", "bca", "cab", "cba"})
    void whatever_comes_in_first_it_is_one_journey(String order) {
        // Given
        List<Arrival> events = List.of(received("a", MO, restaurant), received("b", " MO@voorbeeld.example "),
                joined("b", 1, restaurant));

        // When
        order.chars().forEach(each -> record(events.get(each - 'a')));

        // Then
        assertThat(journeyOf("a")).containsExactly("a", "b");
        assertThat(journeyOf("b")).containsExactly("a", "b");
    }

    @Test
    void one_batch_makes_the_same_journey() {
        // When
        record(joined("b", 1, restaurant), received("b", MO), received("a", MO, restaurant),
                received("c", STRANGER, restaurant));

        // Then
        assertThat(journeyOf("a")).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void another_applicant_who_knows_the_reference_is_not_joined_and_the_desk_is_told(boolean strangerFirst) {
        // Given
        Arrival mine = received("a", MO, restaurant);
        Arrival theirs = received("b", STRANGER, restaurant);

        // When
        (strangerFirst ? Stream.of(theirs, mine) : Stream.of(mine, theirs)).forEach(this::record);

        // Then
        assertThat(journeyOf("a")).containsExactly("a");
        assertThat(journeyOf("b")).containsExactly("b");
        assertThat(unjoined()).containsExactly(tuple("b", restaurant, Reason.OTHER_APPLICANT));
    }

    @Test
    void operators_see_how_many_could_not_be_joined() {
        // Given
        double before = unjoinedForOperators();

        // When
        record(received("a", MO, restaurant), received("b", STRANGER, restaurant), received("c", MO, restaurant));

        // Then
        assertThat(unjoinedForOperators()).isEqualTo(before + 1);
    }

    private double unjoinedForOperators() {
        await(metrics::look);
        return registry.get("zaakspoor.journeys.unjoined").gauge().value();
    }

    @Test
    void a_stranger_who_claims_to_be_earlier_takes_nothing_away() {
        // Given
        record(received("a", MO, restaurant));
        long journey = numberOf("a");

        // When
        record(arrivals.admitted(event("0", "b", "request-received", data(Optional.of(STRANGER), Optional.of(restaurant),
                "2025-01-01"))));

        // Then
        assertThat(numberOf("a")).isEqualTo(journey);
        assertThat(journeyOf("a")).containsExactly("a");
        assertThat(unjoined()).as("a colleague must look").containsExactly(tuple("a", restaurant, Reason.OTHER_APPLICANT));
    }

    @Test
    void a_phone_number_or_a_name_beside_another_address_proves_nothing() {
        // Given
        String phone = ", \"phone\": \"06 12345678\", \"name\": \"Mo Voorbeeldi\", \"organisation\": {\"name\": \"M\", \"kvk\": \"12345678\"}";

        // When
        record(withApplicant("a", "{\"email\": \"" + MO + "\"" + phone + "}"),
                withApplicant("b", "{\"email\": \"" + STRANGER + "\"" + phone + "}"),
                withApplicant("c", "{" + phone.substring(2) + "}"), withApplicant("d", "{\"phone\": \"+31612345678\"}"));

        // Then
        assertThat(journeyOf("a")).containsExactly("a");
        assertThat(journeyOf("c")).as("without addresses the number is where links go").containsExactly("c", "d");
    }

    @Test
    void a_request_of_which_nothing_tells_whose_it_is_waits_and_the_desk_is_told() {
        // Given
        record(received("a", MO, restaurant), withApplicant("b", "{\"name\": \"Mo\"}"));
        assertThat(request("b").journey()).isEmpty();
        assertThat(unjoined()).containsExactly(tuple("b", restaurant, Reason.NO_APPLICANT));

        // When
        record(arrivals.admitted(event("1", "b", "applicant-changed", "{\"applicant\": {\"email\": \"" + MO + "\"}}")));

        // Then
        assertThat(journeyOf("a")).containsExactly("a", "b");
        assertThat(unjoined()).isEmpty();
    }

    @Test
    void a_join_that_is_withdrawn_is_undone() {
        // Given
        record(received("a", MO, restaurant), received("b", MO), joined("b", 1, restaurant));

        // When
        record(arrivals.admitted(event("2", "b", "event-withdrawn", "{\"withdrawnId\": \"" + id("b", "1") + "\"}")));

        // Then
        assertThat(journeyOf("a")).containsExactly("a");
        assertThat(request("b").journey()).isEmpty();
        assertThat(parts("b")).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_join_that_is_corrected_leads_to_the_right_journey(boolean correctionFirst) {
        // Given
        String other = own + "-OTHER";
        record(received("a", MO, restaurant), received("b", MO));
        Arrival wrong = joined("b", 1, other);
        Arrival right = arrivals.admitted(event("2", "b", "event-corrected", """
                {"correctedId": "%s", "data": {"journey": {"reference": "%s"}}}""".formatted(id("b", "1"), restaurant)));

        // When
        (correctionFirst ? Stream.of(right, wrong) : Stream.of(wrong, right)).forEach(this::record);

        // Then
        assertThat(journeyOf("a")).containsExactly("a", "b");
        assertThat(unjoined()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_journey_joined_last_counts_whatever_came_in_last(boolean inOrder) {
        // Given
        String other = own + "-OTHER";
        record(received("a", MO, restaurant), received("b", MO, other), received("c", MO, restaurant));
        Arrival first = joined("c", 1, restaurant, "2026-11-02T10:00:00Z");
        Arrival last = joined("c", 2, other, "2026-11-02T11:00:00Z");

        // When
        (inOrder ? Stream.of(first, last) : Stream.of(last, first)).forEach(this::record);

        // Then
        assertThat(journeyOf("b")).containsExactly("b", "c");
        assertThat(journeyOf("a")).containsExactly("a");
    }

    @Test
    void a_journey_keeps_its_number_while_its_requests_come_and_go() {
        // Given
        record(received("a", MO, restaurant), received("b", MO, restaurant));
        long journey = numberOf("a");

        // When
        record(arrivals
                .admitted(event("1", "a", "applicant-changed", "{\"applicant\": {\"email\": \"nieuw@voorbeeld.example\"}}")));

        // Then
        assertThat(numberOf("b")).isEqualTo(journey);
        assertThat(numberOf("a")).isNotEqualTo(journey);
        assertThat(journeyOf("b")).containsExactly("b");
    }

    @Test
    void a_journey_outlives_a_change_of_keys() {
        // Given
        record(received("a", MO, restaurant), received("b", MO));
        BlindIndex rotated = new BlindIndex(KeyRing.parse(NEW_KEY + keys));
        long b = request("b").id();

        // When
        await(() -> pool.withTransaction(connection -> new Memberships(connection, rotated, Instant.EPOCH).renew(Map.of(b,
                new JourneyClaim(Optional.of(restaurant), Optional.of(LookUpTerm.email(MO)))))));

        // Then
        assertThat(journeyOf("a")).containsExactly("a", "b");
    }

    @Test
    void a_request_that_is_erased_leaves_and_takes_an_empty_journey_with_it() {
        // Given
        record(received("a", MO, restaurant), received("b", MO, restaurant));
        long journey = numberOf("a");

        // When
        leave("a");

        // Then
        assertThat(journeyOf("b")).containsExactly("b");
        leave("b");
        assertThat(await(() -> journeys.byId(journey))).isEmpty();
        assertThat(rows.texts("select id from journey where reference = ?", restaurant)).isEmpty();
        assertThat(parts("a") + parts("b")).isZero();
    }

    @Test
    void many_at_once_wait_for_each_other_in_no_circle() {
        // Given
        List<List<Arrival>> batches = new ArrayList<>();
        for (int batch = 0; batch < 8; batch++) {
            int number = batch;
            batches.add(IntStream.range(0, 12)
                    .mapToObj(i -> received("m" + i + "-" + number, MO, restaurant + (number % 2 == 0 ? i : 11 - i))).toList());
        }

        // When
        List<Recorded> recorded = await(() -> Uni.join().all(batches.stream().map(ledger::record).toList()).andFailFast());

        // Then
        assertThat(recorded).allMatch(each -> each.events() == 12 && each.rejections().isEmpty());
        assertThat(rows.texts("""
                select count(*) from journey_part join journey on id = journey_id
                where starts_with(reference, ?) group by reference""", restaurant)).hasSize(12).containsOnly("8");
    }

    private void leave(String request) {
        long id = request(request).id();
        await(() -> pool.withTransaction(connection -> Memberships.leave(connection, List.of(id))));
    }

    private long parts(String request) {
        return rows.texts("select 1 from journey_part join request on id = request_id where reference = ?",
                reference(request).value()).size();
    }

    private Arrival withApplicant(String request, String applicant) {
        return arrivals.admitted(event("0", request, "request-received", """
                {"product": "vergunning", "department": "DSO", "receivedOn": "%s", "journey": {"reference": "%s"},
                 "applicant": %s}""".formatted(LocalDate.now(DutchTime.ZONE), restaurant, applicant)));
    }
}
