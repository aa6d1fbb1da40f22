// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import java.util.Optional;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;

/** How a caller asks for a part of a list; anything else is a problem that says what is right. */
public final class PageQuery {
    public static final int USUAL = 50;
    public static final int LARGEST = 200;

    private PageQuery() {}

    /** How many items a page has. */
    public static int limit(Optional<String> limit) {
        return limit.map(text -> number(text).filter(number -> number >= 1 && number <= LARGEST)
                .orElseThrow(() -> wrong("`limit` must be a whole number from 1 to " + LARGEST + ".")).intValue())
                .orElse(USUAL);
    }

    public static WebApplicationException wrongCursor() {
        return wrong("`cursor` must be the `next` of an earlier answer.");
    }

    /** The number in a text that holds nothing else. */
    public static Optional<Long> number(String text) {
        try {
            return text.matches("[0-9]+") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    public static WebApplicationException wrong(String detail) {
        return Problem.of(Status.BAD_REQUEST, "Wrong query", detail).asException();
    }
}
