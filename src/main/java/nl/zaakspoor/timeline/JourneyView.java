// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.JourneyPlan;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.JourneyPart.Discreet;
import nl.zaakspoor.timeline.JourneyPart.Followed;
import nl.zaakspoor.timeline.JourneyPart.Missing;
import nl.zaakspoor.timeline.JourneyPart.Receipted;

/**
 * Several requests of one applicant that belong together, as they mean something at one moment: what is done, what waits and
 * for whom, what was not applied for, and when all of it can be.
 *
 * @param parts in the order in which they are best applied for; those that tell little stand last, so that their place tells
 *     nothing either
 * @param plan what belongs to such a journey, if the catalogue knows it
 * @param title what a department calls it, else its plan
 */
public record JourneyView(String reference, List<JourneyPart> parts, Optional<JourneyPlan> plan, Optional<Text> title) {

    /** Whose turn it is: the first of these that is true of any part. */
    public enum Turn {
        /** We asked the applicant for something. */
        APPLICANT,
        /** The applicant must apply for something. */
        TO_APPLY, MUNICIPALITY, NOBODY
    }

    public JourneyView {
        parts = List.copyOf(parts);
    }

    /**
     * A journey of these requests, in any order; empty when the applicant may not know of any of them.
     *
     * @param requests each at the same moment
     */
    public static Optional<JourneyView> of(String reference, List<TimelineView> requests, Catalogue catalogue) {
        JourneyParts parts = JourneyParts.of(requests, catalogue);
        return parts.shown().isEmpty()
                ? Optional.empty()
                : Optional.of(new JourneyView(reference, parts.inOrder(), parts.plan(),
                        parts.title().or(() -> parts.plan().map(JourneyPlan::name))));
    }

    /** Empty where all that may be told is that something was received. */
    public Optional<Turn> turn() {
        if (parts.stream().anyMatch(JourneyPart::waitsForApplicant)) {
            return Optional.of(Turn.APPLICANT);
        }
        if (parts.stream().anyMatch(JourneyPart::mustBeAppliedFor)) {
            return Optional.of(Turn.TO_APPLY);
        }
        if (parts.stream().anyMatch(JourneyPart::isOpen)) {
            return Optional.of(Turn.MUNICIPALITY);
        }
        return parts.stream().allMatch(Receipted.class::isInstance) ? Optional.empty() : Optional.of(Turn.NOBODY);
    }

    /** How many parts are finished. */
    public int finished() {
        return (int) parts.stream().filter(JourneyPart::isFinished).count();
    }

    /** How many parts there are to finish: what was stopped, what tells nothing and what one can do without do not count. */
    public int toFinish() {
        return (int) parts.stream().filter(part -> part.isFinished() || part.isOpen() || part.mustBeAppliedFor()).count();
    }

    /**
     * The first day on which all of it can be: the latest day on which a part is expected that one cannot do without. Empty
     * when no such day is known, when it has passed, and when one of these parts was refused: then nobody knows.
     */
    public Optional<LocalDate> earliest() {
        List<TimelineView> holding = holding();
        if (holding.stream().anyMatch(JourneyView::isRefused)) {
            return Optional.empty();
        }
        return holding.stream().filter(JourneyView::isAwaited).flatMap(view -> expected(view).stream())
                .max(Comparator.naturalOrder()).filter(day -> holding.stream().noneMatch(view -> view.isPast(day)));
    }

    /** Whether a request that holds up the whole has no day, or one that has passed: then it may be later than {@link #earliest}. */
    public boolean lacksDay() {
        return holding().stream().filter(JourneyView::isAwaited)
                .anyMatch(view -> expected(view).filter(day -> !view.isPast(day)).isEmpty());
    }

    /** The requests that hold up the whole. */
    private List<TimelineView> holding() {
        return parts.stream().flatMap(part -> switch (part) {
            case Followed(TimelineView view) -> Stream.of(view);
            case Discreet(TimelineView view) -> Stream.of(view);
            case Receipted _,Missing _ -> Stream.<TimelineView>empty();
        }).filter(view -> plan.filter(known -> known.isOptional(view.product().id())).isEmpty()).toList();
    }

    /** The day on which a request is expected to be done, as far as anybody said it. */
    private static Optional<LocalDate> expected(TimelineView view) {
        return view.outlook().givenByDepartment();
    }

    /** Whether something was refused, as far as may be told. */
    public boolean refused() {
        return parts.stream().anyMatch(part -> part instanceof Followed(TimelineView view) && isRefused(view));
    }

    /** Once it is decided there is nothing left to wait for. */
    private static boolean isAwaited(TimelineView view) {
        return !view.state().isOver() && view.decision().isEmpty();
    }

    private static boolean isRefused(TimelineView view) {
        return view.outcome().or(() -> view.decision().map(decision -> decision.fact().outcome()))
                .filter(outcome -> outcome == Fact.Outcome.REFUSED).isPresent();
    }
}
