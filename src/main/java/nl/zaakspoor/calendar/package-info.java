// SPDX-License-Identifier: EUPL-1.2
/**
 * What goes into a resident's own calendar: the appointments of a request, and the files (RFC 5545) that hold them. Mails carry
 * such files, and the pages offer one; both name an appointment alike, so that a calendar has it once. Pure: no clock, no
 * framework, no I/O; words of our own are passed in.
 */
@NullMarked
package nl.zaakspoor.calendar;

import org.jspecify.annotations.NullMarked;
