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
import nl.zaakspoor.courier.AskedLinkStore.Claimed;
import nl.zaakspoor.ledger.LinkAsk;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.NoticePolicy;
import nl.zaakspoor.notice.Reach;
import nl.zaakspoor.timeline.JourneyPart;
import nl.zaakspoor.timeline.TimelineView;

/**
 * One attempt to answer who asked for links: with the link to the request that was asked for, else by mail to all that may be
 * told about at that address, and not at all where there are none. It is written anew for each attempt, under the same id.
 */
@ApplicationScoped
class AskedLinkDispatch {
    static final String METRIC = "zaakspoor.asked.links";
    private static final Logger LOG = Logger.getLogger(AskedLinkDispatch.class);

    private final RequestFinder requests;
    private final Catalogue catalogue;
    private final NoticePolicy policy;
    private final MessageStore messages;
    private final AskedLinkStore store;
    private final LinkMailWriter mails;
    private final TextWriter texts;
    private final BlindIndex index;
    private final Routes routes;
    private final RetryPlan retries;
    private final CourierClock clock;
    private final MeterRegistry metrics;

    AskedLinkDispatch(RequestFinder requests, Catalogue catalogue, NoticePolicy policy, MessageStore messages,
            AskedLinkStore store, LinkMailWriter mails, TextWriter texts, BlindIndex index, Routes routes, RetryPlan retries,
            CourierClock clock, MeterRegistry metrics) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.policy = policy;
        this.messages = messages;
        this.store = store;
        this.mails = mails;
        this.texts = texts;
        this.index = index;
        this.routes = routes;
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
            LOG.warnf("asked link waits ask=%d failure=%s", claimed.ask(), e.getClass().getSimpleName());
        }
    }

    private void answer(Claimed claimed, LinkAsk ask) {
        Optional<byte[]> written = messages.isSuppressed(Address.of(ask.to(), index)) ? Optional.empty() : write(ask);
        if (written.isEmpty()) {
            store.nothing(claimed);
            count("nothing");
            return;
        }
        Channel channel = routes.to(ask.to().medium()).orElseThrow().channel();
        settle(claimed, channel.send(new Parcel(ask.message(), ask.to().address(), written.get(), claimed.attempt() > 1)));
    }

    private Optional<byte[]> write(LinkAsk ask) {
        Reach to = ask.to();
        Optional<TrackedRequest> wanted = ask.reference().flatMap(given -> requests.called(given, to))
                .filter(request -> toTell(request, to).isPresent());
        return switch (to.medium()) {
            case EMAIL -> wanted.isPresent()
                    || requests.at(to).stream().anyMatch(request -> toTell(request, to).isPresent())
                            ? Optional.of(mails.write(ask, wanted, clock.real().instant()))
                            : Optional.empty();
            case SMS -> wanted.flatMap(request -> toTell(request, to)
                    .map(view -> texts.link(request, view, ask.language())));
        };
    }

    /** Empty when nothing about it may be sent there. */
    private Optional<TimelineView> toTell(TrackedRequest request, Reach to) {
        return request.timeline().at(clock.service().instant(), catalogue)
                .filter(view -> JourneyPart.of(view).isPresent() && policy.maySend(view.product().id(), to));
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
        LOG.debugf("asked link attempt=%d ask=%d outcome=%s answer=%s", claimed.attempt(), claimed.ask(), outcome,
                delivery.answer());
    }

    private void count(String outcome) {
        metrics.counter(METRIC, "outcome", outcome).increment();
    }
}
