// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An appointment as it goes into a resident's own calendar, worded.
 *
 * @param uid the same for this appointment, however often it moves
 * @param sequence rises when it changes
 * @param cancelled whether it is to be taken out of the calendar
 */
public record CalendarEntry(UUID uid, int sequence, Instant startsAt, Optional<Instant> endsAt, String summary, String place,
        String description, boolean cancelled) {

    /** What is in somebody's calendar is personal. */
    @Override
    public String toString() {
        return "CalendarEntry[redacted]";
    }
}
