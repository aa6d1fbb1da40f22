// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Sends away who is not at this machine, and what another site makes a browser on it do. */
class ThisMachineFilter {
    @ThisMachineOnly
    @ServerRequestFilter
    @Nullable
    Response filter(HttpServerRequest request) {
        if (Caller.of(request).isAtThisMachine()) {
            return null;
        }
        return Response.status(Response.Status.FORBIDDEN).type(MediaType.TEXT_PLAIN_TYPE)
                .entity("This page is for the machine that Zaakspoor runs on. Open it there, as http://localhost.\n").build();
    }
}
