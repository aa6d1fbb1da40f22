// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.List;

/**
 * What was read from data.
 *
 * @param leftOut the fields whose value could not be used, by their path; the value was read as if they were not there
 */
record Reading<T>(T value, List<String> leftOut) {}
