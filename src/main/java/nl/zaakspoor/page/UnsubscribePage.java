// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
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
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.timeline.EventType;

/**
 * Where mail programs stop the mails that can be stopped, with one POST (RFC 8058); whoever opens the address with a browser
 * gets a button for the same. The link of a mail about several requests of a journey stops them for all of it.
 */
@Path("/unsubscribe/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class UnsubscribePage {
    private final Visits visits;
    private final Acting acting;
    private final PagePrinter printer;
    private final NoticesForms forms;

    UnsubscribePage(Visits visits, Acting acting, PagePrinter printer, NoticesForms forms) {
        this.visits = visits;
        this.acting = acting;
        this.printer = printer;
        this.forms = forms;
    }

    /** Reading stops nothing: scanners open links too. */
    @GET
    public Uni<Response> page(@RestPath String token, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return visits.byUnsubscribe(token, lang, accepted,
                visits -> Uni.createFrom().item(show(visits, false, Optional.empty())));
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Uni<Response> stop(@RestPath String token, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        List<String> off = forms.optional().stream().map(NoticeKind::code).toList();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        off.forEach(data.putArray("off")::add);
        return visits.byUnsubscribe(token, lang, accepted,
                all -> Multi.createFrom().iterable(all).filter(visit -> !forms.isSo(visit, off, Optional.empty()))
                        .onItem().transformToUniAndConcatenate(visit -> acting.record(visit, EventType.NOTICES_CHOSEN, data))
                        .collect().asList()
                        .map(refusals -> refusals.stream().flatMap(Optional::stream).findFirst())
                        .map(refusal -> show(all, refusal.isEmpty(), refusal)));
    }

    private Response show(List<Visit> all, boolean done, Optional<Acting.Refusal> refusal) {
        FormVoice voice = printer.formVoice(all.getFirst());
        FormTexts texts = voice.texts();
        String text = all.size() == 1
                ? texts.unsubscribeText()
                : texts.unsubscribeText() + " " + texts.unsubscribeJourney();
        return printer.form(voice, voice.alone("stop", texts.unsubscribeHeading(), done
                ? Optional.of(texts.unsubscribed())
                : Optional.empty(), text, texts.stopButton(), refusal));
    }
}
