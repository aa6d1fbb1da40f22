// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import java.util.List;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What went wrong, in the form of RFC 9457, with the members that the NLGov rules require.
 *
 * @param detail a sentence that tells the caller what to do; never a value that was sent
 * @param errors everything that is wrong with what was sent, where that is more than one sentence can say
 */
public record Problem(int status, String title, String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InputError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static final Problem NO_SUCH_REQUEST = of(Status.NOT_FOUND, "No such request",
            "There is no request with this reference.");

    public static final Problem NO_LINK = of(Status.CONFLICT, "No status link",
            "Requests for this product cannot be followed by a link.");

    public static final Problem LINK_OPENS_NOTHING = of(Status.UNAUTHORIZED, "This link opens nothing",
            "Send the token of a status link as `Authorization: Bearer`; this one is missing, wrong, or replaced.");

    public Problem {
        errors = List.copyOf(errors);
    }

    public Problem(int status, String title, String detail) {
        this(status, title, detail, List.of());
    }

    public static Problem of(Status status, String title, String detail) {
        return new Problem(status.getStatusCode(), title, detail);
    }

    public Response.ResponseBuilder response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }

    /** This problem as the end of a call. */
    public WebApplicationException asException() {
        return new WebApplicationException(response().build());
    }
}
