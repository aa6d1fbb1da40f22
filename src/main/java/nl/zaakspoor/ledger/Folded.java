// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.Timeline;

/**
 * What became of a request.
 *
 * @param kept what stood there before; empty for a new request
 * @param caughtUp by our rules, without the news; empty when it was by our rules already, or had not kept up with its events
 * @param after by our rules, with everything
 * @param fresh events that nobody has looked at before: the news, and with the announcement all that waited for it
 * @param contacts what contact there was, among the news, or among all its events where all were read
 * @param unfit corrections that came before the event they are about, which is among the news, and do not fit it
 */
record Folded(Optional<Kept> kept, Optional<Timeline> caughtUp, Timeline after, List<StatusEvent> fresh, Contacts contacts,
        List<EventId> unfit) {
    Folded {
        fresh = List.copyOf(fresh);
        unfit = List.copyOf(unfit);
    }

    /** One that news was added to. */
    static Folded extended(Kept kept, Timeline after, Catalogue catalogue, List<StatusEvent> news) {
        return new Folded(Optional.of(kept), Optional.empty(), after, news, Contacts.ofNews(catalogue, news), List.of());
    }

    Optional<Timeline> before() {
        return kept.flatMap(Kept::timeline);
    }
}
