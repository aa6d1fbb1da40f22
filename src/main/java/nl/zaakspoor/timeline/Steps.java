// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.catalogue.PublicStep;
import nl.zaakspoor.timeline.TimelineView.StepState;
import nl.zaakspoor.timeline.TimelineView.StepView;

/**
 * How the public steps of a request stand.
 *
 * @param furthest the step it came to by itself, which an end does not move
 */
record Steps(Timeline timeline, Product product, int furthest) {
    static Steps of(Timeline timeline, Product product) {
        // The catalogue may have fewer steps than when this one was reached.
        int furthest = Math.min(timeline.steps().getLast().number(), product.lastStep().number());
        return new Steps(timeline, product, furthest);
    }

    PublicState state() {
        if (timeline.end().isPresent()) {
            return timeline.end().get().isCancellation() ? PublicState.CANCELLED : PublicState.COMPLETED;
        }
        return product.step(furthest).phase() == PublicStep.Phase.RECEIVED ? PublicState.RECEIVED : PublicState.IN_PROGRESS;
    }

    PublicStep present() {
        return completed() ? product.lastStep() : product.step(furthest);
    }

    List<StepView> views() {
        return product.steps().stream().map(step -> new StepView(step, stateOf(step), reachedOn(step))).toList();
    }

    private StepState stateOf(PublicStep step) {
        if (step.number() > furthest) {
            return closes(step) ? StepState.DONE : StepState.COMING;
        }
        return step.number() == furthest && !completed() ? StepState.CURRENT : StepState.DONE;
    }

    private Optional<Occurrence> reachedOn(PublicStep step) {
        if (step.number() > furthest) {
            return closes(step) ? timeline.end().map(Timeline.End::when) : Optional.empty();
        }
        return timeline.steps().reversed().stream().filter(reached -> reached.number() == step.number()).findFirst()
                .map(Timeline.StepReached::when);
    }

    private boolean completed() {
        return state() == PublicState.COMPLETED;
    }

    /** The last step of every journey is its end. */
    private boolean closes(PublicStep step) {
        return completed() && step.equals(product.lastStep());
    }
}
