// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.Set;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import nl.zaakspoor.rest.Problem;

/** Problems of which the libraries have an answer of their own, that says too little or too much. */
class LibraryMappers {
    private final KnownCalls calls;

    LibraryMappers(KnownCalls calls) {
        this.calls = calls;
    }

    /** The library does not say which methods there are; of addresses beside the API we do not either. */
    @ServerExceptionMapper
    Response otherMethod(NotAllowedException failure, UriInfo address) {
        Set<String> known = calls.methods(address.getRequestUri().getRawPath());
        String detail = "This address does not know that method";
        return known.isEmpty()
                ? Problem.of(Status.METHOD_NOT_ALLOWED, "Method Not Allowed", detail + ".").response().build()
                : Problem
                        .of(Status.METHOD_NOT_ALLOWED, "Method Not Allowed",
                                detail + "; the header `Allow` says which it knows.")
                        .response().allow(known).build();
    }

    /** The library repeats the value. */
    @ServerExceptionMapper
    Response otherKind(MismatchedInputException failure) {
        return Problem.of(Status.BAD_REQUEST, "Bad Request",
                "A field of the body is of another kind than it must be; the description of the API says which.").response()
                .build();
    }
}
