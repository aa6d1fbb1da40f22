// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import nl.zaakspoor.catalogue.Code;

/** Where a notice is on its way to the resident. */
public enum NoticeState {
    /** Decided, and waiting for its time. */
    PLANNED,
    /** Part of a message that is being delivered. */
    CLAIMED,
    /** The mail server has taken it. */
    SENT, DELIVERED, BOUNCED,
    /** It could not be delivered. */
    FAILED,
    /** It was no longer true, or no longer news, when its turn came. */
    CANCELLED,
    /** It was true, and there was a reason not to send it. */
    SUPPRESSED;

    public String code() {
        return Code.of(this);
    }

    public static NoticeState of(String code) {
        return Code.read(NoticeState.class, code);
    }
}
