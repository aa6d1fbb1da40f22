// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.colleague.Contacts;
import nl.zaakspoor.timeline.ContactMoment;

/** Lets a colleague write down that there was contact about a request, and read what others wrote. */
@Path("/v1/requests/{reference}/contact-moments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("desk")
class ContactMomentsResource {
    private static final int NO_CONTENT = 204;

    private final Contacts contacts;
    private final Languages languages;

    ContactMomentsResource(Contacts contacts, Languages languages) {
        this.contacts = contacts;
        this.languages = languages;
    }

    /**
     * @param source that reported it; {@code urn:zaakspoor:desk} of what a colleague wrote down here
     * @param dayOnly the source told the day and no time
     */
    record Moment(String channel, Optional<String> about, String summary, boolean visibleToApplicant, String source,
            Instant occurredAt, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean dayOnly, Instant recordedAt) {
        static Moment of(ContactMoment moment, Language language) {
            return new Moment(Code.of(moment.fact().channel()), moment.fact().about().map(text -> text.in(language).text()),
                    moment.fact().summary().in(language).text(), moment.fact().visibleToApplicant(), moment.source(),
                    moment.occurred().at(), moment.occurred().dayOnly(), moment.recorded());
        }

        /** What was said is personal. */
        @Override
        public String toString() {
            return "Moment[" + channel + "]";
        }
    }

    record Items(List<Moment> items) {}

    @GET
    public Uni<Items> moments(@RestPath String reference, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> acceptLanguage) {
        Language language = languages.choose(lang, Optional.empty(), acceptLanguage);
        return contacts.of(reference)
                .map(found -> new Items(found.stream().map(moment -> Moment.of(moment, language)).toList()));
    }

    /** It stands on the page of the resident only where the colleague says so. */
    @POST
    @ResponseStatus(NO_CONTENT)
    public Uni<Void> add(@RestPath String reference, @Nullable JsonNode moment) {
        return contacts.add(reference, Body.of(moment));
    }
}
