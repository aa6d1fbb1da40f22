// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Resident;

/** Where residents make links for who helps them, and withdraw them. */
@Path("/t/{token}/helper")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class HelperPage {
    private final Visits visits;
    private final Acting acting;
    private final PagePrinter printer;
    private final StatusLinks links;

    HelperPage(Visits visits, Acting acting, PagePrinter printer, StatusLinks links) {
        this.visits = visits;
        this.acting = acting;
        this.printer = printer;
        this.links = links;
    }

    @GET
    public Uni<Response> page(@RestPath String token, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return visits.byPage(token, lang, accepted, visit -> Uni.createFrom().item(show(visit, "", Optional.empty())));
    }

    @POST
    public Uni<Response> change(@RestPath String token, @Nullable String body, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        SentForm form = SentForm.of(body);
        Optional<String> stop = form.text("stop");
        return visits.byPage(token, lang, accepted, visit -> stop.isPresent() ? stop(visit, stop.get()) : make(visit, form));
    }

    private Uni<Response> make(Visit visit, SentForm form) {
        String typed = form.typed("label");
        Resident resident = visit.request().timeline().resident();
        FormVoice voice = printer.formVoice(visit);
        if (new HelperForms(voice, links, typed, Optional.empty()).hasProblems()) {
            return Uni.createFrom().item(show(visit, typed, Optional.empty()));
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("number", resident.helpers().size() + 1)
                .put("linkVersion", visit.request().linkVersion());
        form.given("label").ifPresent(text -> data.put("label", text));
        return act(visit, EventType.HELPER_INVITED, data, typed);
    }

    private Uni<Response> stop(Visit visit, String number) {
        Optional<Resident.HelperLink> helper = number.matches("[0-9]{1,5}")
                ? visit.request().timeline().resident().helper(Integer.parseInt(number))
                        .filter(known -> known.mayLook(visit.request().linkVersion()))
                : Optional.empty();
        return helper.map(open -> act(visit, EventType.HELPER_DISMISSED,
                JsonNodeFactory.instance.objectNode().put("number", open.number()), ""))
                .orElseGet(() -> Uni.createFrom().item(printer.backTo("?lang=" + visit.language())));
    }

    private Uni<Response> act(Visit visit, EventType type, ObjectNode data, String typed) {
        return acting.act(visit, type, data, () -> printer.backTo("?lang=" + visit.language()),
                refusal -> show(visit, typed, Optional.of(refusal)));
    }

    private Response show(Visit visit, String typed, Optional<Acting.Refusal> refusal) {
        FormVoice voice = printer.formVoice(visit);
        return printer.form(voice, new HelperForms(voice, links, typed, refusal).write());
    }
}
