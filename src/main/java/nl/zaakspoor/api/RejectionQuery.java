// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.Optional;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.rest.Problem;

/** What a caller may ask about rejected events; anything else is a problem that says what is right. */
final class RejectionQuery {
    private static final int MAX_DIGITS = 18;

    private RejectionQuery() {}

    static RejectionCode code(String code) {
        try {
            return Code.read(RejectionCode.class, code);
        } catch (IllegalArgumentException e) {
            throw wrong("`code` must be one of the rejection codes, such as `invalid-data`.");
        }
    }

    static int limit(String limit, int largest) {
        return number(limit).filter(number -> number >= 1 && number <= largest)
                .orElseThrow(() -> wrong("`limit` must be a whole number from 1 to " + largest + ".")).intValue();
    }

    static long cursor(String cursor) {
        return number(cursor).orElseThrow(() -> wrong("`cursor` must be the `next` of an earlier answer."));
    }

    /** The number in a text that holds nothing else. */
    static Optional<Long> number(String text) {
        return text.length() <= MAX_DIGITS && text.matches("[0-9]+") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static WebApplicationException wrong(String detail) {
        return Problem.of(Status.BAD_REQUEST, "Wrong query", detail).asException();
    }
}
