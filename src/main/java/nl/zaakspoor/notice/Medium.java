// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import nl.zaakspoor.catalogue.Code;

/** By what a resident hears from us. */
public enum Medium {
    EMAIL, SMS;

    public String code() {
        return Code.of(this);
    }

    public static Medium of(String code) {
        return Code.read(Medium.class, code);
    }
}
