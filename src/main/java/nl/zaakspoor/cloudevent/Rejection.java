// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

/** That an event cannot be taken, and why. */
public final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_DETAIL = 1000;

    private final RejectionCode code;
    private final String detail;

    /** @param detail a sentence for the publisher: it names fields and rules, never the value of a field */
    public Rejection(RejectionCode code, String detail) {
        // No stack trace: being rejected is an ordinary outcome, and it may come by the thousand.
        super(code.code(), null, false, false);
        this.code = code;
        this.detail = detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL - 1) + "…";
    }

    /** The event is parked, because we failed at it. */
    public static Rejection processingFailed() {
        return new Rejection(RejectionCode.PROCESSING_FAILED,
                "this event could not be processed; that is our fault, and we have been told");
    }

    public RejectionCode code() {
        return code;
    }

    public String detail() {
        return detail;
    }
}
