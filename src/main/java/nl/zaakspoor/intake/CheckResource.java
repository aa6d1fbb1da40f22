// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.cloudevent.SourceRule;
import nl.zaakspoor.intake.Examined.Welcome;
import nl.zaakspoor.ledger.DryRun;
import nl.zaakspoor.ledger.StoredEvents;
import nl.zaakspoor.ledger.StoredEvents.History;
import nl.zaakspoor.rest.BodyLimits;
import nl.zaakspoor.timeline.Reference;

/** The dry run of the HTTP door: shows a department what its events would do. It publishes nothing and stores nothing. */
@Path("/v1/status-events/_check")
@Consumes({HttpBinding.STRUCTURED, HttpBinding.BATCH, MediaType.APPLICATION_JSON})
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("publisher")
class CheckResource {
    private final Examiner examiner;
    private final StoredEvents stored;
    private final SourceRule sources;
    private final DryRun dryRun;
    private final Rehearsal rehearsal;
    private final Languages languages;
    private final BodyLimits limits;

    CheckResource(Examiner examiner, StoredEvents stored, SourceRule sources, DryRun dryRun, Rehearsal rehearsal,
            Languages languages,
            BodyLimits limits) {
        this.examiner = examiner;
        this.stored = stored;
        this.sources = sources;
        this.dryRun = dryRun;
        this.rehearsal = rehearsal;
        this.languages = languages;
        this.limits = limits;
    }

    @POST
    @Blocking
    public CheckAnswer check(@Context HttpHeaders headers, @Context SecurityContext security,
            @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> acceptLanguage, InputStream body) {
        String caller = security.getUserPrincipal().getName();
        HandedIn handedIn = HandedIn.read(headers, limits.read(body), caller, examiner);
        Language language = languages.choose(lang, Optional.empty(), acceptLanguage);
        List<AdmittedEvent> admitted = handedIn.welcome().stream().map(Welcome::admitted).toList();
        Check check = new Check(handedIn.events(), stored.taken(admitted).await().indefinitely(),
                stored.erased(admitted).await().indefinitely());
        Map<Reference, History> histories = stored
                .histories(check.requests().keySet(), owner -> sources.refusal(owner, caller).isEmpty()).await().indefinitely();
        for (Reference reference : List.copyOf(check.requests().keySet())) {
            check.refuse(dryRun.refusals(histories.getOrDefault(reference, History.NONE), check.fresh(reference)));
        }
        return new CheckAnswer(check.answers(), check.requests().entrySet().stream()
                .map(request -> rehearsal.of(request.getKey(), Optional.ofNullable(histories.get(request.getKey())),
                        request.getValue(), language))
                .toList());
    }
}
