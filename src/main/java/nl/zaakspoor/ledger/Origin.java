// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

/** The place of a record on Kafka. */
public record Origin(String topic, int partition, long offset) {}
