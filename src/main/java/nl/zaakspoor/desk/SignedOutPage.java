// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
    /** A page of the desk, without anything that was asked of it. */
    private static final Pattern PAGE = Pattern.compile("/desk(/[A-Za-z0-9][A-Za-z0-9._~-]*)*");

    private final DeskPrinter printer;
    private final OwnPages own;

    SignedOutPage(DeskPrinter printer, OwnPages own) {
        this.printer = printer;
        this.own = own;
    }

    /**
     * Who comes from elsewhere, as from a bookmark, goes on to sign in.
     *
     * @param lost that something was sent, which is told
     * @param to the page that they wanted
     */
    @GET
    public Response page(@RestQuery Optional<String> lost, @RestQuery Optional<String> to, @Context HttpHeaders headers,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        String wanted = to.filter(page -> PAGE.matcher(page).matches() && !page.startsWith(DeskPages.SIGNED_OUT))
                .orElse(DeskPages.SEARCH);
        if (!own.ledTo(headers::getHeaderString)) {
            return printer.to(wanted);
        }
        DeskVoice voice = printer.voice(accepted);
        DeskTexts texts = voice.texts();
        return printer.told(Status.OK, voice, texts.signedOut(), lost.isPresent() ? texts.nothingKept() : texts.signInFirst(),
                List.of(new Facts(List.of(new Fact(texts.goOn(), texts.signInAgain(), Optional.of(wanted))))));
    }
}
