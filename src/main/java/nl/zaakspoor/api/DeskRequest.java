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
 */
record DeskRequest(String reference, String tracking, String privacy, TimelineAnswer view,
        Optional<ApplicantAnswer> applicant, List<NoticeFate> notices, List<Wish> actions) {

    /** What the resident wrote with an action of {@link TimelineAnswer#actions}, or where they want to be called. */
    record Wish(String id, Optional<String> words, Optional<String> phone) {}

    static DeskRequest of(TimelineView view, TimelineAnswer answer, List<NoticeFate> notices) {
        return new DeskRequest(view.reference().value(), Code.of(view.product().tracking()),
                Code.of(view.product().privacy()), answer, view.header().applicant().map(ApplicantAnswer::of), notices,
                view.timeline().resident().actions().stream()
                        .map(action -> new Wish(action.id(), action.words(), action.phone())).toList());
    }
}
