// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.intake.Examined.Welcome;
import nl.zaakspoor.ledger.Recorded;

/** Counts what came in and how it ended. */
@ApplicationScoped
class IntakeMetrics {
    private static final Logger LOG = Logger.getLogger(IntakeMetrics.class);

    private final MeterRegistry registry;

    IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void recorded(Recorded batch) {
        registry.counter("zaakspoor.events.recorded").increment(batch.events());
        registry.counter("zaakspoor.events.duplicate").increment(batch.duplicates());
        erased(batch.erased());
        batch.rejections().forEach(rejected -> registry.counter("zaakspoor.events.rejected", "code", rejected.code().code(),
                "source", rejected.source().orElse("unknown")).increment());
        batch.unknownStatuses().forEach(status -> registry.counter("zaakspoor.statuses.unknown", "source",
                status.source().orElse("other"), "product", status.product().value()).increment());
        odd(batch.oddities());
        long unknown = batch.rejections().stream().filter(rejected -> rejected.source().isEmpty()).count();
        if (unknown > 0) {
            // They have no contact who could be told.
            LOG.warnf("events of unknown sources rejected events=%d", unknown);
        }
    }

    private void odd(Recorded.Oddities oddities) {
        registry.counter("zaakspoor.timelines.damaged").increment(oddities.damagedTimelines());
        oddities.unfitCorrections().stream().map(source -> source.orElse("other"))
                .collect(Collectors.groupingBy(source -> source, Collectors.counting())).forEach((source, corrections) -> {
                    registry.counter("zaakspoor.corrections.unfit", "source", source).increment(corrections);
                    LOG.warnf("corrections change nothing source=%s corrections=%d", source, corrections);
                });
    }

    private void erased(Recorded.Erased erased) {
        registry.counter("zaakspoor.events.erased").increment(erased.arrivals());
        registry.counter("zaakspoor.requests.erased").increment(erased.requests());
        registry.counter("zaakspoor.notices.erased").increment(erased.notices());
        if (erased.arrivals() > 0) {
            LOG.infof("erased events=%d requests=%d notices=%d", erased.arrivals(), erased.requests(), erased.notices());
        }
    }

    /** @param field the path of the field; its name alone is counted, or every list would give counters without end */
    void leftOut(String field) {
        registry.counter("zaakspoor.values.unusable", "field", field.substring(field.lastIndexOf('.') + 1)).increment();
    }

    void masked() {
        registry.counter("zaakspoor.events.masked").increment();
    }

    /** @param door {@code http} or {@code file} */
    void handedIn(String door, List<Welcome> events) {
        registry.counter("zaakspoor.events.handed.in", "door", door).increment(events.size());
        events.stream().filter(Welcome::masked).forEach(_ -> masked());
    }

    void turnedAway(String door, RejectionCode code) {
        registry.counter("zaakspoor.events.turned.away", "door", door, "code", code.code()).increment();
    }

    void retried() {
        registry.counter("zaakspoor.intake.retries").increment();
    }
}
