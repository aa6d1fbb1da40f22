// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.calendar;

import java.time.Instant;
import java.util.List;

/**
 * A calendar that is fetched, once or again and again. It has no method, for it is no message: who subscribes to it gets what it
 * holds now. It names no organizer either, which only those have that are sent (RFC 5545, 3.8.4.3).
 */
public final class CalendarFeed {
    private static final String REFRESHED = "PT4H";

    private CalendarFeed() {}

    /**
     * @param entries what is planned and what is called off; none is a calendar as well
     * @param name what a calendar program calls it, instead of by its address, which is a key
     * @param changed when any of it last was
     */
    public static String of(List<CalendarEntry> entries, String name, Instant changed) {
        return CalendarText.of(
                List.of("X-WR-CALNAME:" + CalendarText.words(name), "REFRESH-INTERVAL;VALUE=DURATION:" + REFRESHED),
                entries, List.of(), changed);
    }
}
