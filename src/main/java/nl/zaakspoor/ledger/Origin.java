// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

/**
 * The place of a record on Kafka.
 *
 * @param timestamp of the record, in milliseconds since 1970, as Kafka gives it; a topic that was made anew counts its offsets
 *        from the start again, and only this tells its records from the earlier ones
 */
public record Origin(String topic, int partition, long offset, long timestamp) {}
