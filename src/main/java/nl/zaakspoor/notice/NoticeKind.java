// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.Locale;

/** The kinds of message a resident gets. */
public enum NoticeKind {
    /** The receipt that the law asks for (Awb 2:17), with the link. */
    RECEIVED,
    /** A step that deserves telling was reached. */
    PROGRESS, COMPLETED,
    /** The request ended without being dealt with. */
    CANCELLED, REOPENED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static NoticeKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
