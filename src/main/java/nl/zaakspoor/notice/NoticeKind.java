// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.EnumSet;
import java.util.Set;

import nl.zaakspoor.catalogue.Code;

/** The kinds of message a resident gets, and at the end those for the department that works on the request. */
public enum NoticeKind {
    /** The receipt that the law asks for (Awb 2:17), with the link. */
    RECEIVED,
    /** In its place where the municipality begins, and nothing was received. */
    INVITATION,
    /** What we told of the end is not so, or not so any more: this is right. */
    CORRECTION,
    /** A step that deserves telling was reached. */
    PROGRESS,
    /** The resident is asked to do something, with its last day. */
    TASK,
    /** That last day is near. */
    TASK_REMINDER,
    /** A promised day moves: why, to which day, or when more is told. */
    DELAY,
    /** The terms stood still and run again, with the day that counts now. */
    RESUMED,
    /** An appointment was made, moved or cancelled. */
    APPOINTMENT,
    /** It is tomorrow. */
    APPOINTMENT_REMINDER,
    /** A payment, delivery, visit or work is planned, with its day. */
    EXECUTION,
    /** Nothing else was told for as long as the product allows: how it goes. */
    UPDATE,
    /** There is a decision, and how it comes; never what was decided. */
    DECISION, COMPLETED,
    /** The request ended without being dealt with. */
    CANCELLED, REOPENED,
    /** What was said in a conversation, written down for the resident. */
    CONTACT_SUMMARY,
    /** The department answered something that the resident asked or said on the page. */
    ANSWER,
    /** To the old address: whether the new one that was given is right. */
    ADDRESS_CHECK,
    /** The code that was asked on the page, by which it shows all. */
    CODE,
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
        return switch (this) {
            case SOON_LATE, LATE, SILENT -> true;
            case RECEIVED, INVITATION, CORRECTION, PROGRESS, TASK, TASK_REMINDER, DELAY, RESUMED, APPOINTMENT,
                    APPOINTMENT_REMINDER, EXECUTION, UPDATE, DECISION, COMPLETED, CANCELLED, REOPENED, CONTACT_SUMMARY,
                    ANSWER, ADDRESS_CHECK, CODE, END_CHECK ->
                false;
        };
    }

    /** Those that a mistake in a term or a clock would bring about for half the town at once. */
    public static Set<NoticeKind> withBrake() {
        return EnumSet.of(DELAY, UPDATE, END_CHECK);
    }

    /** Whether it is about what the resident did on our page: no other system knows of that. */
    boolean isOfThePage() {
        return this == ANSWER || this == ADDRESS_CHECK;
    }

    /** Whether it tells how the request goes, and not only something of the page. */
    boolean isNews() {
        return !isForDepartment() && this != ADDRESS_CHECK && this != CODE;
    }

    /** Whether it goes again where it came back and there is another address by now; who still wants a code asks another. */
    public boolean goesAgain() {
        return required() && this != CODE;
    }

    /** Whether it stands first, and what else there is to tell comes with it. */
    boolean isFirst() {
        return this == RECEIVED || this == INVITATION;
    }

    public String code() {
        return Code.of(this);
    }

    /** Whether a resident must hear of it, and so cannot switch it off; never so of what is for the department. */
    public boolean required() {
        return switch (this) {
            case RECEIVED, CORRECTION, TASK, TASK_REMINDER, DELAY, RESUMED, APPOINTMENT, DECISION, COMPLETED, CANCELLED,
                    REOPENED, ANSWER, ADDRESS_CHECK, CODE ->
                true;
            case INVITATION, PROGRESS, APPOINTMENT_REMINDER, EXECUTION, UPDATE, CONTACT_SUMMARY, END_CHECK, SOON_LATE, LATE,
                    SILENT ->
                false;
        };
    }

    /** Whether a municipality may do without sending it. */
    public boolean canBeOff() {
        return !required() && !isForDepartment();
    }

    public static NoticeKind of(String code) {
        return Code.read(NoticeKind.class, code);
    }
}
