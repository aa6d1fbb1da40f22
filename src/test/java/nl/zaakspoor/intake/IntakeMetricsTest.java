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
