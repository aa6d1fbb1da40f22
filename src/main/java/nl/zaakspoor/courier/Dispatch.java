// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.VertxContextSupport;
import org.jboss.logging.Logger;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.Seals;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.notice.NoticePolicy;
import nl.zaakspoor.notice.NoticePolicy.Review;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.RequestHeader;
import nl.zaakspoor.timeline.TimelineView;

/**
 * One attempt to deliver one message: looked at again, told as it is true at that moment or ended, sent, and its fate
 * recorded. The bytes are fixed before the first attempt that reaches the mail server, and every later attempt sends the same
 * bytes under the same Message-ID, so a mail that arrives twice after a fault is recognised as one. When the news or the
 * address has changed by then, the message ends, and what is still to be told goes in a new one.
 */
@ApplicationScoped
class Dispatch {
    private static final Logger LOG = Logger.getLogger(Dispatch.class);

    private final Outage outage = new Outage(LOG, "mail server");
    private final MessageStore store;
    private final Requests requests;
    private final Seals seals;
    private final Catalogue catalogue;
    private final NoticePolicy policy;
    private final MailWriter writer;
    private final SmtpChannel smtp;
    private final RetryPlan retries;
    private final CourierClock clock;
    private final MeterRegistry metrics;
    private volatile Instant awayUntil = Instant.MIN;

    Dispatch(MessageStore store, Requests requests, Seals seals, Catalogue catalogue, NoticePolicy policy, MailWriter writer,
            SmtpChannel smtp, RetryPlan retries, CourierClock clock, MeterRegistry metrics) {
        this.store = store;
        this.requests = requests;
        this.seals = seals;
        this.catalogue = catalogue;
        this.policy = policy;
        this.writer = writer;
        this.smtp = smtp;
        this.retries = retries;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Whether the mail server could not be reached just now, so that no message would fare better. */
    boolean serverIsAway(Instant now) {
        return now.isBefore(awayUntil);
    }

    /** Never throws: nobody's failure stops the others. */
    void deliver(DueMessage message) {
        try {
            attempt(message);
        } catch (RuntimeException e) {
            LOG.warnf("message waits message=%s failure=%s", message.id(), e.getClass().getSimpleName());
            giveUpInTime(message, e);
        }
    }

    /** A message that cannot even be written ends as well, when its time is over. */
    private void giveUpInTime(DueMessage message, RuntimeException failure) {
        try {
            record(message, new Delivery.NotNow(failure.getClass().getSimpleName()));
        } catch (RuntimeException databaseAway) {
            // The lease ends by itself.
        }
    }

    private void attempt(DueMessage message) {
        TrackedRequest request = find(message.requestId());
        Optional<Applicant> applicant = request.timeline().header().flatMap(RequestHeader::applicant);
        Optional<TimelineView> view = request.timeline().at(clock.service().instant(), catalogue);
        Review review = policy.review(message.causes(), view, applicant, store.toldBeside(message));
        Optional<byte[]> frozen = message.frozen().map(sealed -> seals.openMessage(message.id(), sealed));
        String address = applicant.flatMap(Applicant::email).orElse("");
        boolean outdated = frozen.isPresent()
                && (!review.dropped().isEmpty() || !MimeMail.receiver(frozen.get()).equals(address));
        if (review.telling().isEmpty() || outdated) {
            end(message, request, review);
        } else if (!review.dropped().isEmpty() && !store.drop(message, request.version(), review)) {
            lookAgain(message);
        } else {
            byte[] mail = frozen.orElseGet(() -> writer.write(message.id(), kinds(review), request, view.orElseThrow(),
                    message.language(), address, clock.real().instant()));
            if (frozen.isPresent() || store.freeze(message.id(), seals.sealMessage(message.id(), mail))) {
                record(message, smtp.send(mail, address));
            }
        }
    }

    private static List<NoticeKind> kinds(Review review) {
        return review.telling().stream().map(Cause::kind).toList();
    }

    private TrackedRequest find(long requestId) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> requests.byId(requestId)).orElseThrow();
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            // Declared by the framework; what fails here are runtime exceptions.
            throw new IllegalStateException(e);
        }
    }

    private void end(DueMessage message, TrackedRequest request, Review review) {
        if (store.end(message, request.version(), review)) {
            count("cancelled");
        } else {
            lookAgain(message);
        }
    }

    /** The request has changed while we looked: what is to be told may have changed with it. */
    private void lookAgain(DueMessage message) {
        store.again(message.id(), clock.real().instant(), "request changed");
    }

    private void record(DueMessage message, Delivery delivery) {
        Instant now = clock.real().instant();
        switch (delivery) {
            case Delivery.Accepted accepted -> store.sent(message.id(), now, accepted.answer());
            case Delivery.Refused refused -> store.failed(message.id(), refused.answer());
            case Delivery.NotNow notNow -> retries.next(message.attempts(), message.createdAt(), now).ifPresentOrElse(
                    next -> store.again(message.id(), next, notNow.answer()),
                    () -> store.failed(message.id(), notNow.answer()));
            case Delivery.NotReached away -> retries.afterOutage(message.createdAt(), now).ifPresentOrElse(
                    next -> waitForServer(message, next, away), () -> store.failed(message.id(), away.answer()));
        }
        if (!(delivery instanceof Delivery.NotReached)) {
            outage.worked();
        }
        count(delivery.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        LOG.debugf("message attempt=%d message=%s outcome=%s answer=%s", message.attempts(), message.id(),
                delivery.getClass().getSimpleName(), delivery.answer());
    }

    private void waitForServer(DueMessage message, Instant next, Delivery.NotReached away) {
        awayUntil = next;
        outage.failed(away.answer());
        store.notReached(message.id(), next, away.answer());
    }

    private void count(String outcome) {
        metrics.counter("zaakspoor.messages", "outcome", outcome).increment();
    }
}
