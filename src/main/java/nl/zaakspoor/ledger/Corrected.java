// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

/** What became of a mail address that a resident gave a colleague. */
public sealed interface Corrected {
    /** From now on the resident is told there. */
    record Counts() implements Corrected {}

    /**
     * Whoever reads the address of now is asked, and until they or a colleague confirm it, that one counts.
     *
     * @param number by which a colleague confirms it
     */
    record Waits(int number) implements Corrected {}

    record Refused(Why why) implements Corrected {}

    enum Why {
        /** The department did not say whose request it is. */
        NO_APPLICANT,
        /** The applicant wants to hear in another way than by mail. */
        OTHER_CONTACT,
        /** What went there came back. */
        BAD_ADDRESS,
        /** Somebody gave another address at the same moment. */
        CHANGED,
        /** The request has as many events as it may have. */
        FULL,
        /** It cannot be processed. */
        FAULT
    }
}
