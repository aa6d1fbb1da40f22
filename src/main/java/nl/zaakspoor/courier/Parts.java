// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.NoticePolicy;
import nl.zaakspoor.notice.NoticePolicy.Review;
import nl.zaakspoor.notice.Reach;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.TimelineView;

/** Looks at messages again at the moment of sending. Every call waits for its answer. */
@ApplicationScoped
class Parts {
    private final RequestFinder requests;
    private final Catalogue catalogue;
    private final NoticePolicy policy;
    private final MessageStore store;
    private final CoolDown coolDown;
    private final BlindIndex index;
    private final CourierClock clock;

    Parts(RequestFinder requests, Catalogue catalogue, NoticePolicy policy, MessageStore store, CoolDown coolDown,
            BlindIndex index, CourierClock clock) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.policy = policy;
        this.store = store;
        this.coolDown = coolDown;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Empty when the request was erased, and the message with it, since that was claimed.
     *
     * @param fixed whether its words are fixed, so that they may be on their way
     */
    Optional<Part> look(DueMessage message, boolean fixed) {
        return requests.find(message.requestId()).map(request -> look(message, request, fixed));
    }

    private Part look(DueMessage message, TrackedRequest request, boolean fixed) {
        Optional<Applicant> applicant = request.timeline().recipient();
        Optional<TimelineView> view = request.timeline().at(clock.service().instant(), catalogue);
        Optional<Reach> reach = policy.reach(applicant);
        Review review = policy.review(message.causes(), view, applicant, store.toldBeside(message));
        Review cooled = reach.filter(_ -> !fixed).map(known -> coolDown.cooled(message, review, Address.of(known, index)))
                .orElse(review);
        return new Part(message, request, view, reach, applicant.flatMap(Applicant::language).orElse(Language.DUTCH), cooled);
    }
}
