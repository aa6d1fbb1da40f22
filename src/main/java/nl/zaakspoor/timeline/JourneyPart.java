// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.Optional;

import nl.zaakspoor.catalogue.JourneyPlan;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.catalogue.Product.Privacy;
import nl.zaakspoor.timeline.TimelineView.WhoActs;

/** What a journey consists of: requests, each told as far as its own page tells it, and what was not applied for yet. */
public sealed interface JourneyPart {
    /** A request that its applicant may follow. */
    record Followed(TimelineView view) implements JourneyPart {}

    /** A request of which no more is told than how far it is. */
    record Discreet(TimelineView view) implements JourneyPart {}

    /** A request of which no more is told than that it was received. */
    record Receipted(TimelineView view) implements JourneyPart {}

    /** Belongs to it, and was not applied for. */
    record Missing(JourneyPlan.Part part, Product product) implements JourneyPart {}

    /** A request, as far as its applicant may know of it; empty when they may not. */
    static Optional<JourneyPart> of(TimelineView view) {
        return switch (view.product().tracking()) {
            case RESIDENT -> Optional.of(view.product().privacy() == Privacy.HIGH ? new Discreet(view) : new Followed(view));
            case RECEIPT_ONLY -> Optional.of(new Receipted(view));
            case DESK_ONLY, OFF -> Optional.empty();
        };
    }

    /** Whether it is the applicant's turn, and we asked for something. */
    default boolean waitsForApplicant() {
        return switch (this) {
            case Followed(TimelineView view) -> view.whoActs() == WhoActs.APPLICANT;
            case Discreet(TimelineView view) -> view.whoActs() == WhoActs.APPLICANT;
            case Receipted _,Missing _ -> false;
        };
    }

    /** Whether it was dealt with. */
    default boolean isFinished() {
        return switch (this) {
            case Followed(TimelineView view) -> view.state() == PublicState.COMPLETED;
            case Discreet(TimelineView view) -> view.state() == PublicState.COMPLETED;
            case Receipted _,Missing _ -> false;
        };
    }

    /** Whether somebody still works on it, as far as may be told. */
    default boolean isOpen() {
        return switch (this) {
            case Followed(TimelineView view) -> !view.state().isOver();
            case Discreet(TimelineView view) -> !view.state().isOver();
            case Receipted _,Missing _ -> false;
        };
    }

    /** Whether one cannot do without it and it was not applied for. */
    default boolean mustBeAppliedFor() {
        return this instanceof Missing(JourneyPlan.Part part, Product _) && !part.optional();
    }
}
