// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.term;

import java.time.LocalDate;
import java.util.Set;

/** The calendar of these years as the municipality knows it. */
final class Calendars {
    static final TermCalendar KNOWN = new TermCalendar(Set.of(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 5, 15),
            LocalDate.of(2027, 5, 7), LocalDate.of(2028, 4, 28), LocalDate.of(2028, 5, 26)), 2028);

    private Calendars() {}
}
