// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Source;

/**
 * One attempt to deliver one report. It is written anew for each attempt, so that it tells what is known then, under the same
 * Message-ID.
 */
@ApplicationScoped
class SourceReportDispatch {
    private static final Logger LOG = Logger.getLogger(SourceReportDispatch.class);
    private static final int MOST_REASONS = 20;

    private final Catalogue catalogue;
    private final SourceReportStore store;
    private final SourceReportWriter writer;
    private final Channel mails;
    private final RetryPlan retries;
    private final CourierClock clock;
    private final MeterRegistry metrics;

    SourceReportDispatch(Catalogue catalogue, SourceReportStore store, SourceReportWriter writer, Routes routes,
            RetryPlan retries, CourierClock clock, MeterRegistry metrics) {
        this.catalogue = catalogue;
        this.store = store;
        this.writer = writer;
        this.mails = routes.mail().channel();
        this.retries = retries;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Never throws: nobody's failure stops the others. */
    void deliver(SourceReport report, LocalDate today) {
        try {
            attempt(report, today);
        } catch (RuntimeException e) {
            LOG.warnf("report waits report=%s failure=%s", report.id(), e.getClass().getSimpleName());
            giveUpInTime(report, e);
        }
    }

    /** A report that cannot even be written, such as to an address that is none, ends as well. */
    private void giveUpInTime(SourceReport report, RuntimeException failure) {
        try {
            record(report, 0, new Delivery.NotNow(failure.getClass().getSimpleName(), false));
        } catch (RuntimeException databaseAway) {
            // The lease ends by itself.
        }
    }

    private void attempt(SourceReport report, LocalDate today) {
        RejectionDigest digest = store.digest(report.source(), report.day(), MOST_REASONS);
        Optional<Source> source = Optional.ofNullable(catalogue.sources().get(report.source()));
        Optional<String> needless = needless(report, digest, today);
        if (needless.isPresent()) {
            store.cancelled(report.id(), needless.get());
            count(report, "cancelled");
        } else if (source.isEmpty()) {
            store.failed(report.id(), "no contact");
            count(report, "failed");
        } else {
            Instant now = clock.real().instant();
            byte[] mail = writer.write(report, source.get(), digest, now);
            record(report, digest.total(),
                    mails.send(new Parcel(report.id(), source.get().contact(), mail, report.attempts() > 1)));
        }
    }

    private Optional<String> needless(SourceReport report, RejectionDigest digest, LocalDate today) {
        return switch (report.kind()) {
            case FIRST -> report.day().isBefore(today) ? Optional.of("the day is over") : Optional.empty();
            case DAILY -> store.toldAtOnce(report.source(), report.day()) >= digest.total()
                    ? Optional.of("nothing more to tell")
                    : Optional.empty();
        };
    }

    private void record(SourceReport report, long told, Delivery delivery) {
        Instant now = clock.real().instant();
        switch (delivery) {
            case Delivery.Accepted accepted -> store.sent(report.id(), told, now, accepted.answer());
            case Delivery.Refused refused -> store.failed(report.id(), refused.answer());
            case Delivery.NotNow notNow -> again(report, notNow,
                    retries.next(report.attempts(), report.createdAt(), now));
            case Delivery.NotReached away -> again(report, away, retries.afterOutage(report.createdAt(), now));
        }
        String outcome = delivery.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        count(report, outcome);
        LOG.debugf("report attempt=%d report=%s outcome=%s answer=%s", report.attempts(), report.id(), outcome,
                delivery.answer());
    }

    private void again(SourceReport report, Delivery delivery, Optional<Instant> next) {
        next.ifPresentOrElse(at -> store.again(report.id(), at, delivery.answer()),
                () -> store.failed(report.id(), delivery.answer()));
    }

    private void count(SourceReport report, String outcome) {
        metrics.counter("zaakspoor.source.reports", "kind", report.kind().code(), "outcome", outcome).increment();
    }
}
