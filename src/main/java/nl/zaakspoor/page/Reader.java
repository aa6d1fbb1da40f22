// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Instant;
import java.util.Optional;

/**
 * Who looks at a status page.
 *
 * @param address of the page, without its host; a colleague sees it somewhere else
 */
record Reader(Optional<String> address, Who who, CodeState code) {
    /** A colleague sees the page, and cannot act on it. */
    enum Who {
        RESIDENT, HELPER, COLLEAGUE
    }

    static Reader resident(String address, CodeState code) {
        return new Reader(Optional.of(address), Who.RESIDENT, code);
    }

    /** A code never shows a helper more. */
    static Reader helper(String address) {
        return new Reader(Optional.of(address), Who.HELPER, CodeState.NONE);
    }

    /** @param whole whether they look at all that a resident may see, where a resident needs a code for that */
    static Reader colleague(boolean whole) {
        return new Reader(Optional.empty(), Who.COLLEAGUE,
                whole ? new CodeState(Optional.of(Instant.MAX), Optional.empty(), Optional.empty()) : CodeState.NONE);
    }

    /** The address of the page, where it is the resident. */
    Optional<String> page() {
        return address.filter(_ -> who == Who.RESIDENT);
    }

    /** The link is a key. */
    @Override
    public String toString() {
        return "Reader[" + who + "]";
    }
}
