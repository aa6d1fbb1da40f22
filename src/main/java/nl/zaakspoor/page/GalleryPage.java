// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.page.GalleryStates.State;

/**
 * Every state of a status page, in every language, for who designs, translates or tests. No request stands behind them, so
 * their links lead nowhere. In local runs only.
 */
@Path("/dev/gallery")
@EndpointDisabled(name = "zaakspoor.local.enabled", stringValue = "false", disableIfMissing = true)
@PermitAll
@Produces(MediaType.TEXT_HTML)
class GalleryPage {
    private static final Duration OPEN_FOR = Duration.ofMinutes(30);
    private static final String PAGE = "/t/gallery";
    private static final URI ON_PAPER = URI.create("https://gemeente.example" + PAGE);

    private final GalleryStates states;
    private final Catalogue catalogue;
    private final Languages languages;
    private final InstantSource clock;
    private final PagePrinter printer;

    GalleryPage(GalleryStates states, Catalogue catalogue, Languages languages, InstantSource clock, PagePrinter printer) {
        this.states = states;
        this.catalogue = catalogue;
        this.languages = languages;
        this.clock = clock;
        this.printer = printer;
    }

    @CheckedTemplate(basePath = "local")
    static class Templates {
        private Templates() {}

        static native TemplateInstance gallery(List<State> states, List<Language> languages);
    }

    @GET
    public TemplateInstance all() {
        return Templates.gallery(states.at(clock.instant()), languages.all());
    }

    @GET
    @Path("/{name}")
    public Response one(@RestPath String name, @RestQuery Optional<String> lang, @RestQuery Optional<String> print,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        Language language = printer.visitors(lang, accepted);
        Instant now = clock.instant();
        return states.at(now).stream().filter(state -> state.name().equals(name)).findFirst()
                .flatMap(state -> state.timeline().at(now, catalogue).flatMap(view -> printer.status(view, Optional.empty(),
                        reader(state, now), print.map(_ -> ON_PAPER), language)))
                .orElseGet(() -> printer.notFound(language));
    }

    static Reader reader(State state, Instant now) {
        CodeState mayAsk = new CodeState(Optional.empty(), Optional.of(Medium.EMAIL), Optional.empty());
        return switch (state.seen()) {
            case OWN -> Reader.resident(PAGE, mayAsk);
            case OPENED -> Reader.resident(PAGE, new CodeState(Optional.of(now.plus(OPEN_FOR)), mayAsk.by(), mayAsk.asked()));
            case HELPER -> Reader.helper(PAGE);
        };
    }
}
