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

import nl.zaakspoor.timeline.EventType;

/** Where residents ask or say something that somebody must answer. */
@Path("/t/{token}/ask")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class AskPage {
    private final Visits visits;
    private final Acting acting;
    private final PagePrinter printer;

    AskPage(Visits visits, Acting acting, PagePrinter printer) {
        this.visits = visits;
        this.acting = acting;
        this.printer = printer;
    }

    @GET
    public Uni<Response> page(@RestPath String token, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return visits.byPage(token, lang, accepted, visit -> Uni.createFrom()
                .item(show(visit, AskForm.Typed.NOTHING)));
    }

    @POST
    public Uni<Response> ask(@RestPath String token, @Nullable String body, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        SentForm form = SentForm.of(body);
        AskForm.Typed typed = new AskForm.Typed(form.typed("kind"), form.typed("words"), form.typed("phone"), true,
                Optional.empty());
        return visits.byPage(token, lang, accepted, visit -> {
            String id = visit.actionId(typed.kind() + "/" + typed.words() + "/" + typed.phone());
            if (visit.view().actions().stream().anyMatch(each -> each.action().id().equals(id))) {
                return Uni.createFrom().item(printer.backTo(visit.page()));
            }
            if (new AskForm(printer.formVoice(visit), typed).hasProblems()) {
                return Uni.createFrom().item(show(visit, typed));
            }
            ObjectNode data = JsonNodeFactory.instance.objectNode().put("kind", typed.kind())
                    .put("actionId", id);
            form.given("words").ifPresent(text -> data.put("words", text));
            form.given("phone").ifPresent(text -> data.put("phone", text));
            return acting.act(visit, EventType.ACTION_ASKED, data, () -> printer.backTo(visit.page()),
                    refusal -> show(visit, typed.refused(refusal)));
        });
    }

    private Response show(Visit visit, AskForm.Typed typed) {
        FormVoice voice = printer.formVoice(visit);
        return printer.form(voice, new AskForm(voice, typed).write());
    }
}
