// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Optional;

/**
 * Who looks at a status page.
 *
 * @param page its address, where it is the resident; empty for a helper
 */
record Reader(Optional<String> page, CodeState code) {
    static final Reader HELPER = new Reader(Optional.empty(), CodeState.NONE);
}
