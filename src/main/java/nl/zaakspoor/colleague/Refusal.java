// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

/** Why a colleague is not shown what they ask for, or why what they say is not recorded. */
public enum Refusal {
    /** There is none with this reference that was announced. */
    NO_SUCH_REQUEST,
    /** The request is with a department whose requests they may not see. */
    WITH_ANOTHER_DEPARTMENT,
    /** A mail tells of a request as well that they may not see. */
    MAIL_OF_OTHERS_TOO,
    /** A journey has a request as well that they may not see. */
    JOURNEY_OF_OTHERS_TOO,
    /** No message with this notice has left us, or only the resident may read it. */
    NOTHING_SENT,
    /** Requests for such a product are followed by nobody. */
    NO_LINK, NO_JOURNEY,
    /** It has ended, so there is nothing to wait for. */
    IS_OVER, NO_SUCH_ACTION, ANSWERED_ALREADY,
    /** There is no mail address to send to. */
    NO_ADDRESS,
    /** There is no phone number to send a text message to, or we send none. */
    NO_PHONE,
    /** Nothing may be sent to the address: the service is on trial. */
    HELD_BACK,
    /** No address with such a number waits to be confirmed. */
    NO_ADDRESS_WAITS,
    /** It has as many events as a request may have. */
    FULL,
    /** It cannot be processed, which is our fault. */
    OUR_FAULT,
    /** So many requests match that nobody finds the one they look for. */
    TOO_MANY_FOUND
}
