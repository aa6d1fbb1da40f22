// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import nl.zaakspoor.catalogue.Code;

/** What a colleague does where we cannot tell a resident ourselves. */
public enum DeskWork {
    /** What we sent does not arrive. */
    REACH_OTHERWISE,
    /** The resident wants to be called. */
    CALL,
    /** The resident wants a letter. */
    LETTER;

    public String code() {
        return Code.of(this);
    }

    public static DeskWork of(String code) {
        return Code.read(DeskWork.class, code);
    }
}
