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
        this.detail = shortened(writable(detail));
    }

    /** A name that a publisher gave may hold what no database keeps and no JSON can hold. */
    private static String writable(String detail) {
        return detail.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }

    private static String shortened(String detail) {
        if (detail.codePointCount(0, detail.length()) <= MAX_DETAIL) {
            return detail;
        }
        return detail.substring(0, detail.offsetByCodePoints(0, MAX_DETAIL - 1)) + "…";
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
