// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.ledger.Journeys;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.rest.AnswerTags;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.rest.TimelineAnswer;
import nl.zaakspoor.timeline.JourneyView;
import nl.zaakspoor.timeline.TimelineView;

/** The resident's own view, for a portal that has the resident's link. The token travels in a header, never in the address. */
@Path("/v1/timeline")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class TimelineResource {
    private static final String BEARER = "Bearer ";

    private final StatusLinks links;
    private final Requests requests;
    private final Journeys journeys;
    private final Catalogue catalogue;
    private final Municipality municipality;
    private final Languages languages;
    private final AnswerTags tags;
    private final InstantSource clock;

    TimelineResource(StatusLinks links, Requests requests, Journeys journeys, Catalogue catalogue,
            Municipality municipality, Languages languages, AnswerTags tags, InstantSource clock) {
        this.links = links;
        this.requests = requests;
        this.journeys = journeys;
        this.catalogue = catalogue;
        this.municipality = municipality;
        this.languages = languages;
        this.tags = tags;
        this.clock = clock;
    }

    @GET
    public Uni<RestResponse<TimelineAnswer>> timeline(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            @RestQuery Optional<String> lang, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> acceptLanguage) {
        Instant now = clock.instant();
        return request(authorization).chain(found -> {
            TrackedRequest request = found.orElseThrow(TimelineResource::opensNothing);
            TimelineView view = request.timeline().at(now, catalogue).filter(TimelineResource::mayBeFollowed)
                    .orElseThrow(TimelineResource::opensNothing);
            return journey(request, now).map(journey -> tags.tagged(TimelineAnswer.of(view, journey, catalogue, municipality,
                    languages.choose(lang, Optional.empty(), acceptLanguage))));
        });
    }

    private Uni<Optional<JourneyView>> journey(TrackedRequest request, Instant now) {
        return request.journey().map(of -> journeys.byId(of.id())
                .map(found -> found.flatMap(journey -> journey.at(now, catalogue))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static boolean mayBeFollowed(TimelineView view) {
        return view.product().tracking() == Tracking.RESIDENT;
    }

    private Uni<Optional<TrackedRequest>> request(Optional<String> authorization) {
        return authorization.filter(value -> value.startsWith(BEARER)).map(value -> value.substring(BEARER.length()).strip())
                .flatMap(links::openPage)
                .map(token -> requests.byId(token.subject()).map(found -> found
                        .filter(request -> request.linkVersion() == token.version())))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static WebApplicationException opensNothing() {
        return new WebApplicationException(
                Problem.LINK_OPENS_NOTHING.response().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build());
    }
}
