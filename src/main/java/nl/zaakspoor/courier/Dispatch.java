// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
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
    private static final int RECORD_TRIES = 3;

    private final MessageStore store;
    private final RequestFinder requests;
    private final Seals seals;
    private final Catalogue catalogue;
    private final NoticePolicy policy;
    private final MailWriter writer;
    private final SmtpChannel smtp;
    private final RetryPlan retries;
    private final CourierClock clock;
    private final MeterRegistry metrics;
    private final MailServer server;

    Dispatch(MessageStore store, RequestFinder requests, Seals seals, Catalogue catalogue, NoticePolicy policy,
            MailWriter writer,
            SmtpChannel smtp, RetryPlan retries, CourierClock clock, MeterRegistry metrics, MailServer server) {
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
        this.server = server;
    }

    /**
     * Never throws: nobody's failure stops the others.
     *
     * @return what the mail server did with it; empty when it was not asked
     */
    Optional<Delivery> deliver(DueMessage message) {
        Optional<Delivery> delivery = Optional.empty();
        try {
            delivery = attempt(message);
        } catch (RuntimeException e) {
            LOG.warnf("message waits message=%s failure=%s", message.id(), e.getClass().getSimpleName());
            giveUpInTime(message, e);
        }
        delivery.ifPresent(answer -> remember(message, answer));
        return delivery;
    }

    /** A message that cannot even be written ends as well, when its time is over. */
    private void giveUpInTime(DueMessage message, RuntimeException failure) {
        count("unwritten");
        try {
            later(message, failure.getClass().getSimpleName(), message.onTheWire());
        } catch (RuntimeException databaseAway) {
            // The lease ends by itself.
        }
    }

    private Optional<Delivery> attempt(DueMessage message) {
        // A request may be erased, and its message with it, since that was claimed.
        Optional<TrackedRequest> found = requests.find(message.requestId());
        return found.isEmpty() ? Optional.empty() : attempt(message, found.get());
    }

    private Optional<Delivery> attempt(DueMessage message, TrackedRequest request) {
        Optional<Applicant> applicant = request.timeline().header().flatMap(RequestHeader::applicant);
        Optional<TimelineView> view = request.timeline().at(clock.service().instant(), catalogue);
        Review review = policy.review(message.causes(), view, applicant, store.toldBeside(message));
        if (review.telling().isEmpty()) {
            end(message, request, review);
            return Optional.empty();
        }
        Language language = applicant.flatMap(Applicant::language).orElse(Language.DUTCH);
        String address = applicant.flatMap(Applicant::email).orElseThrow();
        Optional<byte[]> frozen = message.frozen().map(sealed -> seals.openMessage(message.id(), sealed));
        Instant date = frozen.map(MimeMail::dateOf).orElseGet(() -> clock.real().instant());
        byte[] mail = writer.write(message.id(), kinds(review), request, view.orElseThrow(), language, address, date);
        if (frozen.isPresent() && !Arrays.equals(frozen.get(), mail)) {
            end(message, request, review);
            return Optional.empty();
        }
        byte[] sealed = message.frozen().orElseGet(() -> seals.sealMessage(message.id(), mail));
        if (!review.dropped().isEmpty() && !store.drop(message, request.version(), review)
                || !store.freeze(message, sealed, language, request.version())) {
            lookAgain(message);
            return Optional.empty();
        }
        // Whoever comes after the lease sends the same bytes: so we must be done by then.
        boolean inTime = clock.real().instant().plus(server.timeout()).isBefore(message.leaseEnds());
        return inTime ? Optional.of(smtp.send(mail, address)) : Optional.empty();
    }

    private static List<NoticeKind> kinds(Review review) {
        return review.telling().stream().map(Cause::kind).toList();
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
        store.again(message, clock.real().instant(), "request changed", message.onTheWire());
    }

    /** What the mail server has taken must not be sent again because the database was slow for a moment. */
    private void remember(DueMessage message, Delivery delivery) {
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
            case Delivery.Accepted accepted -> store.sent(message, now, accepted.answer());
            case Delivery.Refused refused -> store.failed(message, refused.answer(), message.onTheWire());
            case Delivery.NotNow notNow ->
                later(message, notNow.answer(), message.onTheWire() || notNow.perhapsTaken());
            case Delivery.NotReached away -> retries.afterOutage(message.createdAt(), now).ifPresentOrElse(
                    next -> store.notReached(message, next, away.answer()),
                    () -> store.failed(message, away.answer(), message.onTheWire()));
        }
    }

    private void later(DueMessage message, String answer, boolean onTheWire) {
        retries.next(message.attempts(), message.createdAt(), clock.real().instant()).ifPresentOrElse(
                next -> store.again(message, next, answer, onTheWire), () -> store.failed(message, answer, onTheWire));
    }

    private void count(String outcome) {
        metrics.counter("zaakspoor.messages", "outcome", outcome).increment();
    }
}
