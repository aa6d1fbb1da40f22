// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.zaakspoor.notice.NotSent;

/** What became of a colleague's wish that something that was told goes again. */
public sealed interface Resent {
    /**
     * It goes.
     *
     * @param notices with it, all that stood in the same message about this request and is still true
     */
    record Goes(List<UUID> notices) implements Resent {
        public Goes {
            notices = List.copyOf(notices);
        }
    }

    /** A colleague let it go a short while ago: that is the same act, and nothing more goes. */
    record GoesAlready() implements Resent {}

    /**
     * It does not go.
     *
     * @param reason why it was not sent, or what stands in its way
     */
    record Refused(Why why, Optional<NotSent> reason) implements Resent {
        static Refused because(Why why) {
            return new Refused(why, Optional.empty());
        }
    }

    enum Why {
        /** There is no such notice of this request. */
        UNKNOWN,
        /** Only who asks for a code gets one. */
        CODE,
        /** It was for the department. */
        NOT_FOR_RESIDENT,
        /** It has not gone yet. */
        ON_ITS_WAY,
        /** It never went. */
        NEVER_SENT,
        /** It is not true any more, or may not go now. */
        NOT_NOW,
        /** What goes to the address of now comes back. */
        BAD_ADDRESS,
        /** Something happened to the request while it was looked at. */
        CHANGED
    }
}
