// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;

/**
 * What the municipality has set for the rebuild.
 *
 * @param batch how many requests are folded in one transaction
 * @param pause after every batch, to spare the database
 */
public record RebuildRules(boolean enabled, int batch, Duration pause) {}
