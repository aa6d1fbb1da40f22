// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Collection;
import java.util.List;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.timeline.ContactMoment;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.StatusEvent;

/**
 * The contact there was about a request, as far as it was looked at.
 *
 * @param all whether these are all there are of it, corrected and without those that were withdrawn; else those that are new
 */
record Contacts(boolean all, List<ContactMoment> moments) {
    static final Contacts NONE = new Contacts(false, List.of());

    Contacts {
        moments = List.copyOf(moments);
    }

    /** @param news that takes nothing back of what was known */
    static Contacts ofNews(Catalogue catalogue, Collection<StatusEvent> news) {
        return hasAny(news) ? new Contacts(false, ContactMoment.of(catalogue, news)) : NONE;
    }

    static Contacts ofAll(Catalogue catalogue, Collection<StatusEvent> history) {
        return hasAny(history) ? new Contacts(true, ContactMoment.of(catalogue, history)) : NONE;
    }

    private static boolean hasAny(Collection<StatusEvent> events) {
        return events.stream().anyMatch(event -> event.type() == EventType.CONTACT_RECORDED);
    }

    boolean areNone() {
        return !all && moments.isEmpty();
    }
}
