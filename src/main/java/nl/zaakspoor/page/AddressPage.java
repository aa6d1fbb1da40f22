// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Resident.NewAddress;

/** Where whoever reads the old mail address says that the new one is right. */
@Path("/address/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class AddressPage {
    private final Visits visits;
    private final Acting acting;
    private final PagePrinter printer;

    AddressPage(Visits visits, Acting acting, PagePrinter printer) {
        this.visits = visits;
        this.acting = acting;
        this.printer = printer;
    }

    /** Reading confirms nothing: scanners open links too. */
    @GET
    public Uni<Response> page(@RestPath String token, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return visits.byAddress(token, lang, accepted, visit -> Uni.createFrom()
                .item(show(visit, visit.view().pendingAddress().isEmpty(), Optional.empty())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> confirm(@RestPath String token, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return visits.byAddress(token, lang, accepted, visit -> visit.view().pendingAddress()
                .map(given -> confirm(visit, given)).orElseGet(() -> Uni.createFrom().item(show(visit, true,
                        Optional.empty()))));
    }

    private Uni<Response> confirm(Visit visit, NewAddress given) {
        return acting.act(visit, EventType.ADDRESS_CONFIRMED,
                JsonNodeFactory.instance.objectNode().put("number", given.number()),
                () -> show(visit, true, Optional.empty()), refusal -> show(visit, false, Optional.of(refusal)));
    }

    private Response show(Visit visit, boolean done, Optional<Acting.Refusal> refusal) {
        FormVoice voice = printer.formVoice(visit);
        FormTexts texts = voice.texts();
        return printer.form(voice, voice.alone("confirm", texts.addressConfirmHeading(), done
                ? Optional.of(texts.addressConfirmed())
                : Optional.empty(), texts.addressConfirmText(), texts.addressConfirmButton(), refusal));
    }
}
