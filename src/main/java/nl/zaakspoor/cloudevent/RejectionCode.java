// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import nl.zaakspoor.catalogue.Code;

/** Why an event was not taken; part of the contract. */
public enum RejectionCode {
    NOT_JSON, NOT_A_CLOUDEVENT, UNKNOWN_TYPE, INVALID_DATA, INVALID_REFERENCE, UNKNOWN_PRODUCT, CONTAINS_BSN, NOT_ALLOWED,
    TOO_LARGE, TOO_MANY_EVENTS, CONFLICTING_DUPLICATE, TIME_OUT_OF_RANGE,
    /** Our fault: the event is parked and somebody is called. */
    PROCESSING_FAILED;

    /** As in the contract: {@code invalid-data}. */
    public String code() {
        return Code.of(this);
    }
}
