// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.EnumSet;
import java.util.Set;

import nl.zaakspoor.catalogue.Code;

/** The kinds of message a resident gets, and at the end those for the department that works on the request. */
public enum NoticeKind {
    /** The receipt that the law asks for (Awb 2:17), with the link. */
    RECEIVED,
    /** A step that deserves telling was reached. */
    PROGRESS,
    /** The resident is asked to do something, with its last day. */
    TASK,
    /** That last day is near. */
    TASK_REMINDER,
    /** A promised day moves: why, to which day, or when more is told. */
    DELAY,
    /** Nothing else was told for as long as the product allows: how it goes. */
    UPDATE, COMPLETED,
    /** The request ended without being dealt with. */
    CANCELLED, REOPENED,
    /** What we told of the end is not so, or not so any more: this is right. */
    CORRECTION,
    /** Some time after the end: is everything all right? */
    END_CHECK,
    /** A promised day, or the legal one, is near, and there is no answer yet. */
    SOON_LATE,
    /** That day has passed. */
    LATE,
    /** There has been no news for longer than the product allows. */
    SILENT;

    /** Whether it is for the department, not for the resident. */
    public boolean isForDepartment() {
        return compareTo(END_CHECK) > 0;
    }

    /** Those that time alone brings about: a mistake in a term or a clock would bring them about for half the town at once. */
    public static Set<NoticeKind> withBrake() {
        return EnumSet.of(DELAY, UPDATE, END_CHECK);
    }

    /** Whether it stands first, and what else there is to tell comes with it. */
    boolean isReceipt() {
        return this == RECEIVED;
    }

    public String code() {
        return Code.of(this);
    }

    /** Whether a resident must hear of it, and so cannot switch it off; never so of what is for the department. */
    public boolean required() {
        return switch (this) {
            case RECEIVED, TASK, TASK_REMINDER, DELAY, COMPLETED, CANCELLED, REOPENED, CORRECTION -> true;
            case PROGRESS, UPDATE, END_CHECK, SOON_LATE, LATE, SILENT -> false;
        };
    }

    public static NoticeKind of(String code) {
        return Code.read(NoticeKind.class, code);
    }
}
