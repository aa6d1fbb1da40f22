// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import nl.zaakspoor.catalogue.Code;

/** The kinds of message a resident gets. */
public enum NoticeKind {
    /** The receipt that the law asks for (Awb 2:17), with the link. */
    RECEIVED,
    /** A step that deserves telling was reached. */
    PROGRESS, COMPLETED,
    /** The request ended without being dealt with. */
    CANCELLED, REOPENED;

    public String code() {
        return Code.of(this);
    }

    /** Whether a resident must hear of it, and so cannot switch it off. */
    public boolean required() {
        return switch (this) {
            case RECEIVED, COMPLETED, CANCELLED, REOPENED -> true;
            case PROGRESS -> false;
        };
    }

    public static NoticeKind of(String code) {
        return Code.read(NoticeKind.class, code);
    }
}
