// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/**
 * How hard the brake is.
 *
 * @param perHour the most messages with a notice of one braked kind in any hour, over all instances
 */
public record BrakeRules(int perHour) {}
