// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What came of the first day that residents were told, by the month of that day.
 *
 * @param kept how many had their first answer, or their end, on or before it
 * @param toldInTime of how many of the others the page said so before it passed; those that became known too late to tell are
 *     left out
 */
public record PromiseFigures(@JsonUnwrapped Key key, Share kept, Share toldInTime) {}
