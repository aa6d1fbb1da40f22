// SPDX-License-Identifier: EUPL-1.2
/**
 * Carries what was decided to the outside: messages to residents, and the outbox to Kafka. It claims what is due, tells what
 * is true at that moment, and records how it ended. It decides nothing about whether something deserves telling.
 */
@NullMarked
package nl.zaakspoor.courier;

import org.jspecify.annotations.NullMarked;
