// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
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
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.colleague.Telling;
import nl.zaakspoor.ledger.Corrected;
import nl.zaakspoor.ledger.Resent;
import nl.zaakspoor.page.SentForm;

/** What a colleague does so that a resident hears after all: sends again, and puts the address right. */
@Path("/desk/requests/{reference}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("desk")
class TellingActs {
    private final Telling telling;
    private final RequestScreen screen;
    private final DeskPrinter printer;

    TellingActs(Telling telling, RequestScreen screen, DeskPrinter printer) {
        this.telling = telling;
        this.screen = screen;
        this.printer = printer;
    }

    @POST
    @Path("/notices/{id}/resend")
    public Uni<Response> resend(@RestPath String reference, @RestPath String id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        return printer.answered(voice, reference, telling.again(reference, NoticePage.uuid(id))
                .map(outcome -> switch (outcome) {
                    case Resent.Goes _,Resent.GoesAlready _ -> to(reference, Done.RESENT);
                    case Resent.Refused refused -> refused.why() == Resent.Why.UNKNOWN
                            ? printer.missing(voice, reference, notAgain(voice, refused))
                            : printer.refused(voice, reference, notAgain(voice, refused));
                }));
    }

    @POST
    @Path("/address")
    public Uni<Response> address(@RestPath String reference, @Nullable String body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        SentForm sent = SentForm.of(body);
        return printer.answered(voice, reference, telling
                .address(reference, JsonNodeFactory.instance.objectNode().put("email", sent.typed("email")))
                .map(outcome -> switch (outcome) {
                    case Corrected.Counts _ -> to(reference, Done.ADDRESS);
                    case Corrected.Waits _ -> to(reference, Done.ADDRESS_ASKED);
                    case Corrected.Refused refused -> printer.refused(voice, reference, notChanged(voice, refused.why()));
                })
                .onFailure(Rejection.class).recoverWithUni(() -> screen.again(voice, reference, "address",
                        form -> new SentAgain(voice, form, sent).with("email", voice.request().wrongEmail()))));
    }

    private static String notChanged(DeskVoice voice, Corrected.Why why) {
        ToldTexts texts = voice.told();
        return switch (why) {
            case NO_APPLICANT -> texts.addressNobody();
            case OTHER_CONTACT -> texts.addressOtherContact();
            case BAD_ADDRESS -> texts.addressComesBack();
            case CHANGED -> texts.changedMeanwhile();
            case FULL -> voice.texts().isFull();
            case FAULT -> voice.texts().ourFault();
        };
    }

    private Response to(String reference, Done done) {
        return printer.to(DeskPages.request(reference) + "?done=" + done.code());
    }

    private static String notAgain(DeskVoice voice, Resent.Refused refused) {
        ToldTexts texts = voice.told();
        return switch (refused.why()) {
            case UNKNOWN -> texts.againUnknown();
            case CODE -> texts.againCode();
            case NOT_FOR_RESIDENT -> texts.againNotForResident();
            case ON_ITS_WAY -> texts.againOnItsWay();
            case NEVER_SENT, NOT_NOW ->
                refused.reason().map(why -> texts.againNot(voice.words().notSent(why))).orElseGet(texts::againNoMore);
            case BAD_ADDRESS -> texts.addressComesBack();
            case CHANGED -> texts.changedMeanwhile();
        };
    }
}
