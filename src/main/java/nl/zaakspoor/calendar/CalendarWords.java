// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.calendar;

import java.util.Optional;

/**
 * Our own words in a calendar, in the language of who has it.
 *
 * @param summary with whom the appointment is; it tells nothing of the matter, for others look at calendars too
 * @param bring what stands before what to take along
 * @param change what stands before the address at which it is moved or cancelled; empty for whom that address is not
 */
public record CalendarWords(String summary, String bring, Optional<String> change) {}
