// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

/** Writes down what became of an attempt, and decides when there is another. */
@ApplicationScoped
class Outcomes {
    private static final Logger LOG = Logger.getLogger(Outcomes.class);
    private static final int RECORD_TRIES = 3;

    private final MessageStore store;
    private final MessageEnds ends;
    private final RetryPlan retries;
    private final CourierClock clock;
    private final MeterRegistry metrics;

    Outcomes(MessageStore store, MessageEnds ends, RetryPlan retries, CourierClock clock, MeterRegistry metrics) {
        this.store = store;
        this.ends = ends;
        this.retries = retries;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** What the other side has taken must not be sent again because the database was slow for a moment. */
    void remember(DueMessage message, Delivery delivery) {
        count(delivery.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        for (int tries = 1; tries <= RECORD_TRIES; tries++) {
            try {
                record(message, delivery);
                return;
            } catch (RuntimeException e) {
                LOG.warnf("outcome not recorded message=%s try=%d failure=%s", message.id(), tries,
                        e.getClass().getSimpleName());
            }
        }
    }

    private void record(DueMessage message, Delivery delivery) {
        Instant now = clock.real().instant();
        switch (delivery) {
            case Delivery.Accepted accepted -> ends.sent(message, now, accepted.answer());
            case Delivery.Refused refused ->
                ends.failed(message, now, refused.answer(), refused.address(), message.onTheWire());
            case Delivery.NotNow notNow ->
                later(message, notNow.answer(), message.onTheWire() || notNow.perhapsTaken());
            case Delivery.NotReached away -> retries.afterOutage(message.triedSince(), now).ifPresentOrElse(
                    next -> store.notReached(message, next, away.answer(), now),
                    () -> ends.failed(message, now, away.answer(), false, message.onTheWire()));
        }
    }

    /** A message that cannot even be written ends as well, when its time is over. What goes along need not wait for that. */
    void unwritten(DueMessage message, RuntimeException failure) {
        LOG.warnf("message waits message=%s failure=%s", message.id(), failure.getClass().getSimpleName());
        count("unwritten");
        try {
            if (!message.isFixed()) {
                store.letGo(message.along(), clock.real().instant());
            }
            later(message, failure.getClass().getSimpleName(), message.onTheWire());
        } catch (RuntimeException databaseAway) {
            // The lease ends by itself.
        }
    }

    private void later(DueMessage message, String answer, boolean onTheWire) {
        Instant now = clock.real().instant();
        retries.next(message.attempts(), message.triedSince(), now).ifPresentOrElse(
                next -> store.again(message, next, answer, onTheWire, now),
                () -> ends.failed(message, now, answer, false, onTheWire));
    }

    void count(String outcome) {
        metrics.counter("zaakspoor.messages", "outcome", outcome).increment();
    }
}
