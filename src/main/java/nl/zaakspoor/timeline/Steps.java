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
        int furthest = Math.min(timeline.course().furthest(), product.lastStep().number());
        return new Steps(timeline, product, furthest);
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
            return closes(step) ? timeline.course().end().map(Course.End::when) : Optional.empty();
        }
        return timeline.course().steps().reversed().stream().filter(reached -> reached.number() == step.number()).findFirst()
                .map(Course.StepReached::when);
    }

    private boolean completed() {
        return timeline.course().end().filter(end -> !end.isCancellation()).isPresent();
    }

    /** The last step of every journey is its end. */
    private boolean closes(PublicStep step) {
        return completed() && step.equals(product.lastStep());
    }
}
