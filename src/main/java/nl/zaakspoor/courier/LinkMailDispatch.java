// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.courier.LinkMailStore.Claimed;
import nl.zaakspoor.ledger.LinkAsk;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.notice.NoticePolicy;
import nl.zaakspoor.notice.Reach;
import nl.zaakspoor.timeline.JourneyPart;

/**
 * One attempt to answer who asked for links: with the link to the request that was asked for, else to all that may be told
 * about at that address, and not at all where there are none. It is written anew for each attempt, under the same Message-ID.
 */
@ApplicationScoped
class LinkMailDispatch {
    static final String METRIC = "zaakspoor.link.mails";
    private static final Logger LOG = Logger.getLogger(LinkMailDispatch.class);

    private final RequestFinder requests;
    private final Catalogue catalogue;
    private final NoticePolicy policy;
    private final MessageStore messages;
    private final LinkMailStore store;
    private final LinkMailWriter writer;
    private final BlindIndex index;
    private final Channel mails;
    private final RetryPlan retries;
    private final CourierClock clock;
    private final MeterRegistry metrics;

    LinkMailDispatch(RequestFinder requests, Catalogue catalogue, NoticePolicy policy, MessageStore messages,
            LinkMailStore store, LinkMailWriter writer, BlindIndex index, Routes routes, RetryPlan retries, CourierClock clock,
            MeterRegistry metrics) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.policy = policy;
        this.messages = messages;
        this.store = store;
        this.writer = writer;
        this.index = index;
        this.mails = routes.mail().channel();
        this.retries = retries;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Never throws: nobody's failure stops the others. */
    void deliver(Claimed claimed) {
        try {
            store.open(claimed).ifPresent(ask -> answer(claimed, ask));
        } catch (RuntimeException e) {
            // The claim ends by itself.
            LOG.warnf("link mail waits ask=%d failure=%s", claimed.ask(), e.getClass().getSimpleName());
        }
    }

    private void answer(Claimed claimed, LinkAsk ask) {
        Reach reach = new Reach(Medium.EMAIL, ask.address());
        Optional<TrackedRequest> wanted = ask.reference().flatMap(given -> requests.called(given, ask.address()))
                .filter(request -> mayBeSent(request, reach));
        boolean some = wanted.isPresent()
                || requests.at(ask.address()).stream().anyMatch(request -> mayBeSent(request, reach));
        if (!some || messages.isSuppressed(Address.of(reach, index))) {
            store.nothing(claimed);
            count("nothing");
            return;
        }
        byte[] mail = writer.write(ask, wanted, clock.real().instant());
        settle(claimed, mails.send(new Parcel(ask.mail(), ask.address(), mail, claimed.attempt() > 1)));
    }

    private boolean mayBeSent(TrackedRequest request, Reach reach) {
        return request.timeline().at(clock.service().instant(), catalogue)
                .filter(view -> JourneyPart.of(view).isPresent() && policy.maySend(view.product().id(), reach)).isPresent();
    }

    private void settle(Claimed claimed, Delivery delivery) {
        Instant now = clock.real().instant();
        switch (delivery) {
            case Delivery.Accepted accepted -> store.sent(claimed, accepted.answer());
            case Delivery.Refused refused -> store.failed(claimed, refused.answer());
            // It ends with the day in which what was asked counts.
            case Delivery.NotNow notNow -> store.again(claimed, retries.next(claimed.attempt(), now), notNow.answer());
            case Delivery.NotReached away -> store.again(claimed, retries.afterOutage(now), away.answer());
        }
        String outcome = delivery.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        count(outcome);
        LOG.debugf("link mail attempt=%d ask=%d outcome=%s answer=%s", claimed.attempt(), claimed.ask(), outcome,
                delivery.answer());
    }

    private void count(String outcome) {
        metrics.counter(METRIC, "outcome", outcome).increment();
    }
}
