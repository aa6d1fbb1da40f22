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

    private final Looks looks;
    private final String activity;

    ReadsResource(Looks looks,
            @ConfigProperty(name = ACTIVITY, defaultValue = DEFAULT_ACTIVITY) String activity) {
        this.looks = looks;
        this.activity = activity;
    }

    @GET
    public Uni<ReadAnswer.Page> reads(
            @RestQuery Optional<String> reader, @RestQuery Optional<String> from, @RestQuery Optional<String> until,
            @RestQuery Optional<String> cursor, @RestQuery Optional<String> limit) {
        ReadsQuery query = ReadsQuery.read(reader, from, until);
        int size = PageQuery.limit(limit);
        Optional<Long> before = cursor.map(text -> PageQuery.number(text).orElseThrow(PageQuery::wrongCursor));
        return looks.ofReader(query.reader(), query.from(), query.until(), before, size + 1)
                .map(found -> ReadAnswer.Page.of(found, size, activity));
    }
}
