// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.net.URI;

/** Addresses that stand in the built-in catalogue to show where a municipality puts its own. */
final class Examples {
    private Examples() {}

    /** Whether an address leads nowhere, because its domain is kept for examples (RFC 2606). */
    static boolean isOne(URI address) {
        String host = address.getHost();
        return host != null && (host.equals("example") || host.endsWith(".example"));
    }
}
