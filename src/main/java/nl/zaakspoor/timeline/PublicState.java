// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import nl.zaakspoor.catalogue.Code;

/** Where a request is, in the few words that residents, colleagues and other systems share. */
public enum PublicState {
    RECEIVED, IN_PROGRESS, WAITING_FOR_APPLICANT, PLANNED, DECIDED, COMPLETED, CANCELLED;

    /** As in the contract: {@code in-progress}. */
    public String code() {
        return Code.of(this);
    }

    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED;
    }
}
