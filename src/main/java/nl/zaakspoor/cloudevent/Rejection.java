// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.List;
import java.util.stream.Collectors;

/** That an event cannot be taken, and why. */
public final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_DETAIL = 1000;

    private final RejectionCode code;
    private final String detail;
    private final transient List<Mistake> mistakes;

    /** @param detail a sentence for the publisher: it names fields and rules, never the value of a field */
    public Rejection(RejectionCode code, String detail) {
        this(code, detail, List.of(Mistake.ofWhole(code, shortened(writable(detail)))));
    }

    /**
     * That several things are wrong with an event. It has one code none the less: of a mistake outside its data or in what it
     * refers to, else {@code invalid-data}, and {@code time-out-of-range} when nothing but its dates is wrong.
     */
    public Rejection(List<Mistake> mistakes) {
        this(codeOf(mistakes), mistakes.stream().map(Mistake::sentence).collect(Collectors.joining("; ")), mistakes);
    }

    private Rejection(RejectionCode code, String detail, List<Mistake> mistakes) {
        // No stack trace: being rejected is an ordinary outcome, and it may come by the thousand.
        super(code.code(), null, false, false);
        this.code = code;
        this.detail = shortened(writable(detail));
        this.mistakes = List.copyOf(mistakes);
    }

    private static RejectionCode codeOf(List<Mistake> mistakes) {
        List<RejectionCode> codes = mistakes.stream().map(Mistake::code).toList();
        return codes.stream().filter(c -> c != RejectionCode.INVALID_DATA && c != RejectionCode.TIME_OUT_OF_RANGE).findFirst()
                .orElse(codes.contains(RejectionCode.INVALID_DATA)
                        ? RejectionCode.INVALID_DATA
                        : RejectionCode.TIME_OUT_OF_RANGE);
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

    /** Everything that is wrong, each on its own. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
