// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import com.fasterxml.jackson.annotation.JsonValue;

import nl.zaakspoor.catalogue.Code;

/** Of what a row of figures is. */
public enum By {
    /** Everything that was asked for. */
    TOTAL, MONTH, PRODUCT, DEPARTMENT;

    @JsonValue
    public String code() {
        return Code.of(this);
    }
}
