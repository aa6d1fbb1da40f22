// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/** How one attempt to deliver a message ended. The answer is the other side's, without anything personal. */
sealed interface Delivery {
    String answer();

    /** The other side has taken it. */
    record Accepted(String answer) implements Delivery {}

    /**
     * The other side will never take it.
     *
     * @param address whether it is the address that is wrong, so that no other message would fare better there
     */
    record Refused(String answer, boolean address) implements Delivery {}

    /**
     * It was not taken, or we do not know: try again.
     *
     * @param perhapsTaken whether it may have been taken all the same
     */
    record NotNow(String answer, boolean perhapsTaken) implements Delivery {}

    /** The other side is away or does not want us: nothing left us, and no other message would fare better now. */
    record NotReached(String answer) implements Delivery {}
}
