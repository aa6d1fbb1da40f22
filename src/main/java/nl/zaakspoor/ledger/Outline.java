// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Optional;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Product.Privacy;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.timeline.PublicState;
import nl.zaakspoor.timeline.TimelineView;
import nl.zaakspoor.timeline.TimelineView.WhoActs;

/**
 * Where a request is, as other systems are told. It holds nothing personal and no free text.
 *
 * @param step empty where the privacy level of the product is high
 */
record Outline(PublicState state, WhoActs whoActs, Optional<Step> step) {
    record Step(int number, int of) {}

    /** Empty when residents cannot follow the request: then that it exists is nobody's business either. */
    static Optional<Outline> of(TimelineView view) {
        if (view.product().tracking() != Tracking.RESIDENT) {
            return Optional.empty();
        }
        Optional<Step> step = view.product().privacy() == Privacy.HIGH
                ? Optional.empty()
                : Optional.of(new Step(view.step().number(), view.product().steps().size()));
        return Optional.of(new Outline(view.state(), view.whoActs(), step));
    }

    /** As a few words, to be compared. */
    String text() {
        return state.code() + ' ' + Code.of(whoActs) + step.map(s -> " " + s.number() + '/' + s.of()).orElse("");
    }
}
