// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
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

import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.timeline.EventType;

/** Where residents choose what they are told, in which language, and at which address. */
@Path("/t/{token}/notices")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class NoticesPage {
    private final Visits visits;
    private final Acting acting;
    private final PagePrinter printer;
    private final NoticesForms forms;

    NoticesPage(Visits visits, Acting acting, PagePrinter printer, NoticesForms forms) {
        this.visits = visits;
        this.acting = acting;
        this.printer = printer;
        this.forms = forms;
    }

    @GET
    public Uni<Response> page(@RestPath String token, @RestQuery Optional<String> lang, @RestQuery Optional<String> saved,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return visits.byPage(token, lang, accepted, visit -> Uni.createFrom()
                .item(show(visit, saved.isPresent(), "", Optional.empty(), false)));
    }

    @POST
    public Uni<Response> choose(@RestPath String token, @Nullable String body, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        SentForm form = SentForm.of(body);
        List<String> kind = form.all("kind");
        Optional<String> language = form.text("language");
        return visits.byPage(token, lang, accepted, visit -> switch (form.text("do").orElse("")) {
            case NoticesForms.CHOOSE -> forms.offers(kind, language)
                    ? chosen(visit, forms.optional().stream().filter(each -> !kind.contains(each.code()))
                            .map(NoticeKind::code).toList(), language)
                    : unreadable(visit);
            case NoticesForms.STOP -> chosen(visit, forms.optional().stream().map(NoticeKind::code).toList(), Optional.empty());
            case NoticesForms.ADDRESS -> forms.mayGiveAddress(visit)
                    ? address(visit, form.typed("email"))
                    : Uni.createFrom().item(show(visit, false, "", Optional.empty(), false));
            default -> unreadable(visit);
        });
    }

    private Uni<Response> unreadable(Visit visit) {
        return Uni.createFrom().item(show(visit, false, "", Optional.of(Acting.Refusal.INVALID), false));
    }

    private Uni<Response> chosen(Visit visit, List<String> off, Optional<String> language) {
        if (forms.isSo(visit, off, forms.offered(language))) {
            return Uni.createFrom().item(printer.backTo("?saved=yes&lang=" + visit.language()));
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        off.forEach(data.putArray("off")::add);
        forms.offered(language).ifPresent(chosen -> data.put("language", chosen.code()));
        return acting.act(visit, EventType.NOTICES_CHOSEN, data,
                () -> printer.backTo("?saved=yes&lang=" + forms.offered(language).orElse(visit.language())),
                refusal -> show(visit, false, "", Optional.of(refusal), false));
    }

    private Uni<Response> address(Visit visit, String email) {
        if (NoticesForms.isOwn(visit, email)) {
            return Uni.createFrom().item(show(visit, false, email, Optional.of(Acting.Refusal.INVALID), true));
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("email", email)
                .put("number", visit.request().timeline().resident().nextAddress())
                .put("linkVersion", visit.request().linkVersion());
        return acting.act(visit, EventType.ADDRESS_GIVEN, data, () -> printer.backTo("?saved=yes&lang=" + visit.language()),
                refusal -> show(visit, false, email, Optional.of(refusal), true));
    }

    private Response show(Visit visit, boolean saved, String typed, Optional<Acting.Refusal> refusal, boolean ofAddress) {
        FormVoice voice = printer.formVoice(visit);
        return printer.form(voice, forms.write(voice, saved, typed, refusal, ofAddress));
    }
}
