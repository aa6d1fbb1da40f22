// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.desk.DeskSheet.Fact;
import nl.zaakspoor.desk.DeskSheet.Facts;

/** Where one comes whose session has ended. It is for everybody, and shows nothing. */
@Path(DeskPages.SIGNED_OUT)
@Produces(MediaType.TEXT_HTML)
@PermitAll
class SignedOutPage {
    private final DeskPrinter printer;

    SignedOutPage(DeskPrinter printer) {
        this.printer = printer;
    }

    /**
     * @param lost that something was sent, which is told
     * @param from where the browser came from; from elsewhere, as from a bookmark, one goes on to sign in
     */
    @GET
    public Response page(@RestQuery Optional<String> lost, @HeaderParam("Sec-Fetch-Site") Optional<String> from,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        if (lost.isEmpty() && !from.equals(Optional.of("same-origin"))) {
            return printer.to(DeskPages.SEARCH);
        }
        DeskVoice voice = printer.voice(accepted);
        DeskTexts texts = voice.texts();
        return printer.told(Status.OK, voice, texts.signedOut(), lost.isPresent() ? texts.nothingKept() : texts.signInFirst(),
                List.of(new Facts(List.of(new Fact(texts.goOn(), texts.signInAgain(), Optional.of(DeskPages.SEARCH))))));
    }
}
