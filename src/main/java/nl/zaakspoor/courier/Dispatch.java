// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.courier.Routes.Route;
import nl.zaakspoor.ledger.Seals;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticePolicy;
import nl.zaakspoor.notice.NoticePolicy.Review;
import nl.zaakspoor.notice.Reach;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.TimelineView;

/**
 * One attempt to deliver one message: looked at again, told as it is true at that moment or ended, sent, and its fate
 * recorded. The bytes are fixed before the first attempt that reaches the other side, and every later attempt sends the same
 * bytes under the same id, so a message that arrives twice after a fault is recognised as one. When the news or the
 * address has changed by then, the message ends, and what is still to be told goes in a new one.
 */
@ApplicationScoped
class Dispatch {
    private final MessageStore store;
    private final MessageEnds ends;
    private final Outcomes outcomes;
    private final RequestFinder requests;
    private final Seals seals;
    private final BlindIndex index;
    private final Catalogue catalogue;
    private final NoticePolicy policy;
    private final Writers writers;
    private final Routes routes;
    private final CoolDown coolDown;
    private final CourierClock clock;

    Dispatch(MessageStore store, MessageEnds ends, Outcomes outcomes, RequestFinder requests, Seals seals, BlindIndex index,
            Catalogue catalogue, NoticePolicy policy, Writers writers, Routes routes, CoolDown coolDown,
            CourierClock clock) {
        this.store = store;
        this.ends = ends;
        this.outcomes = outcomes;
        this.requests = requests;
        this.seals = seals;
        this.index = index;
        this.catalogue = catalogue;
        this.policy = policy;
        this.writers = writers;
        this.routes = routes;
        this.coolDown = coolDown;
        this.clock = clock;
    }

    /**
     * Never throws: nobody's failure stops the others.
     *
     * @return what the other side did with it; empty when it was not asked
     */
    Optional<Delivery> deliver(DueMessage message) {
        try {
            // A request may be erased, and its message with it, since that was claimed.
            Optional<Delivery> delivery = message.reported()
                    ? Optional.of(new Delivery.Accepted("reported"))
                    : requests.find(message.requestId()).flatMap(request -> attempt(message, request));
            delivery.ifPresent(answer -> outcomes.remember(message, answer));
            return delivery;
        } catch (RuntimeException e) {
            outcomes.unwritten(message, e);
            return Optional.empty();
        }
    }

    private Optional<Delivery> attempt(DueMessage message, TrackedRequest request) {
        Optional<Applicant> applicant = request.timeline().recipient();
        Optional<TimelineView> view = request.timeline().at(clock.service().instant(), catalogue);
        Review review = cooled(message, applicant,
                policy.review(message.causes(), view, applicant, store.toldBeside(message)));
        if (review.telling().isEmpty()) {
            end(message, request, review);
            return Optional.empty();
        }
        Reach reach = policy.reach(applicant).orElseThrow();
        if (reach.medium() != message.medium() && message.frozen().isEmpty()) {
            store.reroute(message, reach.medium(), clock.real().instant());
            return Optional.empty();
        }
        Language language = applicant.flatMap(Applicant::language).orElse(Language.DUTCH);
        Optional<byte[]> frozen = message.frozen().map(sealed -> seals.openMessage(message.id(), sealed));
        byte[] content = writers.of(reach.medium()).write(message.id(), review.telling(), request, view.orElseThrow(), language,
                reach.address(), frozen, clock.real().instant());
        if (frozen.isPresent() && !Arrays.equals(frozen.get(), content)) {
            end(message, request, review);
            return Optional.empty();
        }
        return send(message, request, review, language, reach, content);
    }

    /** Words that are fixed may be on their way. */
    private Review cooled(DueMessage message, Optional<Applicant> applicant, Review review) {
        return policy.reach(applicant).filter(_ -> message.frozen().isEmpty())
                .map(reach -> coolDown.cooled(message, review, Address.of(reach, index))).orElse(review);
    }

    private Optional<Delivery> send(DueMessage message, TrackedRequest request, Review review, Language language, Reach reach,
            byte[] content) {
        Route route = routes.to(reach.medium()).orElseThrow();
        Address address = Address.of(reach, index);
        byte[] sealed = message.frozen().orElseGet(() -> seals.sealMessage(message.id(), content));
        if (!review.dropped().isEmpty() && !ends.drop(message, request.version(), review)) {
            lookAgain(message);
            return Optional.empty();
        }
        if (!store.freeze(message, sealed, review.telling(), language, address, route.carrier(), request.version())) {
            turnBack(message, request, review, address);
            return Optional.empty();
        }
        // Whoever comes after the lease sends the same bytes: so we must be done by then.
        boolean inTime = clock.real().instant().plus(route.timeout()).isBefore(message.leaseEnds());
        return inTime
                ? Optional.of(route.channel().send(new Parcel(message.id(), reach.address(), content, message.onTheWire())))
                : Optional.empty();
    }

    private void end(DueMessage message, TrackedRequest request, Review review) {
        if (ends.end(message, request.version(), review, clock.real().instant())) {
            outcomes.count("cancelled");
        } else {
            lookAgain(message);
        }
    }

    /** The words could not be fixed: either there is no use in sending them there, or there is something newer to say. */
    private void turnBack(DueMessage message, TrackedRequest request, Review review, Address address) {
        if (store.isSuppressed(address)) {
            Review nothing = new Review(List.of(), review.telling().stream()
                    .collect(Collectors.toMap(cause -> cause, _ -> NotSent.BAD_ADDRESS)));
            if (ends.turnedBack(message, request.version(), nothing, address, clock.real().instant())) {
                outcomes.count("bad-address");
                return;
            }
        }
        lookAgain(message);
    }

    /** The request has changed while we looked: what is to be told may have changed with it. */
    private void lookAgain(DueMessage message) {
        Instant now = clock.real().instant();
        store.again(message, now, "request changed", message.onTheWire(), now);
    }
}
