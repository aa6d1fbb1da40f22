// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers as if nothing were there unless local is enabled: production has no front page and nothing below {@code /dev}.
 * It looks at the path alone, so that no other method tells that there is something after all.
 */
@Provider
@PreMatching
class LocalOnlyFilter implements ContainerRequestFilter {
    private final boolean local;

    LocalOnlyFilter(@ConfigProperty(name = "zaakspoor.local.enabled", defaultValue = "false") boolean local) {
        this.local = local;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!local && isOurs(request.getUriInfo().getPath())) {
            request.abortWith(Response.status(Response.Status.NOT_FOUND).build());
        }
    }

    private static boolean isOurs(String path) {
        return path.isEmpty() || path.equals("/") || path.equals("/dev") || path.startsWith("/dev/");
    }
}
