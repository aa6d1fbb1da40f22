// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.colleague.VisibleRequests;
import nl.zaakspoor.ledger.CatalogueVersions;
import nl.zaakspoor.ledger.CatalogueVersions.InForce;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.ledger.StoredEvents;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

/** Tells a colleague what there is to see of a request, or what there was to see of it at an earlier moment. */
@Path("/v1/requests/{reference}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class TimelineAsOfResource {
    private static final String AS_OF = "A Dutch day, which stands for its end (today for now), or a moment such as"
            + " 2026-11-10T12:00:00Z; not in the future. Absent: now.";

    private final StoredEvents stored;
    private final CatalogueVersions catalogues;
    private final ReadLog readLog;
    private final Municipality municipality;
    private final Languages languages;
    private final VisibleRequests requests;
    private final Colleague colleague;
    private final InstantSource clock;

    TimelineAsOfResource(VisibleRequests requests, StoredEvents stored, CatalogueVersions catalogues, ReadLog readLog,
            Municipality municipality,
            Languages languages, Colleague colleague, InstantSource clock) {
        this.stored = stored;
        this.catalogues = catalogues;
        this.readLog = readLog;
        this.municipality = municipality;
        this.languages = languages;
        this.requests = requests;
        this.colleague = colleague;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "getTimelineAsOf", summary = "What there is to see of a request, or was at an earlier moment")
    public Uni<TimelineAsOf> timeline(@RestPath String reference,
            @Parameter(description = AS_OF, example = "2026-11-10") @RestQuery Optional<String> asOf,
            @RestQuery Optional<String> lang, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> acceptLanguage) {
        Instant now = clock.instant();
        Optional<Instant> past = asOf.map(text -> AsOf.moment(text, now));
        Language language = languages.choose(lang, Optional.empty(), acceptLanguage);
        return requests.find(reference).chain(found -> stored.ofRequest(found.view().reference()))
                .chain(events -> inForce(past).map(inForce -> TimelineAsOf.of(view(events, past.orElse(now), inForce),
                        past.isPresent(), inForce, municipality, language)))
                .call(_ -> readLog.note(colleague.name(), What.TIMELINE, new Reference(reference)));
    }

    private Uni<InForce> inForce(Optional<Instant> past) {
        return past.map(catalogues::at).orElseGet(() -> Uni.createFrom().item(catalogues::now));
    }

    private static TimelineView view(List<StatusEvent> events, Instant moment, InForce inForce) {
        return Timeline.asOf(moment, inForce.catalogue(), events)
                .flatMap(timeline -> timeline.at(moment, inForce.catalogue())).orElseThrow(() -> nothingToSee(events));
    }

    private static WebApplicationException nothingToSee(List<StatusEvent> events) {
        Instant announced = events.stream().filter(event -> event.type() == EventType.REQUEST_RECEIVED)
                .map(StatusEvent::recorded).min(Instant::compareTo).orElseThrow();
        return Problem.of(Status.NOT_FOUND, "Nothing to see then",
                "At that moment there was nothing to see of this request. It was announced to us at " + announced + ".")
                .asException();
    }
}
