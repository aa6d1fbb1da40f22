// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Instant;
import java.util.List;

import nl.zaakspoor.timeline.Timeline;

/** What the gallery shows. */
public interface GalleryStates {
    /** Every state in which a request can be, as it is at this moment. */
    List<State> at(Instant now);

    /**
     * @param name in the address
     * @param title in English, as all that is for who develops
     */
    record State(String name, String title, Timeline timeline, Seen seen) {}

    /** Who looks. */
    enum Seen {
        OWN,
        /** By the resident, who gave a code. */
        OPENED, HELPER
    }
}
