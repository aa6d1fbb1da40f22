// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.UUID;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.timeline.TimelineView;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Somebody who opened the pages of a request with the resident's own link.
 *
 * @param token of the link
 * @param view what it means at this moment
 * @param language in which they read
 * @param code how far they are in getting to see all
 */
record Visit(String token, TrackedRequest request, TimelineView view, Language language, CodeState code) {
    /** The address of the status page, in the language of this visit. */
    String page() {
        return "/t/" + token + "?lang=" + language;
    }

    /** Whether they may see all of the request. */
    boolean isWhole() {
        return code.opens(view.product());
    }

    /** The id of an act: the same, said again before it was answered, is one. */
    String actionId(String what) {
        int answered = request.timeline().resident().answers().size();
        return UUID.nameUUIDFromBytes((request.id() + "/" + answered + "/" + what).getBytes(UTF_8)).toString();
    }

    /** The link is a key. */
    @Override
    public String toString() {
        return "Visit[" + request.id() + "]";
    }
}
