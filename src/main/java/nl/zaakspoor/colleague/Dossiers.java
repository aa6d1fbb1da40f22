// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.ledger.NoticeFate;
import nl.zaakspoor.ledger.Notices;
import nl.zaakspoor.ledger.SearchTerms.Who;
import nl.zaakspoor.ledger.StoredEvents;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.ContactMoment;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.TimelineView;

/** Gathers all that there is to see of a request at once. Every look is written down, also at what is shown beside. */
@ApplicationScoped
public class Dossiers {
    /** More than these say little to who has somebody on the phone; a search lists them all. */
    private static final int OTHERS = 20;

    private final LookUp lookUp;
    private final Notices notices;
    private final StoredEvents stored;
    private final Links links;
    private final Catalogue catalogue;

    Dossiers(LookUp lookUp, Notices notices, StoredEvents stored, Links links, Catalogue catalogue) {
        this.lookUp = lookUp;
        this.notices = notices;
        this.stored = stored;
        this.links = links;
        this.catalogue = catalogue;
    }

    /**
     * @param notices what was decided to tell, the latest first
     * @param contacts there was about it, the latest first
     * @param together what belongs to the same journey, if it is part of one
     * @param others besides those of the same person, by the mail address or else the phone number; who waits longest first
     * @param linkBy by what the resident can be sent the link
     */
    public record Dossier(VisibleRequests.Found request, List<NoticeFate> notices, List<ContactMoment> contacts,
            Optional<LookUp.Together> together, List<TimelineView> others, Set<Medium> linkBy) {
        public Dossier {
            notices = List.copyOf(notices);
            contacts = List.copyOf(contacts);
            others = List.copyOf(others);
            linkBy = Set.copyOf(linkBy);
        }
    }

    /** @throws Refused as the failure of the answer, when there is no such request to see */
    public Uni<Dossier> open(String reference) {
        return lookUp.request(reference).chain(found -> notices.of(found.reference())
                .chain(told -> stored.ofRequest(found.reference()).map(events -> ContactMoment.of(catalogue, events))
                        .chain(contacts -> lookUp.together(found).chain(together -> others(found.view(), together)
                                .map(others -> new Dossier(found, told, contacts, together, others,
                                        links.media(found.view())))))));
    }

    private Uni<List<TimelineView>> others(TimelineView view, Optional<LookUp.Together> together) {
        Set<Reference> shown = Stream.concat(Stream.of(view), together.stream().flatMap(whole -> whole.others().stream()))
                .map(TimelineView::reference).collect(Collectors.toSet());
        return view.timeline().recipient().flatMap(Dossiers::who).map(who -> lookUp.beside(shown, who, OTHERS))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private static Optional<Who> who(Applicant applicant) {
        Optional<String> phone = applicant.email().isPresent() ? Optional.empty() : applicant.phone();
        return applicant.email().isEmpty() && phone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Who(Optional.empty(), applicant.email(), phone, Optional.empty(), Optional.empty(),
                        Optional.empty()));
    }
}
