// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
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
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.colleague.Answers;
import nl.zaakspoor.colleague.Contacts;
import nl.zaakspoor.colleague.Delays;
import nl.zaakspoor.page.SentForm;
import nl.zaakspoor.rest.PageQuery;

/** What a colleague records of a request. After it comes the screen again, which says what was done or what is wrong. */
@Path("/desk/requests/{reference}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("desk")
class RequestActs {
    private final Contacts contacts;
    private final Delays delays;
    private final Answers answers;
    private final RequestScreen screen;
    private final DeskPrinter printer;

    RequestActs(Contacts contacts, Delays delays, Answers answers, RequestScreen screen, DeskPrinter printer) {
        this.contacts = contacts;
        this.delays = delays;
        this.answers = answers;
        this.screen = screen;
        this.printer = printer;
    }

    @POST
    @Path("/contact")
    public Uni<Response> contact(@RestPath String reference, @Nullable String body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        SentForm sent = SentForm.of(body);
        ObjectNode data = data().put("channel", sent.typed("channel")).put("visibleToApplicant",
                sent.given("visible").isPresent());
        sent.given("about").ifPresent(about -> data.set("about", dutch(about)));
        sent.given("summary").ifPresent(summary -> data.set("summary", dutch(summary)));
        return act(reference, "record", sent, accepted, Done.CONTACT, contacts.add(reference, data, seen(sent)));
    }

    @POST
    @Path("/call-back")
    public Uni<Response> callBack(@RestPath String reference, @Nullable String body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        SentForm sent = SentForm.of(body);
        return act(reference, "call", sent, accepted, Done.CALL_BACK,
                contacts.callBack(reference, sent.typed("phone"), sent.typed("words"), seen(sent)));
    }

    @POST
    @Path("/delay")
    public Uni<Response> delay(@RestPath String reference, @Nullable String body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        SentForm sent = SentForm.of(body);
        ObjectNode data = data().put("expectedOn", sent.typed("expectedOn"));
        sent.given("reasonCode").ifPresent(code -> data.put("reasonCode", code));
        return act(reference, "delay", sent, accepted, Done.DELAY, delays.announce(reference, data));
    }

    @POST
    @Path("/answers/{action}")
    public Uni<Response> answer(@RestPath String reference, @RestPath String action, @Nullable String body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        SentForm sent = SentForm.of(body);
        ObjectNode data = data().put("accepted", sent.typed("accepted").equals("true"));
        sent.given("explanation").ifPresent(text -> data.set("explanation", dutch(text)));
        return act(reference, "answer-" + action, sent, accepted, Done.ANSWER, answers.answer(reference, action, data));
    }

    @POST
    @Path("/confirm-address")
    public Uni<Response> confirmAddress(@RestPath String reference, @Nullable String body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        SentForm sent = SentForm.of(body);
        int number = sent.given("number").filter(text -> text.matches("[0-9]{1,6}")).map(Integer::parseInt).orElse(0);
        return act(reference, "confirm", sent, accepted, Done.ADDRESS,
                answers.confirmAddress(reference, data().put("number", number)));
    }

    /** @param form the id of the form that was sent */
    private Uni<Response> act(String reference, String form, SentForm sent, Optional<String> accepted, Done done,
            Uni<Void> act) {
        DeskVoice voice = printer.voice(accepted);
        return printer.answered(voice, reference, act
                .map(_ -> printer.to(DeskPages.request(reference) + "?done=" + done.code()))
                .onFailure(Rejection.class).recoverWithUni(wrong -> screen.again(voice, reference, form,
                        asked -> new SentAgain(voice, asked, sent).with((Rejection) wrong))));
    }

    /** The version of the request on the screen from which it was sent. */
    private static long seen(SentForm sent) {
        return sent.given("seen").flatMap(PageQuery::number).orElse(0L);
    }

    /** Who had to sign in again on the way comes back without what was sent. */
    @GET
    @Path("/{act:contact|call-back|delay|confirm-address|address|mail-link|text-link|renew-link|journey-link|link}")
    public Response cameBack(@RestPath String reference, @RestPath String act) {
        return printer.to(DeskPages.request(reference));
    }

    private static ObjectNode data() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode dutch(String text) {
        return data().put(Language.DUTCH.code(), text);
    }
}
