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
    private final RequestLetters requests;
    private final Channel mails;
    private final RetryPlan retries;
    private final CourierClock clock;
    private final MeterRegistry metrics;

    SourceReportDispatch(Catalogue catalogue, SourceReportStore store, SourceReportWriter writer, RequestLetters requests,
            Routes routes,
            RetryPlan retries, CourierClock clock, MeterRegistry metrics) {
        this.catalogue = catalogue;
        this.store = store;
        this.writer = writer;
        this.requests = requests;
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

    /**
     * A report that is written.
     *
     * @param told how much it tells
     * @param whenSent is done once the mail server has it
     */
    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way out; nothing compares them.
    record Letter(byte[] mail, long told, Runnable whenSent) {}

    private void attempt(SourceReport report, LocalDate today) {
        Optional<Source> source = Optional.ofNullable(catalogue.sources().get(report.source()));
        if (source.isEmpty()) {
            store.failed(report.id(), "no contact");
            count(report, "failed");
            return;
        }
        Optional<Letter> letter = switch (report.kind()) {
            case FIRST, DAILY -> rejections(report, source.get(), today);
            case REQUESTS -> requests.letter(report, source.get(), clock.real().instant());
        };
        letter.ifPresentOrElse(written -> record(report, written, send(report, source.get(), written)), () -> {
            store.cancelled(report.id(), "nothing more to tell");
            count(report, "cancelled");
        });
    }

    private Delivery send(SourceReport report, Source source, Letter letter) {
        return mails.send(new Parcel(report.id(), source.contact(), letter.mail(), report.attempts() > 1));
    }

    private Optional<Letter> rejections(SourceReport report, Source source, LocalDate today) {
        RejectionDigest digest = store.digest(report.source(), report.day(), MOST_REASONS);
        boolean needless = switch (report.kind()) {
            case FIRST -> report.day().isBefore(today);
            case DAILY -> store.toldAtOnce(report.source(), report.day()) >= digest.total();
            case REQUESTS -> true;
        };
        return needless
                ? Optional.empty()
                : Optional
                        .of(new Letter(writer.write(report, source, digest, clock.real().instant()), digest.total(), () -> {}));
    }

    private void record(SourceReport report, Letter letter, Delivery delivery) {
        if (delivery instanceof Delivery.Accepted) {
            letter.whenSent().run();
        }
        record(report, letter.told(), delivery);
    }

    private void record(SourceReport report, long told, Delivery delivery) {
        Instant now = clock.real().instant();
        switch (delivery) {
            case Delivery.Accepted accepted -> store.sent(report.id(), told, now, accepted.answer());
            case Delivery.Refused refused -> store.failed(report.id(), refused.answer());
            case Delivery.NotNow notNow -> again(report, notNow,
                    retries.next(report.attempts(), report.triedSince(), now));
            case Delivery.NotReached away -> again(report, away, retries.afterOutage(report.triedSince(), now));
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
