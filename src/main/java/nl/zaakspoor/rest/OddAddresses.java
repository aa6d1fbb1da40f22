// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import java.net.URI;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses addresses that nobody means, before anything looks at them. */
class OddAddresses {
    private static final Problem NUL = Problem.of(Status.BAD_REQUEST, "Wrong address",
            "The address has a character in it that no text has (NUL, `%00`).");

    /** An address of the API that ends in a slash is none (NLGov REST API Design Rules, {@code /core/no-trailing-slash}). */
    @ServerRequestFilter(preMatching = true)
    void refuseSlash(UriInfo address) {
        String path = address.getRequestUri().getRawPath();
        if (path.startsWith("/v1/") && path.endsWith("/")) {
            throw new NotFoundException();
        }
    }

    /** No database keeps it, so nothing can be found by it. A page answers whatever opens nothing in one and the same way. */
    @ServerRequestFilter(preMatching = true)
    void refuseNul(UriInfo address) {
        URI asked = address.getRequestUri();
        if (asked.getRawPath().startsWith("/v1/") && asked.toString().contains("%00")) {
            throw NUL.asException();
        }
    }
}
