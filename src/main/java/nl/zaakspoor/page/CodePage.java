// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Instant;
import java.time.InstantSource;
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

import nl.zaakspoor.timeline.Codes;
import nl.zaakspoor.timeline.EventType;

/** Where residents ask a code and give it, to see all of a request that the page says little of. */
@Path("/t/{token}/code")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class CodePage {
    private final Visits visits;
    private final Acting acting;
    private final CodeGate gate;
    private final PagePrinter printer;
    private final InstantSource clock;

    CodePage(Visits visits, Acting acting, CodeGate gate, PagePrinter printer, InstantSource clock) {
        this.visits = visits;
        this.acting = acting;
        this.gate = gate;
        this.printer = printer;
        this.clock = clock;
    }

    /** Reading asks nothing: scanners open links too. */
    @GET
    public Uni<Response> page(@RestPath String token, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return visits.byPage(token, lang, accepted, visit -> Uni.createFrom().item(show(visit, CodeForms.Typed.NOTHING)));
    }

    @POST
    public Uni<Response> act(@RestPath String token, @Nullable String body, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        SentForm form = SentForm.of(body);
        return visits.byPage(token, lang, accepted, visit -> switch (form.text("do").orElse("")) {
            case CodeForms.ASK -> ask(visit);
            case CodeForms.GIVE -> give(visit, form.typed("code"));
            case CodeForms.CLOSE -> Uni.createFrom().item(printer.backTo(visit.page(), gate.noPass(visit)));
            default -> Uni.createFrom().item(show(visit, CodeForms.Typed.notAsked(Acting.Refusal.INVALID)));
        });
    }

    private Uni<Response> ask(Visit visit) {
        Codes codes = visit.request().timeline().resident().codes();
        Instant now = clock.instant();
        if (visit.isWhole() || visit.code().by().isEmpty() || codes.isJustAsked(now)) {
            return Uni.createFrom().item(printer.backTo("?lang=" + visit.language()));
        }
        if (!codes.mayAsk(now)) {
            return Uni.createFrom().item(show(visit, CodeForms.Typed.wrong("", CodeProblem.ASKED_TOO_OFTEN)));
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("number", codes.next());
        return acting.act(visit, EventType.CODE_ASKED, data, () -> printer.backTo("?lang=" + visit.language()),
                refusal -> show(visit, CodeForms.Typed.notAsked(refusal)));
    }

    /** What cannot be a code is no try. */
    private Uni<Response> give(Visit visit, String typed) {
        Optional<String> digits = CodeForms.digits(typed);
        if (visit.isWhole()) {
            return Uni.createFrom().item(printer.backTo(visit.page()));
        }
        return digits.map(code -> gate.give(visit, code).map(refused -> refused
                .map(why -> show(visit, CodeForms.Typed.wrong(typed, why)))
                .orElseGet(() -> printer.backTo(visit.page(), gate.pass(visit)))))
                .orElseGet(() -> Uni.createFrom().item(show(visit, CodeForms.Typed.wrong(typed, CodeProblem.NO_CODE))));
    }

    private Response show(Visit visit, CodeForms.Typed typed) {
        if (visit.isWhole()) {
            return printer.backTo(visit.page());
        }
        FormVoice voice = printer.formVoice(visit);
        return printer.form(voice, new CodeForms(voice, typed).write());
    }
}
