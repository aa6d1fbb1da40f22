// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.timeline.JourneyPart;
import nl.zaakspoor.timeline.JourneyView;
import nl.zaakspoor.timeline.PublicState;
import nl.zaakspoor.timeline.TimelineView;

/**
 * The requests of one applicant that belong together, in one language.
 *
 * @param title what it is called; its reference where nobody gave it a name
 */
public record JourneyAnswer(String reference, String title, List<Member> requests) {

    /** @param product empty where the request's own page does not tell it either */
    public record Member(String reference, Optional<TimelineAnswer.Named> product, String state) {}

    static JourneyAnswer of(JourneyView journey, Language language) {
        return new JourneyAnswer(journey.reference(),
                journey.title().map(title -> title.in(language).text()).orElse(journey.reference()),
                journey.parts().stream().flatMap(part -> member(part, language)).toList());
    }

    private static Stream<Member> member(JourneyPart part, Language language) {
        return switch (part) {
            case JourneyPart.Followed(TimelineView view) -> Stream.of(new Member(view.reference().value(), Optional.of(
                    new TimelineAnswer.Named(view.product().id().value(), view.product().name().in(language).text())),
                    view.state().code()));
            case JourneyPart.Discreet(TimelineView view) -> Stream
                    .of(new Member(view.reference().value(), Optional.empty(), view.state().code()));
            case JourneyPart.Receipted(TimelineView view) -> Stream
                    .of(new Member(view.reference().value(), Optional.empty(), PublicState.RECEIVED.code()));
            case JourneyPart.Missing _ -> Stream.empty();
        };
    }
}
