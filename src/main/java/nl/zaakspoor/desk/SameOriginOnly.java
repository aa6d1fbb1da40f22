// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.net.URI;
import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import nl.zaakspoor.rest.Problem;

/**
 * Takes forms from pages of this service alone: another site could send one in the name of a colleague who is signed in. A
 * browser says whose form it is; what does not say so is no browser, and has REST.
 */
class SameOriginOnly {
    private static final Problem OTHERS = Problem.of(Status.FORBIDDEN, "Not from here",
            "This form was not sent from a page of this service. Open the page again, and send it from there.");

    private final Optional<String> base;

    /** @param base without which the service does not start; who says so names all that is missing at once */
    SameOriginOnly(@ConfigProperty(name = "zaakspoor.base-url") Optional<String> base) {
        this.base = base;
    }

    @ServerRequestFilter
    Optional<Response> refuseForeign(ContainerRequestContext call) {
        boolean form = call.getUriInfo().getPath().startsWith("/desk") && !call.getMethod().equals(HttpMethod.GET);
        return form && !isOurs(call) ? Optional.of(OTHERS.response().build()) : Optional.empty();
    }

    private boolean isOurs(ContainerRequestContext call) {
        return Optional.ofNullable(call.getHeaderString("Sec-Fetch-Site")).map("same-origin"::equals)
                .orElseGet(() -> Optional.ofNullable(call.getHeaderString("Origin"))
                        .filter(origin -> isHere(origin, call.getHeaderString(HttpHeaders.HOST))).isPresent());
    }

    private boolean isHere(String origin, String host) {
        return base.map(URI::create).filter(own -> origin.equals(own.getScheme() + "://" + own.getAuthority())).isPresent()
                || origin.replaceFirst("^https?://", "").equals(host);
    }
}
