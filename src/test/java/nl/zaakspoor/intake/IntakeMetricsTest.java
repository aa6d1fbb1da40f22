// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.ledger.Recorded;
import nl.zaakspoor.ledger.Recorded.UnknownStatus;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeMetricsTest {
    private static final ProductId PERMIT = new ProductId("vergunning");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void what_turned_out_to_be_wrong_with_what_was_stored_before_is_counted() {
        // Given
        Recorded.Oddities odd = new Recorded.Oddities(List.of(Optional.of("Vergunningensysteem"), Optional.empty(),
                Optional.of("Vergunningensysteem")), 2);

        // When
        new IntakeMetrics(registry)
                .recorded(new Recorded(3, 0, new Recorded.Erased(0, 0, 0), List.of(), List.of(), odd));

        // Then
        assertThat(registry.counter("zaakspoor.corrections.unfit", "source", "Vergunningensysteem").count()).isEqualTo(2);
        assertThat(registry.counter("zaakspoor.corrections.unfit", "source", "other").count()).isEqualTo(1);
        assertThat(registry.counter("zaakspoor.timelines.damaged").count()).isEqualTo(2);
    }

    @Test
    void unknown_statuses_are_counted_by_source_and_product_and_sources_that_nobody_knows_together() {
        // Given
        UnknownStatus known = new UnknownStatus(Optional.of("Vergunningensysteem"), PERMIT);
        UnknownStatus other = new UnknownStatus(Optional.empty(), PERMIT);

        // When
        new IntakeMetrics(registry)
                .recorded(new Recorded(3, 0, new Recorded.Erased(0, 0, 0), List.of(), List.of(known, other, other)));

        // Then
        assertThat(unknown("Vergunningensysteem")).isEqualTo(1);
        assertThat(unknown("other")).isEqualTo(2);
    }

    private double unknown(String source) {
        return registry.get("zaakspoor.statuses.unknown").tags("source", source, "product", "vergunning").counter().count();
    }
}
