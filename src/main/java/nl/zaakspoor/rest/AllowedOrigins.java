// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sites whose pages may call the API from a browser, such as a resident's portal: none, unless a deployment names them
 * (NLGov REST API Design Rules, {@code /core/transport/cors}). The description of the API is for pages of every site.
 */
@ApplicationScoped
public class AllowedOrigins {
    private static final String DESCRIPTION = "/v1/openapi.json";
    /** Before anybody is asked who they are: a browser does not say that when it asks what it may send. */
    private static final int BEFORE = 100;
    private static final int NO_CONTENT = 204;

    private final Set<String> allowed;

    AllowedOrigins(@ConfigProperty(name = "zaakspoor.http.allowed-origins") Optional<Set<String>> allowed) {
        this.allowed = allowed.orElse(Set.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::tell, BEFORE);
    }

    private void tell(RoutingContext call) {
        String origin = call.request().getHeader(HttpHeaders.ORIGIN);
        String path = call.normalizedPath();
        if (origin == null || !allowed.contains(origin) || !path.startsWith("/v1/") || path.equals(DESCRIPTION)) {
            call.next();
            return;
        }
        HttpServerResponse answer = call.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (call.request().method() == HttpMethod.OPTIONS) {
            answer.setStatusCode(NO_CONTENT).putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, PUT")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                            "Authorization, Content-Type, Accept-Language, If-None-Match");
            call.end();
        } else {
            answer.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "API-Version, ETag, Retry-After");
            call.next();
        }
    }
}
