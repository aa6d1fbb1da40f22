// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import nl.zaakspoor.catalogue.Code;

/** Why a notice ended without being sent. */
public enum NotSent {
    /** The mode is shadow: this is what would have been sent. */
    SHADOW_MODE,
    /** The mode is allow-list, and the address is not on it. */
    NOT_ON_ALLOW_LIST,
    /** We have no address to send to; decided again once there is one. */
    NO_ADDRESS,
    /** What was sent to this address came back, or it was refused there; decided again once there is another. */
    BAD_ADDRESS,
    /** The applicant wants to hear in another way, or not at all. */
    OTHER_CONTACT,
    /** The resident does not want to hear of such things. */
    SWITCHED_OFF,
    /** The municipality never sends this kind. */
    OFF_BY_SETTING,
    /** Another system tells residents of requests for this product. */
    SOURCE_NOTIFIES,
    /** The same person got an update of another request a short while ago. */
    COOL_DOWN,
    /** The resident has already had the news of progress that this product gives. */
    PROGRESS_TOLD,
    /** The request is open again, and its end was never told: there is nothing to take back. */
    END_NOT_TOLD,
    /** The resident knows that the request is over; what was wrong in that goes as a correction. */
    END_TOLD,
    /** The appointment is off, and it was never told: there is nothing to take back. */
    APPOINTMENT_NOT_TOLD,
    /** Too many of its kind came at once, and a colleague decided that it should not go. */
    BRAKE,
    /** Other fold rules brought it to light in a history that was known: it is no news any more. */
    FOLDED_AGAIN,
    /** It was no longer true when its turn came; decided again once it is. */
    SUPERSEDED,
    /** The mail server refused it for good, or did not take it within the time we try. */
    UNDELIVERABLE;

    public String code() {
        return Code.of(this);
    }

    public static NotSent of(String code) {
        return Code.read(NotSent.class, code);
    }

    /** What became of a notice that ended for this reason. */
    public NoticeState state() {
        return switch (this) {
            case SUPERSEDED, END_NOT_TOLD, APPOINTMENT_NOT_TOLD -> NoticeState.CANCELLED;
            case UNDELIVERABLE -> NoticeState.FAILED;
            case SHADOW_MODE, NOT_ON_ALLOW_LIST, NO_ADDRESS, BAD_ADDRESS, OTHER_CONTACT, SWITCHED_OFF, OFF_BY_SETTING,
                    SOURCE_NOTIFIES,
                    COOL_DOWN,
                    PROGRESS_TOLD, END_TOLD, BRAKE, FOLDED_AGAIN ->
                NoticeState.SUPPRESSED;
        };
    }

    /** Whether an update that ended so had its turn. */
    boolean spendsTurn() {
        return this == BRAKE || this == SWITCHED_OFF || this == OFF_BY_SETTING || this == COOL_DOWN;
    }

    /** Whether the cause may still be told later, when the reason has gone. */
    boolean passing() {
        return this == SUPERSEDED || this == NO_ADDRESS || this == BAD_ADDRESS || this == END_TOLD;
    }
}
