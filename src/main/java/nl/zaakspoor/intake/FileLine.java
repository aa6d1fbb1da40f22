// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.function.Supplier;

import nl.zaakspoor.cloudevent.CloudEvent;

/**
 * A line of a file.
 *
 * @param number from 1; of a row that goes on over several lines, its first
 * @param event still to be read, so that a line that is wrong does not stop those behind it
 */
record FileLine(int number, Supplier<CloudEvent> event) {}
