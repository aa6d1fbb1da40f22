// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.rest.TimelineAnswer.Named;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.TimelineView;

/**
 * A request in a list.
 *
 * @param name of the applicant, or of the organisation
 * @param location the street or place that it is about
 * @param delayed whether it takes longer than was said
 */
record FoundRequest(String reference, Named product, String title, Named department, String state, String whoActs,
        LocalDate receivedOn, Optional<LocalDate> expectedOn, boolean delayed, Instant updatedAt, Optional<String> name,
        Optional<String> location) {

    static FoundRequest of(TimelineView view, Catalogue catalogue, Language language) {
        String productName = view.product().name().in(language).text();
        return new FoundRequest(view.reference().value(), new Named(view.product().id().value(), productName),
                view.title().map(title -> title.in(language).text()).orElse(productName),
                new Named(view.department().value(), catalogue.departmentName(view.department()).in(language).text()),
                view.state().code(), Code.of(view.whoActs()), view.receivedOn(), view.outlook().expectedOn(),
                view.outlook().delay().isPresent(), view.updatedAt(),
                view.timeline().recipient().flatMap(FoundRequest::name),
                view.timeline().location().map(place -> place.in(language).text()));
    }

    private static Optional<String> name(Applicant applicant) {
        return applicant.organisation().map(Applicant.Organisation::name).or(applicant::name);
    }

    /** Who it is, and often the title too, is personal. */
    @Override
    public String toString() {
        return "FoundRequest[" + reference + "]";
    }
}
