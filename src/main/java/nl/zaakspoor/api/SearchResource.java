// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.colleague.LookUp;
import nl.zaakspoor.ledger.HeardOf;
import nl.zaakspoor.ledger.Search.Place;
import nl.zaakspoor.rest.PageQuery;
import nl.zaakspoor.rest.TimelineAnswer.Named;

/** Finds requests for a colleague. What is searched for stays out of addresses, and what was found is written down. */
@Path("/v1/requests/_search")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class SearchResource {
    private final LookUp lookUp;
    private final HeardOf heardOf;
    private final Catalogue catalogue;
    private final Municipality municipality;
    private final Languages languages;

    SearchResource(LookUp lookUp, HeardOf heardOf, Catalogue catalogue, Municipality municipality, Languages languages) {
        this.lookUp = lookUp;
        this.heardOf = heardOf;
        this.catalogue = catalogue;
        this.municipality = municipality;
        this.languages = languages;
    }

    /**
     * @param elsewhere the departments that have requests of who is looked for, and that the colleague may not look at
     * @param next the {@code cursor} of the page after this one; absent on the last
     */
    record Items(List<FoundRequest> items, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Elsewhere> elsewhere,
            Optional<String> next) {}

    /** @param phone where a caller can be put through to */
    record Elsewhere(Named department, String phone) {}

    @POST
    public Uni<Items> find(@Nullable JsonNode terms, @RestQuery Optional<String> cursor, @RestQuery Optional<String> limit,
            @RestQuery Optional<String> lang, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> acceptLanguage) {
        Language language = languages.choose(lang, Optional.empty(), acceptLanguage);
        Place after = cursor.map(text -> Place.of(text).orElseThrow(PageQuery::wrongCursor)).orElse(Place.FIRST);
        int size = PageQuery.limit(limit);
        return new SearchBody(terms).read(heardOf).chain(read -> lookUp.search(read, after, size))
                .map(page -> items(page, language));
    }

    private Items items(LookUp.Page page, Language language) {
        return new Items(page.found().stream().map(view -> FoundRequest.of(view, catalogue, language)).toList(),
                page.elsewhere().stream().map(each -> elsewhere(each.department(), language)).toList(),
                page.next().map(Place::cursor));
    }

    private Elsewhere elsewhere(DepartmentId department, Language language) {
        return new Elsewhere(new Named(department.value(), catalogue.departmentName(department).in(language).text()),
                catalogue.departmentPhone(department).orElse(municipality.phone()));
    }
}
