// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.intake.CheckAnswer.NoticeAnswer;
import nl.zaakspoor.intake.CheckAnswer.RequestAnswer;
import nl.zaakspoor.ledger.StoredEvents.History;
import nl.zaakspoor.notice.Notice;
import nl.zaakspoor.notice.NoticePolicy;
import nl.zaakspoor.notice.Told;
import nl.zaakspoor.rest.TimelineAnswer;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

/** Plays what would become of a request: the same fold and the same decisions as the ledger's, without writing any of it. */
@ApplicationScoped
class Rehearsal {
    private static final String SENT_ONLY = "Only the events you sent count here: this request is not known yet, or it was"
            + " announced by another publisher.";
    private static final String NOT_ANNOUNCED = "There is nothing to show before `request-received`; until then events are"
            + " kept, and wait.";
    private static final String ERASED = "A request that is erased has nothing left to show or to tell. Whether this source may"
            + " erase it is seen when the event comes in.";
    private static final String NOT_FOLLOWED = "Residents cannot follow requests for this product.";

    private final Catalogue catalogue;
    private final Municipality municipality;
    private final NoticePolicy policy;
    private final InstantSource clock;

    Rehearsal(Catalogue catalogue, Municipality municipality, NoticePolicy policy, InstantSource clock) {
        this.catalogue = catalogue;
        this.municipality = municipality;
        this.policy = policy;
        this.clock = clock;
    }

    /** @param stored what is stored of the request; empty when the caller may not see it, or there is nothing */
    RequestAnswer of(Reference reference, Optional<History> stored, List<StatusEvent> sent, Language language) {
        if (sent.stream().anyMatch(event -> event.fact() instanceof Fact.RequestErased)) {
            return new RequestAnswer(reference.value(), counted(stored), List.of(ERASED), Optional.empty(), List.of());
        }
        History history = stored.orElse(History.NONE);
        Map<EventId, StatusEvent> events = new LinkedHashMap<>();
        Stream.concat(history.events().stream(), sent.stream()).forEach(event -> events.putIfAbsent(event.id(), event));
        Timeline timeline = Timeline.of(catalogue, events.values());
        Optional<TimelineView> view = timeline.at(clock.instant(), catalogue);
        Optional<TimelineView> shown = view.filter(seen -> seen.product().tracking() == Tracking.RESIDENT);
        return new RequestAnswer(reference.value(), counted(stored),
                remarks(stored.isPresent(), view.isPresent(), shown.isPresent()),
                shown.map(seen -> TimelineAnswer.of(seen, catalogue, municipality, language)),
                view.map(seen -> notices(seen, timeline, history)).orElse(List.of()));
    }

    private static String counted(Optional<History> stored) {
        return stored.isPresent() ? "stored-and-sent" : "sent-only";
    }

    private static List<String> remarks(boolean stored, boolean announced, boolean shown) {
        List<String> remarks = new ArrayList<>();
        if (!stored) {
            remarks.add(SENT_ONLY);
        }
        if (!announced) {
            remarks.add(NOT_ANNOUNCED);
        } else if (!shown) {
            remarks.add(NOT_FOLLOWED);
        }
        return remarks;
    }

    private List<NoticeAnswer> notices(TimelineView view, Timeline timeline, History history) {
        // What came back goes again only to another address; which that is, the ledger knows when it happens.
        List<Told> told = history.told().stream().map(one -> one.hadBadAddress() ? one.forGood() : one).toList();
        return policy.decide(view, timeline.recipient(), told).stream()
                .filter(notice -> notice.recipient().equals(Notice.APPLICANT)).map(NoticeAnswer::of).toList();
    }
}
