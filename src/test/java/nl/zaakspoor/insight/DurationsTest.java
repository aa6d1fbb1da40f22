// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.ledger.Arrival;
import nl.zaakspoor.ledger.Arrivals;
import nl.zaakspoor.ledger.Ledger;
import nl.zaakspoor.timeline.Usual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;

/** Thousands of requests of ten years ago, so that no other test has answers in between, told to the service by their events. */
@QuarkusTest
class DurationsTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2016, 1, 1);
    private static final LocalDate CHRISTMAS = LocalDate.of(2016, 12, 25);
    private static final String OFTEN = "vergunning";
    private static final String SELDOM = "melding-openbare-ruimte";
    private static final String TOO_SELDOM = "klacht-algemeen-bestuur";
    private static final int AT_ONCE = 1_000;

    @Inject
    Ledger ledger;

    @Inject
    DurationStore store;

    @Inject
    DataSource database;

    @Inject
    Scheduler scheduler;

    private final String own = "D-" + UUID.randomUUID().toString().substring(0, 8);
    private final Arrivals arrivals = new Arrivals(own);
    private final Random chance = new Random(20160101);
    private Rows rows;

    @BeforeEach
    void rest() {
        scheduler.pause();
        rows = new Rows(database);
    }

    @AfterEach
    void tidyUp() throws Exception {
        rows.execute("delete from outbox where starts_with(key, ?)", own);
        rows.execute("delete from request where starts_with(reference, ?)", own);
        rows.execute("delete from product_duration where computed_on <= ?", CHRISTMAS);
        scheduler.resume();
    }

    @Test
    void percentiles_of_what_really_happened_are_right_to_the_day_and_eight_out_of_ten_come_true() throws Exception {
        // Given: a year of answers, of which the last fell yesterday.
        List<SimulatedCase> often = answered(OFTEN, 10_000);
        List<SimulatedCase> seldom = answered(SELDOM, 30);
        tell(often, seldom, answered(TOO_SELDOM, 29));

        // When
        int products = await(store.compute(NEW_YEAR));
        int again = await(store.compute(NEW_YEAR));

        // Then
        assertThat(products).isEqualTo(2);
        assertThat(again).isZero();
        assertThat(await(store.newest(NEW_YEAR.plusDays(7)))).containsExactly(
                new ProductDuration(new ProductId(SELDOM), NEW_YEAR, usual(seldom)),
                new ProductDuration(new ProductId(OFTEN), NEW_YEAR, usual(often)));
        assertThat(await(store.newest(NEW_YEAR.plusDays(8)))).isEmpty();
        assertPercentilesReadTheIndexOnly();

        // Given: what others had to wait for who were told that.
        List<SimulatedCase> next = received(OFTEN, 3_000, 7);
        tell(next, received(SELDOM, 9, 1));

        // When
        Map<ProductId, Calibration> early = await(store.calibrations(NEW_YEAR.plusDays(usual(often).eightyDays())));
        Map<ProductId, Calibration> calibrations = await(store.calibrations(CHRISTMAS));

        // Then
        int inTime = (int) next.stream().filter(each -> each.days() <= usual(often).eightyDays()).count();
        assertThat(early).isEmpty();
        assertThat(calibrations).containsOnly(Map.entry(new ProductId(OFTEN), new Calibration(next.size(), inTime)));
        assertThat(calibrations.values()).extracting(Calibration::percent).singleElement(INTEGER).isBetween(77, 83);
    }

    /** By another way than that of the database. */
    private static Usual usual(List<SimulatedCase> cases) {
        List<Integer> days = cases.stream().map(SimulatedCase::days).sorted().toList();
        return new Usual(days.size(), days.get(Math.ceilDiv(days.size() * 5, 10) - 1),
                days.get(Math.ceilDiv(days.size() * 8, 10) - 1));
    }

    private List<SimulatedCase> answered(String product, int cases) {
        return IntStream.range(0, cases).mapToObj(i -> SimulatedCase.answered(NEW_YEAR.minusDays(1 + i % 365),
                own + "-" + product + "-a" + i, product, chance)).toList();
    }

    private List<SimulatedCase> received(String product, int cases, int days) {
        return IntStream.range(0, cases).mapToObj(i -> SimulatedCase.received(NEW_YEAR.plusDays(i % days),
                own + "-" + product + "-b" + i, product, chance)).toList();
    }

    @SafeVarargs
    private void tell(List<SimulatedCase>... cases) {
        List<Arrival> waiting = new ArrayList<>();
        Stream.of(cases).flatMap(Collection::stream).forEach(each -> {
            each.events().map(event -> arrivals.admitted(event, Instant.now())).forEach(waiting::add);
            if (waiting.size() >= AT_ONCE) {
                record(waiting);
            }
        });
        record(waiting);
    }

    private void record(List<Arrival> batch) {
        assertThat(await(ledger.record(batch)).events()).isEqualTo(batch.size());
        batch.clear();
    }

    private void assertPercentilesReadTheIndexOnly() throws Exception {
        rows.execute("vacuum analyze request");
        String plan = rows.texts("explain " + DurationSql.PERCENTILES.replace("$1", "date '2016-01-01'")
                .replace("$2", "date '2015-01-01'").replace("$3", "30")).stream().collect(Collectors.joining("\n"));
        assertThat(plan).contains("Index Only Scan using request_duration");
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(60));
    }
}
