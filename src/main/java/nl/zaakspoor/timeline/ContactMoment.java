// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;

/**
 * That somebody called, wrote or came about a request, or the municipality did: as corrected, and whether the resident reads it
 * or not.
 *
 * @param source that reported it
 * @param recorded when we were told
 */
public record ContactMoment(Fact.ContactRecorded fact, String source, Occurrence occurred, Instant recorded) {
    /** What a contact is about when somebody asks where their request is: in these words, so that it can be counted. */
    public static final String WHERE_IS_MY_REQUEST = "Waar is mijn aanvraag?";

    /** The latest first; what was withdrawn is not among them. */
    public static List<ContactMoment> of(Catalogue catalogue, Collection<StatusEvent> events) {
        return events.isEmpty()
                ? List.of()
                : Corrections.of(events, source -> Fold.mayCorrectOthers(catalogue, source)).amended().stream()
                        .map(Corrections.Amended::event)
                        .filter(event -> event.fact() instanceof Fact.ContactRecorded).map(ContactMoment::of)
                        .sorted(Comparator.comparing((ContactMoment moment) -> moment.occurred().at()).reversed()).toList();
    }

    private static ContactMoment of(StatusEvent event) {
        return new ContactMoment((Fact.ContactRecorded) event.fact(), event.id().source(), event.occurred(), event.recorded());
    }

    /** Whether somebody asked where the request is, as far as whoever wrote it down used the phrase for that. */
    public boolean asksWhereItIs() {
        return fact.about().map(text -> text.in(Language.DUTCH).text().strip())
                .filter(WHERE_IS_MY_REQUEST::equalsIgnoreCase).isPresent();
    }

    /** What was said is personal. */
    @Override
    public String toString() {
        return "ContactMoment[" + occurred + "]";
    }
}
