// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.Optional;

import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.notice.NoticePolicy.Review;
import nl.zaakspoor.notice.Reach;
import nl.zaakspoor.timeline.TimelineView;

/**
 * What a message is to tell at the moment of sending, of its own request.
 *
 * @param view the request as it is; there wherever something is to be told
 * @param reach where it is told; there wherever something is to be told
 */
record Part(DueMessage message, TrackedRequest request, Optional<TimelineView> view, Optional<Reach> reach, Language language,
        Review review) {

    boolean tells() {
        return !review.telling().isEmpty();
    }

    Reviewed reviewed() {
        return new Reviewed(message, request.version(), review);
    }

    Piece piece() {
        return new Piece(review.telling(), request, view.orElseThrow());
    }

    Part with(Review other) {
        return new Part(message, request, view, reach, language, other);
    }

    boolean goesBy(Medium medium) {
        return reach.filter(known -> known.medium() == medium).isPresent();
    }

    /** Whether one mail may tell both: to one applicant, at one address, in one language, of one journey. */
    boolean sharesMailWith(Part other) {
        return goesBy(Medium.EMAIL) && mailbox().equals(other.mailbox()) && language.equals(other.language)
                && request.journey().isPresent() && request.journey().equals(other.request.journey());
    }

    private Optional<LookUpTerm> mailbox() {
        return reach.filter(known -> known.medium() == Medium.EMAIL).map(known -> LookUpTerm.email(known.address()));
    }
}
