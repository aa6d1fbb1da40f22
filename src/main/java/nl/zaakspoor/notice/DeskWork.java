// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.Optional;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.timeline.Applicant.ContactBy;

/** What a colleague does where we cannot tell a resident ourselves. */
public enum DeskWork {
    /** What we sent does not arrive. */
    REACH_OTHERWISE,
    /** The resident wants to be called. */
    CALL,
    /** The resident wants a letter. */
    LETTER;

    /** For somebody who is to be reached so, and not by us. Who wants text messages that we cannot send is called. */
    static Optional<DeskWork> insteadOf(ContactBy contact) {
        return switch (contact) {
            case PHONE, SMS -> Optional.of(CALL);
            case POST -> Optional.of(LETTER);
            case EMAIL, NONE -> Optional.empty();
        };
    }

    public String code() {
        return Code.of(this);
    }

    public static DeskWork of(String code) {
        return Code.read(DeskWork.class, code);
    }
}
