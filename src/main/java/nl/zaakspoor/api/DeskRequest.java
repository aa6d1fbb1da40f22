// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.ledger.NoticeFate;
import nl.zaakspoor.rest.TimelineAnswer;
import nl.zaakspoor.timeline.TimelineView;

/**
 * A request as a colleague at the desk sees it.
 *
 * @param tracking how much of it the resident may see: {@code resident}, {@code receipt-only}, {@code desk-only}, {@code off}
 * @param privacy with {@code high} the resident sees little of it, while everything stands here
 * @param view the resident's view, whole
 * @param notices what was decided to tell, the latest first
 * @param actions what the resident wrote on the page
 * @param newAddress that waits to be confirmed
 */
record DeskRequest(String reference, String tracking, String privacy, TimelineAnswer view,
        Optional<ApplicantAnswer> applicant, List<NoticeFate> notices, List<Wish> actions,
        Optional<NewAddress> newAddress) {

    /** What the resident wrote with an action of {@link TimelineAnswer#actions}, or where they want to be called. */
    record Wish(String id, Optional<String> words, Optional<String> phone) {}

    /** A mail address that the resident gave on the page, and that nobody confirmed yet. */
    record NewAddress(int number, String email) {}

    static DeskRequest of(TimelineView view, TimelineAnswer answer, List<NoticeFate> notices) {
        return new DeskRequest(view.reference().value(), Code.of(view.product().tracking()),
                Code.of(view.product().privacy()), answer, view.timeline().recipient().map(ApplicantAnswer::of), notices,
                view.timeline().resident().actions().stream()
                        .map(action -> new Wish(action.id(), action.words(), action.phone())).toList(),
                view.pendingAddress().map(given -> new NewAddress(given.number(), given.email())));
    }
}
