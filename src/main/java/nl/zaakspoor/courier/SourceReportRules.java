// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Whether and when the contacts of sources are told what was rejected.
 *
 * @param dailyAt when yesterday is told, in the Netherlands
 * @param kept how long it is known what was reported
 */
public record SourceReportRules(boolean enabled, LocalTime dailyAt, Duration kept) {}
