// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.JourneyPlan;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.JourneyPart.Discreet;
import nl.zaakspoor.timeline.JourneyPart.Followed;
import nl.zaakspoor.timeline.JourneyPart.Missing;
import nl.zaakspoor.timeline.JourneyPart.Receipted;

/**
 * The parts of a journey, found and put in order.
 *
 * @param shown the requests of which the applicant may know, the first received first
 * @param missing what belongs to it and was not applied for, or was and came to nothing
 */
record JourneyParts(List<JourneyPart> shown, List<Missing> missing, Optional<JourneyPlan> plan) {
    /** Does not depend on the order of arrival. */
    private static final Comparator<TimelineView> BY_RECEIPT = Comparator.comparing(TimelineView::receivedOn)
            .thenComparing(TimelineView::reference);

    static JourneyParts of(List<TimelineView> requests, Catalogue catalogue) {
        List<JourneyPart> shown = requests.stream().sorted(BY_RECEIPT).flatMap(view -> JourneyPart.of(view).stream()).toList();
        Optional<JourneyPlan> plan = catalogue.journeyOf(followed(shown).map(view -> view.product().id()).toList());
        // Also what may not be shown was applied for.
        List<ProductId> appliedFor = requests.stream().filter(view -> view.state() != PublicState.CANCELLED)
                .map(view -> view.product().id()).toList();
        List<Missing> missing = plan.stream().flatMap(known -> known.parts().stream())
                .filter(part -> !appliedFor.contains(part.product()))
                .map(part -> new Missing(part, catalogue.productOrFallback(part.product()))).toList();
        return new JourneyParts(shown, missing, plan);
    }

    private static Stream<TimelineView> followed(List<JourneyPart> parts) {
        return parts.stream().flatMap(part -> part instanceof Followed(TimelineView view) ? Stream.of(view) : Stream.empty());
    }

    List<JourneyPart> inOrder() {
        return Stream.concat(shown.stream(), missing.stream()).sorted(Comparator.comparing(this::place)).toList();
    }

    private int place(JourneyPart part) {
        return switch (part) {
            case Followed(TimelineView view) -> place(view.product().id());
            case Missing(JourneyPlan.Part expected, var _) -> place(expected.product());
            case Discreet _,Receipted _ -> Integer.MAX_VALUE;
        };
    }

    private int place(ProductId product) {
        return plan.map(known -> known.placeOf(product)).orElse(0);
    }

    /** What a department calls it: the word of the request that was received first. */
    Optional<Text> title() {
        return followed(shown).flatMap(view -> view.header().journey().stream())
                .flatMap(journey -> journey.title().stream()).findFirst();
    }
}
