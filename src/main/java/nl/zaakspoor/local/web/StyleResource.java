// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import java.io.InputStream;
import java.util.Objects;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.Blocking;

/** How these pages look. Not among the static files, since those are there in production as well. */
@Path("/dev/dev.css")
@EndpointDisabled(name = "zaakspoor.local.enabled", stringValue = "false", disableIfMissing = true)
@ThisMachineOnly
@PermitAll
@Blocking
@Produces("text/css;charset=UTF-8")
class StyleResource {
    @GET
    public InputStream style() {
        return Objects.requireNonNull(StyleResource.class.getResourceAsStream("/local/dev.css"));
    }
}
