// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.colleague.Reconstruction;
import nl.zaakspoor.rest.AnswerTags;
import nl.zaakspoor.rest.Problem;

/** Tells a colleague what there is to see of a request, or what there was to see of it at an earlier moment. */
@Path("/v1/requests/{reference}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class TimelineAsOfResource {

    private final Reconstruction reconstruction;
    private final Municipality municipality;
    private final Languages languages;
    private final AnswerTags tags;
    private final InstantSource clock;

    TimelineAsOfResource(Reconstruction reconstruction, Municipality municipality, Languages languages, AnswerTags tags,
            InstantSource clock) {
        this.reconstruction = reconstruction;
        this.municipality = municipality;
        this.languages = languages;
        this.tags = tags;
        this.clock = clock;
    }

    @GET
    public Uni<RestResponse<TimelineAsOf>> timeline(@RestPath String reference,
            @RestQuery Optional<String> asOf,
            @RestQuery Optional<String> lang, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> acceptLanguage) {
        Optional<Instant> past = asOf.map(text -> AsOf.moment(text, clock.instant()));
        Language language = languages.choose(lang, Optional.empty(), acceptLanguage);
        return reconstruction.at(reference, past).map(seen -> TimelineAsOf.of(
                seen.view().orElseThrow(() -> nothingToSee(seen.announced())), past.isPresent(), seen.inForce(), municipality,
                language)).map(answer -> tags.tagged(answer, answer.apartFromMoment()));
    }

    private static WebApplicationException nothingToSee(Instant announced) {
        return Problem.of(Status.NOT_FOUND, "Nothing to see then",
                "At that moment there was nothing to see of this request. It was announced to us at " + announced + ".")
                .asException();
    }
}
