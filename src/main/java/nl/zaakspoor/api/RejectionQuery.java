// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.rest.PageQuery;

/** What a caller may ask about rejected events; anything else is a problem that says what is right. */
final class RejectionQuery {
    private RejectionQuery() {}

    static RejectionCode code(String code) {
        try {
            return Code.read(RejectionCode.class, code);
        } catch (IllegalArgumentException e) {
            throw PageQuery.wrong("`code` must be one of the rejection codes, such as `invalid-data`.");
        }
    }

    static long cursor(String cursor) {
        return PageQuery.number(cursor).orElseThrow(PageQuery::wrongCursor);
    }
}
