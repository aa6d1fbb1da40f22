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

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.EventType;

/** Where residents say that they did what was asked. */
@Path("/t/{token}/done")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class DonePage {
    private static final String KIND = Code.of(Action.Kind.ALREADY_DONE);

    private final Visits visits;
    private final Acting acting;
    private final PagePrinter printer;

    DonePage(Visits visits, Acting acting, PagePrinter printer) {
        this.visits = visits;
        this.acting = acting;
        this.printer = printer;
    }

    @GET
    public Uni<Response> page(@RestPath String token, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return visits.byPage(token, lang, accepted, visit -> Uni.createFrom()
                .item(show(visit, new DoneForm.Typed("", "", false, Optional.empty()))));
    }

    @POST
    public Uni<Response> say(@RestPath String token, @Nullable String body, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        SentForm sent = SentForm.of(body);
        DoneForm.Typed typed = new DoneForm.Typed(sent.typed("task"), sent.typed("words"), true, Optional.empty());
        return visits.byPage(token, lang, accepted, visit -> {
            DoneForm form = new DoneForm(printer.formVoice(visit), typed);
            if (!form.isNeeded() || form.hasProblems()) {
                return Uni.createFrom().item(show(visit, typed));
            }
            ObjectNode data = JsonNodeFactory.instance.objectNode().put("kind", KIND).put("taskId", typed.task())
                    .put("actionId", visit.actionId(KIND + "/" + form.asked() + "/" + typed.words()));
            sent.given("words").ifPresent(text -> data.put("words", text));
            return acting.act(visit, EventType.ACTION_ASKED, data, () -> printer.backTo(visit.page()),
                    refusal -> show(visit, typed.refused(refusal)));
        });
    }

    private Response show(Visit visit, DoneForm.Typed typed) {
        FormVoice voice = printer.formVoice(visit);
        DoneForm form = new DoneForm(voice, typed);
        return form.isNeeded() || form.saysMore() ? printer.form(voice, form.write()) : printer.backTo(visit.page());
    }
}
