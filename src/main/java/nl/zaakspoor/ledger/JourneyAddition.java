// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

/** How it ended when a colleague added a request to a journey. */
public enum JourneyAddition {
    JOINED, NO_SUCH_REQUEST,
    /** Nothing tells whose the request is. */
    NO_APPLICANT,
    /** The journey is another applicant's. */
    OTHER_APPLICANT,
    /** The request's department says that it is part of another journey. */
    OTHER_JOURNEY
}
