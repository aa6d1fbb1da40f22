// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.UUID;

import nl.zaakspoor.access.LinkToken;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.timeline.TimelineView;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Somebody who opened a page of a request with a link to it.
 *
 * @param link what the link opens
 * @param token the link as it was written
 * @param view what the request means at this moment
 * @param language in which they read
 * @param code how far they are in getting to see all
 */
record Visit(LinkToken link, String token, TrackedRequest request, TimelineView view, Language language, CodeState code) {
    /** Whether it is not the resident, but somebody who helps. */
    boolean helps() {
        return link.purpose() == LinkToken.Purpose.HELPER;
    }

    Reader reader() {
        String address = "/t/" + token;
        return helps() ? Reader.helper(address) : Reader.resident(address, code);
    }

    /** The address of the status page, in the language of this visit. */
    String page() {
        return "/t/" + token + "?lang=" + language;
    }

    /** Whether residents follow such a request here. */
    boolean isFollowed() {
        return view.product().tracking() == Tracking.RESIDENT;
    }

    /** Whether they may see all of the request. */
    boolean isWhole() {
        return isFollowed() && code.opens(view.product());
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
