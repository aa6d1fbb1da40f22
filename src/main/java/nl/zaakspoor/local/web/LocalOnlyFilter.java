// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers as if nothing were there: production has no front page and no mailbox. */
@LocalOnly
@Provider
class LocalOnlyFilter implements ContainerRequestFilter {
    private final boolean local;

    LocalOnlyFilter(@ConfigProperty(name = "zaakspoor.local.enabled", defaultValue = "false") boolean local) {
        this.local = local;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!local) {
            request.abortWith(Response.status(Response.Status.NOT_FOUND).build());
        }
    }
}
