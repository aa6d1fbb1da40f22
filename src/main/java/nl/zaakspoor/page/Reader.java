// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Optional;

/**
 * Who looks at a status page.
 *
 * @param address of the page, without its host
 * @param helps whether it is not the resident, but somebody who helps
 */
record Reader(String address, boolean helps, CodeState code) {
    static Reader resident(String address, CodeState code) {
        return new Reader(address, false, code);
    }

    /** A code never shows a helper more. */
    static Reader helper(String address) {
        return new Reader(address, true, CodeState.NONE);
    }

    /** The address of the page, where it is the resident. */
    Optional<String> page() {
        return Optional.of(address).filter(_ -> !helps);
    }

    /** The link is a key. */
    @Override
    public String toString() {
        return "Reader[" + (helps ? "helper" : "resident") + "]";
    }
}
