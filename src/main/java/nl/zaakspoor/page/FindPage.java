// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Duration;
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

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.ledger.LinkAsks;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.notice.Reach;

/**
 * Where people who lost their link ask for another. It goes to the address that they give, if that is one of ours: so whoever
 * asks learns nothing, and nothing opens that did not go by mail.
 */
@Path("/find")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class FindPage {
    private static final Logger LOG = Logger.getLogger(FindPage.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LinkAsks asks;
    private final PagePrinter printer;

    FindPage(LinkAsks asks, PagePrinter printer) {
        this.asks = asks;
        this.printer = printer;
    }

    @GET
    public Response page(@RestQuery Optional<String> lang, @RestQuery Optional<String> asked,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return printer.find(FindForm.Typed.NOTHING, asked.isPresent(), printer.visitors(lang, accepted));
    }

    /** The answer leads back to the page, so that loading it again asks nothing again. */
    @POST
    public Uni<Response> ask(@Nullable String body, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        Language language = printer.visitors(lang, accepted);
        SentForm form = SentForm.of(body);
        FindForm.Typed typed = new FindForm.Typed(form.typed("email"), form.typed("reference"), true);
        if (printer.findForm(typed, language).hasProblems()) {
            return Uni.createFrom().item(() -> printer.find(typed, false, language));
        }
        return asks.ask(new Reach(Medium.EMAIL, typed.email()), form.given("reference"), language)
                .ifNoItem().after(PATIENCE).fail()
                .replaceWith(() -> printer.backTo("?asked=yes&lang=" + language))
                .onFailure().recoverWithItem(failure -> away(failure, language));
    }

    private Response away(Throwable failure, Language language) {
        // Names of classes only: a message may hold what was asked.
        LOG.errorf("link not asked failure=%s", failure.getClass().getName());
        return printer.away(language);
    }
}
