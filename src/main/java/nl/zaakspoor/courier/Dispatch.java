// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.courier.Routes.Route;
import nl.zaakspoor.ledger.Seals;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticePolicy.Review;
import nl.zaakspoor.notice.Reach;

/**
 * One attempt to deliver one message, with those that go along: looked at again, told as it is true at that moment or ended,
 * sent, and its fate recorded. The bytes are fixed before the first attempt that reaches the other side, and every later
 * attempt sends the same bytes under the same id, so a message that arrives twice after a fault is recognised as one. When the
 * news or the address has changed by then, the message ends, and what is still to be told goes in a new one.
 */
@ApplicationScoped
class Dispatch {
    private final Parts parts;
    private final MessageStore store;
    private final MessageEnds ends;
    private final Outcomes outcomes;
    private final Seals seals;
    private final BlindIndex index;
    private final Writers writers;
    private final Routes routes;
    private final CoolDown coolDown;
    private final CourierClock clock;

    Dispatch(Parts parts, MessageStore store, MessageEnds ends, Outcomes outcomes, Seals seals, BlindIndex index,
            Writers writers, Routes routes, CoolDown coolDown, CourierClock clock) {
        this.parts = parts;
        this.store = store;
        this.ends = ends;
        this.outcomes = outcomes;
        this.seals = seals;
        this.index = index;
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
            Optional<Delivery> delivery = message.reported()
                    ? Optional.of(new Delivery.Accepted("reported"))
                    : attempt(message);
            delivery.ifPresent(answer -> outcomes.remember(message, answer));
            return delivery;
        } catch (RuntimeException e) {
            outcomes.unwritten(message, e);
            return Optional.empty();
        }
    }

    private Optional<Delivery> attempt(DueMessage message) {
        Optional<Part> own = parts.look(message, message.isFixed());
        if (own.isEmpty()) {
            store.letGo(message.along(), clock.real().instant());
            return Optional.empty();
        }
        List<Part> along = message.along().stream().flatMap(each -> parts.look(each, message.isFixed()).stream()).toList();
        return message.isFixed() ? again(own.get(), along) : first(own.get(), along);
    }

    private Optional<Delivery> first(Part own, List<Part> along) {
        if (!own.tells()) {
            end(List.of(own));
            return Optional.empty();
        }
        if (!own.goesBy(own.message().medium())) {
            store.reroute(own.message(), own.reach().orElseThrow().medium(), clock.real().instant());
            return Optional.empty();
        }
        return together(own, along).flatMap(all -> send(all, write(all, Optional.empty())));
    }

    /**
     * What goes in one mail. What is to go otherwise is let go, and what has nothing left to tell ends.
     *
     * @return empty when one of the requests changed while we looked
     */
    private Optional<List<Part>> together(Part own, List<Part> along) {
        List<Part> all = new ArrayList<>(List.of(own));
        List<DueMessage> otherwise = new ArrayList<>();
        for (Part each : along) {
            boolean shares = each.sharesMailWith(own);
            Part part = shares ? coolDown.cooled(each, all) : each;
            if (!part.tells()) {
                if (!ends.end(List.of(part.reviewed()), clock.real().instant())) {
                    lookAgain(own.message());
                    return Optional.empty();
                }
            } else if (shares) {
                all.add(part);
            } else {
                otherwise.add(part.message());
            }
        }
        store.letGo(otherwise, clock.real().instant());
        return Optional.of(all);
    }

    /** Sends the same as before, or ends it: also when its words went with a request that was erased. */
    private Optional<Delivery> again(Part own, List<Part> along) {
        DueMessage message = own.message();
        List<Part> all = new ArrayList<>(List.of(own));
        all.addAll(along);
        boolean same = all.size() == message.all().size() && all.stream().allMatch(Part::tells)
                && own.goesBy(message.medium()) && along.stream().allMatch(each -> each.sharesMailWith(own));
        Optional<byte[]> frozen = message.frozen().filter(_ -> same).map(sealed -> seals.openMessage(message.id(), sealed));
        Optional<byte[]> content = frozen.map(_ -> write(all, frozen))
                .filter(written -> Arrays.equals(frozen.orElseThrow(), written));
        if (content.isEmpty()) {
            end(all);
        }
        return content.flatMap(bytes -> send(all, bytes));
    }

    private byte[] write(List<Part> all, Optional<byte[]> frozen) {
        Part own = all.getFirst();
        Reach reach = own.reach().orElseThrow();
        return writers.of(reach.medium()).write(own.message().id(), all.stream().map(Part::piece).toList(), own.language(),
                reach.address(), frozen, clock.real().instant());
    }

    private Optional<Delivery> send(List<Part> all, byte[] content) {
        Part own = all.getFirst();
        DueMessage message = own.message();
        Reach reach = own.reach().orElseThrow();
        Route route = routes.to(reach.medium()).orElseThrow();
        Address address = Address.of(reach, index);
        byte[] sealed = message.frozen().orElseGet(() -> seals.sealMessage(message.id(), content));
        if (!ends.drop(reviewed(all))) {
            lookAgain(message);
            return Optional.empty();
        }
        if (!store.freeze(reviewed(all), sealed, own.language(), address, route.carrier())) {
            turnBack(all, address);
            return Optional.empty();
        }
        // Whoever comes after the lease sends the same bytes: so we must be done by then.
        boolean inTime = clock.real().instant().plus(route.timeout()).isBefore(message.leaseEnds());
        return inTime
                ? Optional.of(route.channel().send(new Parcel(message.id(), reach.address(), content, message.onTheWire())))
                : Optional.empty();
    }

    private void end(List<Part> all) {
        if (ends.end(reviewed(all), clock.real().instant())) {
            outcomes.count("cancelled");
        } else {
            lookAgain(all.getFirst().message());
        }
    }

    /** The words could not be fixed: either there is no use in sending them there, or there is something newer to say. */
    private void turnBack(List<Part> all, Address address) {
        if (store.isSuppressed(address)) {
            List<Reviewed> nothing = all.stream().map(part -> part.with(nothingOf(part.review())).reviewed()).toList();
            if (ends.turnedBack(nothing, address, clock.real().instant())) {
                outcomes.count("bad-address");
                return;
            }
        }
        lookAgain(all.getFirst().message());
    }

    private static Review nothingOf(Review review) {
        return new Review(List.of(),
                review.telling().stream().collect(Collectors.toMap(cause -> cause, _ -> NotSent.BAD_ADDRESS)));
    }

    /** A request has changed while we looked: what is to be told may have changed with it. */
    private void lookAgain(DueMessage message) {
        Instant now = clock.real().instant();
        store.again(message, now, "request changed", message.onTheWire(), now);
    }

    private static List<Reviewed> reviewed(List<Part> all) {
        return all.stream().map(Part::reviewed).toList();
    }
}
