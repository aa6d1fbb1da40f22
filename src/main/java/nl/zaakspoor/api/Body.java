// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/** What was sent with a call; it may have been nothing. */
final class Body {
    private Body() {}

    static JsonNode of(@Nullable JsonNode sent) {
        return sent == null ? MissingNode.getInstance() : sent;
    }
}
