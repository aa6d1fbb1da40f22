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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.colleague.Looks;
import nl.zaakspoor.rest.PageQuery;

/** Shows the privacy officer at which requests one colleague looked. That it was asked is written down. */
@Path("/v1/reads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("privacy-officer")
class ReadsResource {
    /** Refers to the register of processing activities (GDPR art. 30) of the municipality. */
    static final String ACTIVITY = "zaakspoor.reads.processing-activity";
    static final String DEFAULT_ACTIVITY = "urn:zaakspoor:processing-activity:informing-residents";

    private static final String MOMENT = "A Dutch day, or a moment such as 2026-11-10T12:00:00Z";

    private final Looks looks;
    private final String activity;

    ReadsResource(Looks looks,
            @ConfigProperty(name = ACTIVITY, defaultValue = DEFAULT_ACTIVITY) String activity) {
        this.looks = looks;
        this.activity = activity;
    }

    @GET
    @Operation(operationId = "getReads", summary = "At which requests a colleague looked; the latest first")
    public Uni<ReadAnswer.Page> reads(
            @Parameter(description = "The name by which the colleague signs in", required = true) @RestQuery Optional<String> reader,
            @Parameter(description = MOMENT, example = "2026-11-10") @RestQuery Optional<String> from,
            @Parameter(description = MOMENT
                    + "; a day is meant with all of it", example = "2026-11-10") @RestQuery Optional<String> until,
            @RestQuery Optional<String> cursor, @RestQuery Optional<String> limit) {
        ReadsQuery query = ReadsQuery.read(reader, from, until);
        int size = PageQuery.limit(limit);
        Optional<Long> before = cursor.map(text -> PageQuery.number(text).orElseThrow(PageQuery::wrongCursor));
        return looks.ofReader(query.reader(), query.from(), query.until(), before, size + 1)
                .map(found -> ReadAnswer.Page.of(found, size, activity));
    }
}
