// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.colleague.Looks;
import nl.zaakspoor.rest.PageQuery;

/** Answers a resident who asks which colleagues looked at their request. That is a look as well, and is written down. */
@Path("/v1/requests/{reference}/reads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"privacy-officer", "manager"})
class RequestReadsResource {
    private final Looks looks;
    private final String activity;

    RequestReadsResource(Looks looks,
            @ConfigProperty(name = ReadsResource.ACTIVITY, defaultValue = ReadsResource.DEFAULT_ACTIVITY) String activity) {
        this.looks = looks;
        this.activity = activity;
    }

    @GET
    public Uni<ReadAnswer.Page> reads(@RestPath String reference, @RestQuery Optional<String> cursor,
            @RestQuery Optional<String> limit) {
        int size = PageQuery.limit(limit);
        Optional<Long> before = cursor.map(text -> PageQuery.number(text).orElseThrow(PageQuery::wrongCursor));
        return looks.ofRequest(reference, before, size + 1).map(found -> ReadAnswer.Page.of(found, size, activity));
    }
}
