// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.util.Optional;

/**
 * Where a mail about a request leads.
 *
 * @param page its status page
 * @param confirmAddress where the address that was given last is confirmed, if one was
 * @param code by which that page shows all, where it was asked
 */
public record MailLinks(URI page, Optional<URI> confirmAddress, Optional<String> code) {
    /** Where the resident chooses what to be told. */
    URI notices() {
        return URI.create(page + "/notices");
    }

    /** Where the resident tells how it went. */
    URI feedback() {
        return URI.create(page + "/feedback");
    }

    /** Where the resident gives a code. */
    URI giveCode() {
        return URI.create(page + "/code");
    }

    /** Links are keys. */
    @Override
    public String toString() {
        return "MailLinks[redacted]";
    }
}
