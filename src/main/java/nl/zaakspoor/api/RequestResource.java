// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.colleague.LookUp;
import nl.zaakspoor.colleague.Sent;
import nl.zaakspoor.colleague.VisibleRequests;
import nl.zaakspoor.ledger.NoticeFate;
import nl.zaakspoor.ledger.Notices;
import nl.zaakspoor.rest.TimelineAnswer;

/** Shows a colleague a request: what the resident sees, who the resident is, and what was told. Every look is written down. */
@Path("/v1/requests/{reference}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class RequestResource {
    private final LookUp lookUp;
    private final Notices notices;
    private final Sent sent;
    private final Catalogue catalogue;
    private final Municipality municipality;
    private final Languages languages;

    RequestResource(LookUp lookUp, Notices notices, Sent sent, Catalogue catalogue, Municipality municipality,
            Languages languages) {
        this.lookUp = lookUp;
        this.notices = notices;
        this.sent = sent;
        this.catalogue = catalogue;
        this.municipality = municipality;
        this.languages = languages;
    }

    record NoticeList(List<NoticeFate> items) {}

    @GET
    public Uni<DeskRequest> request(@RestPath String reference, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> acceptLanguage) {
        Language language = languages.choose(lang, Optional.empty(), acceptLanguage);
        return lookUp.request(reference).map(VisibleRequests.Found::view).chain(view -> notices.of(view.reference())
                .map(told -> DeskRequest.of(view, TimelineAnswer.whole(view, catalogue, municipality, language), told)));
    }

    @GET
    @Path("/notices")
    public Uni<NoticeList> notices(@RestPath String reference) {
        return sent.notices(reference).map(NoticeList::new);
    }
}
