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

/** Where residents say how it went: whether it is solved, how satisfied they are, and whether they were kept informed. */
@Path("/t/{token}/feedback")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class FeedbackPage {
    private final Visits visits;
    private final Acting acting;
    private final PagePrinter printer;

    FeedbackPage(Visits visits, Acting acting, PagePrinter printer) {
        this.visits = visits;
        this.acting = acting;
        this.printer = printer;
    }

    @GET
    public Uni<Response> page(@RestPath String token, @RestQuery Optional<String> lang, @RestQuery Optional<String> saved,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return visits.byPage(token, lang, accepted, visit -> Uni.createFrom()
                .item(show(visit, saved.isPresent(), FeedbackForm.Typed.NOTHING)));
    }

    @POST
    public Uni<Response> give(@RestPath String token, @Nullable String body, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        SentForm form = SentForm.of(body);
        FeedbackForm.Typed typed = new FeedbackForm.Typed(form.typed("solved"), form.typed("satisfaction"),
                form.typed("informed"), form.typed("words"), true, Optional.empty());
        return visits.byPage(token, lang, accepted, visit -> {
            if (isGiven(visit, typed)) {
                return Uni.createFrom().item(saved(visit));
            }
            if (!visit.view().state().isOver() || new FeedbackForm(printer.formVoice(visit), typed).hasProblems()) {
                return Uni.createFrom().item(show(visit, false, typed));
            }
            Action.Kind kind = typed.solved().equals(FeedbackForm.NO) ? Action.Kind.NOT_RESOLVED : Action.Kind.FEEDBACK;
            return acting.act(visit, EventType.ACTION_ASKED, data(visit, kind, typed), () -> saved(visit),
                    refusal -> show(visit, false, typed.refused(refusal)));
        });
    }

    private Response saved(Visit visit) {
        return printer.backTo("?saved=yes&lang=" + visit.language());
    }

    /** Whether just this was given, as when a button is pressed twice. */
    private static boolean isGiven(Visit visit, FeedbackForm.Typed typed) {
        return visit.view().feedback().filter(given -> given.id().equals(actionId(visit, typed))).isPresent();
    }

    private static String actionId(Visit visit, FeedbackForm.Typed typed) {
        return visit.actionId(visit.view().reopenings() + "/" + typed + typed.words());
    }

    /** One act says all of it: what is not solved is answered, and what it says of us counts as well. */
    private static ObjectNode data(Visit visit, Action.Kind kind, FeedbackForm.Typed typed) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("kind", Code.of(kind))
                .put("actionId", actionId(visit, typed));
        if (!typed.satisfaction().isEmpty()) {
            data.put("satisfaction", Integer.parseInt(typed.satisfaction()));
        }
        if (!typed.informed().isEmpty()) {
            data.put("informed", typed.informed().equals(FeedbackForm.YES));
        }
        Optional.of(typed.words()).filter(text -> !text.isEmpty()).ifPresent(text -> data.put("words", text));
        return data;
    }

    private Response show(Visit visit, boolean saved, FeedbackForm.Typed typed) {
        FormVoice voice = printer.formVoice(visit);
        return visit.view().state().isOver()
                ? printer.form(voice, new FeedbackForm(voice, typed).write(saved))
                : printer.backTo(visit.page());
    }
}
