// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An address of the API that ends in a slash is no address (NLGov REST API Design Rules, {@code /core/no-trailing-slash}). */
class TrailingSlashes {
    @ServerRequestFilter(preMatching = true)
    void refuse(UriInfo address) {
        String path = address.getRequestUri().getRawPath();
        if (path.startsWith("/v1/") && path.endsWith("/")) {
            throw new NotFoundException();
        }
    }
}
