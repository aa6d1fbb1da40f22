// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.util.Optional;

/**
 * Who may tell us what became of messages, and how long we know it.
 *
 * @param secret what they send as a bearer token; without it nobody may
 * @param badAddressesKept how long nothing is sent to an address that takes nothing
 */
public record ReceiptRules(Optional<String> secret, Duration badAddressesKept) {
    @Override
    public String toString() {
        return "ReceiptRules[" + badAddressesKept + "]";
    }
}
