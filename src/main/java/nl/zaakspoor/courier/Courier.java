// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.logging.Logger;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.courier.DueMessage.DueNotice;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.SchemaNotReady;
import nl.zaakspoor.ledger.Seals;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.Notice.NotSent;
import nl.zaakspoor.notice.NoticePolicy;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.RequestHeader;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Delivers notices. A notice that is due becomes a message; a message is claimed for one attempt, told as it is true at that
 * moment or cancelled, sent, and its fate recorded. The bytes are fixed before the first attempt, and every later attempt
 * sends the same bytes under the same Message-ID, so a mail that arrives twice after a fault is recognised as one.
 */
@ApplicationScoped
class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int PLAN_AT_ONCE = 200;
    private static final int SEND_AT_ONCE = 16;
    /** Beside the time the mail server may take: for reading, writing and freezing the mail. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Outage outage = new Outage(LOG, "delivery");
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
    /** Longer than any attempt can take, so that nobody sends what another is still sending. */
    private final Duration lease;

    Courier(MessageStore store, Requests requests, Seals seals, Catalogue catalogue, NoticePolicy policy, MailWriter writer,
            SmtpChannel smtp,
            RetryPlan retries, CourierClock clock, MeterRegistry metrics,
            MailServer server) {
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
        this.lease = server.timeout().plus(MARGIN);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    @RunOnVirtualThread
    void deliverWhatIsDue() {
        try {
            while (store.plan(clock.service().instant(), clock.real().instant(), PLAN_AT_ONCE) == PLAN_AT_ONCE) {
                // More may be due: one full round follows another.
            }
            deliverMessages();
            outage.worked();
        } catch (RuntimeException e) {
            outage.failed(e);
        }
    }

    private void deliverMessages() {
        List<DueMessage> due = claim();
        while (!due.isEmpty()) {
            try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(message -> senders.execute(() -> deliverAlone(message)));
            }
            due = claim();
        }
    }

    private List<DueMessage> claim() {
        Instant now = clock.real().instant();
        return store.claim(now, now.plus(lease), SEND_AT_ONCE);
    }

    /** Nobody's failure stops the others: this message is tried again when its lease ends. */
    private void deliverAlone(DueMessage message) {
        try {
            deliver(message);
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

    private void deliver(DueMessage message) {
        Optional<TrackedRequest> request = find(message.requestId());
        Optional<TimelineView> view = request.flatMap(r -> r.timeline().at(clock.service().instant(), catalogue));
        List<DueNotice> stale = message.notices().stream()
                .filter(notice -> view.isEmpty() || !NoticePolicy.holds(notice.cause(), view.get())).toList();
        if (view.isEmpty() || stale.size() == message.notices().size()) {
            finish(message, NotSent.SUPERSEDED);
            return;
        }
        if (!stale.isEmpty()) {
            store.cancelNotices(stale);
        }
        Optional<Applicant> applicant = request.get().timeline().header().flatMap(RequestHeader::applicant);
        Optional<NotSent> unreachable = policy.unreachable(applicant);
        if (unreachable.isPresent()) {
            finish(message, unreachable.get());
            return;
        }
        String address = applicant.flatMap(Applicant::email).orElseThrow();
        byte[] mail = message.frozen().map(sealed -> seals.openMessage(message.id(), sealed))
                .orElseGet(() -> freeze(message, request.get(), view.get(), address));
        record(message, smtp.send(mail, address));
    }

    private Optional<TrackedRequest> find(long requestId) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> requests.byId(requestId));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] freeze(DueMessage message, TrackedRequest request, TimelineView view, String address) {
        DueNotice news = message.notices().stream()
                .filter(notice -> NoticePolicy.holds(notice.cause(), view)).findFirst().orElseThrow();
        byte[] mail = writer.write(message.id(), List.of(news.cause().kind()), request, view, message.language(), address,
                clock.real().instant());
        store.freeze(message.id(), seals.sealMessage(message.id(), mail));
        return mail;
    }

    private void record(DueMessage message, Delivery delivery) {
        Instant now = clock.real().instant();
        switch (delivery) {
            case Delivery.Accepted accepted -> store.sent(message.id(), now, accepted.answer());
            case Delivery.Refused refused -> store.failed(message.id(), refused.answer());
            case Delivery.NotNow notNow -> retries.next(message.attempts(), message.createdAt(), now).ifPresentOrElse(
                    next -> store.again(message.id(), next, notNow.answer()),
                    () -> store.failed(message.id(), notNow.answer()));
        }
        String outcome = delivery.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        metrics.counter("zaakspoor.messages", "outcome", outcome).increment();
        LOG.debugf("message attempt=%d message=%s outcome=%s answer=%s", message.attempts(), message.id(), outcome,
                delivery.answer());
    }

    private void finish(DueMessage message, NotSent reason) {
        store.cancel(message.id(), reason);
        metrics.counter("zaakspoor.messages", "outcome", "cancelled").increment();
    }
}
