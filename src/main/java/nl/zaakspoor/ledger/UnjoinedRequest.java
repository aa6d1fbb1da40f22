// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import nl.zaakspoor.timeline.Reference;

/** A request that should be part of a journey and is not: a colleague can see why. */
public record UnjoinedRequest(Reference request, String journey, Reason reason) {
    public enum Reason {
        /** Nothing tells whose the request is: it has no e-mail address and no phone number of its applicant. */
        NO_APPLICANT,
        /** The journey is another applicant's. */
        OTHER_APPLICANT,
        /** It is part of another journey of the same applicant. */
        OTHER_JOURNEY
    }
}
