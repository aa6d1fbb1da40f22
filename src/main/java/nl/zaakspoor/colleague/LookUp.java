// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.ledger.Journeys;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.ledger.Search;
import nl.zaakspoor.ledger.SearchTerms;
import nl.zaakspoor.ledger.TrackedJourney;
import nl.zaakspoor.timeline.JourneyView;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.TimelineView;

/** Finds requests for the colleague who asks, and looks into one. What was found and looked at is written down. */
@ApplicationScoped
public class LookUp {
    private final Search search;
    private final VisibleRequests requests;
    private final Journeys journeys;
    private final ReadLog readLog;
    private final Catalogue catalogue;
    private final Colleague colleague;
    private final InstantSource clock;

    LookUp(Search search, VisibleRequests requests, Journeys journeys, ReadLog readLog, Catalogue catalogue,
            Colleague colleague, InstantSource clock) {
        this.search = search;
        this.requests = requests;
        this.journeys = journeys;
        this.readLog = readLog;
        this.catalogue = catalogue;
        this.colleague = colleague;
        this.clock = clock;
    }

    /**
     * @param elsewhere what there is besides that the colleague may not look at
     * @param next where the next page begins; empty on the last
     */
    public record Page(List<TimelineView> found, List<Search.Elsewhere> elsewhere, Optional<Search.Place> next) {
        public Page {
            found = List.copyOf(found);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /**
     * What belongs together with a request.
     *
     * @param journey the reference of it
     * @param title what residents know it by
     * @param others that may be seen
     * @param elsewhere the departments where there are more
     */
    public record Together(String journey, Optional<Text> title, List<TimelineView> others, List<DepartmentId> elsewhere) {
        public Together {
            others = List.copyOf(others);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /** @throws Refused as the failure of the answer, when too many match */
    public Uni<Page> search(SearchTerms terms, Search.Place after, int limit) {
        return search.page(terms, colleague.departments(), after, limit)
                .onFailure(Search.TooMany.class).transform(_ -> new Refused(Refusal.TOO_MANY_FOUND))
                .map(page -> new Page(views(page), page.elsewhere(), page.next()))
                .call(page -> noted(page, terms));
    }

    private Uni<Void> noted(Page page, SearchTerms by) {
        List<Reference> found = page.found().stream().map(TimelineView::reference).toList();
        List<Reference> others = page.elsewhere().stream().flatMap(each -> each.requests().stream()).toList();
        return readLog.noteFound(colleague.name(), What.SEARCH, by, found)
                .chain(() -> readLog.noteFound(colleague.name(), What.SEARCH_ELSEWHERE, by, others));
    }

    /**
     * The others with the same mail address or phone number, to be shown beside a request. Nobody searched for them, so what is
     * written down is that they were seen together.
     *
     * @param shown what is on the screen already
     * @return none when there are too many for an overview, as of an office that asks for thousands
     */
    Uni<List<TimelineView>> beside(Set<Reference> shown, SearchTerms.Who who, int limit) {
        SearchTerms terms = new SearchTerms(who, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
        return search.page(terms, colleague.departments(), Search.Place.FIRST, limit + shown.size()).map(this::views)
                .onFailure(Search.TooMany.class).recoverWithItem(List.of())
                .map(found -> found.stream().filter(view -> !shown.contains(view.reference())).limit(limit).toList())
                .call(others -> readLog.note(colleague.name(), What.JOURNEY,
                        others.stream().map(TimelineView::reference).toList()));
    }

    /** The others of its journey, to be shown beside it, which is written down; empty when it is part of none. */
    Uni<Optional<Together>> together(VisibleRequests.Found found) {
        return found.request().journey().map(of -> journeys.byId(of.id()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(journey -> journey.map(whole -> together(whole, found.reference())))
                .call(journey -> readLog.note(colleague.name(), What.JOURNEY, journey.stream()
                        .flatMap(together -> together.others().stream()).map(TimelineView::reference).toList()));
    }

    private Together together(TrackedJourney journey, Reference own) {
        Instant now = clock.instant();
        List<TimelineView> others = journey.requests().stream()
                .flatMap(request -> request.timeline().at(now, catalogue).stream())
                .filter(view -> !view.reference().equals(own)).toList();
        return new Together(journey.reference(), journey.at(now, catalogue).flatMap(JourneyView::title),
                others.stream().filter(view -> colleague.maySee(view.department())).toList(),
                others.stream().map(TimelineView::department).filter(department -> !colleague.maySee(department)).distinct()
                        .toList());
    }

    private List<TimelineView> views(Search.Page page) {
        return page.requests().stream().flatMap(request -> request.timeline().at(clock.instant(), catalogue).stream()).toList();
    }

    /** @throws Refused as the failure of the answer, when there is no such request to see */
    public Uni<VisibleRequests.Found> request(String reference) {
        return requests.find(reference).call(found -> readLog.note(colleague.name(), What.REQUEST, found.reference()));
    }
}
