// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.util.Optional;

/**
 * Where a mail about a request leads.
 *
 * @param page its status page
 * @param confirmAddress where the address that was given last is confirmed, if one was
 */
public record MailLinks(URI page, Optional<URI> confirmAddress) {
    /** Where the resident chooses what to be told. */
    URI notices() {
        return URI.create(page + "/notices");
    }

    /** Links are keys. */
    @Override
    public String toString() {
        return "MailLinks[redacted]";
    }
}
