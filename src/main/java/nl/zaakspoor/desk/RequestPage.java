// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.colleague.Dossiers;
import nl.zaakspoor.colleague.Reconstruction;
import nl.zaakspoor.desk.RequestScreen.Shown;
import nl.zaakspoor.term.DutchTime;

/** The screen of one request: what to say, all that is known, and beside it the page just as the resident sees it. */
@Path("/desk/requests/{reference}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("desk")
class RequestPage {
    private final Dossiers dossiers;
    private final Reconstruction reconstruction;
    private final RequestScreen screen;
    private final DeskPrinter printer;
    private final Languages languages;
    private final InstantSource clock;

    RequestPage(Dossiers dossiers, Reconstruction reconstruction, RequestScreen screen, DeskPrinter printer,
            Languages languages,
            InstantSource clock) {
        this.dossiers = dossiers;
        this.reconstruction = reconstruction;
        this.screen = screen;
        this.printer = printer;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * @param lang in which the resident's page is shown; absent for the resident's own
     * @param asOf a day at the end of which it is shown; absent for now
     * @param whole whether all is shown that the resident sees after a code
     * @param done what has just been done
     */
    @GET
    @Operation(hidden = true)
    public Uni<Response> page(@RestPath String reference, @RestQuery Optional<String> lang, @RestQuery Optional<String> asOf,
            @RestQuery Optional<String> whole, @RestQuery Optional<String> done,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        Optional<LocalDate> day = asOf.flatMap(this::past);
        return printer.answered(voice, dossiers.open(reference).chain(dossier -> day
                .map(past -> reconstruction.at(reference, Optional.of(endOf(past))).map(Reconstruction.Seen::view)
                        .map(view -> Shown.then(view, past)))
                .orElseGet(() -> Uni.createFrom().item(Shown.now(dossier.request().view())))
                .map(shown -> printer.page(voice, screen.sheet(voice, dossier, shown.in(language(lang, dossier)).whole(
                        whole.isPresent()), List.of()).done(done.flatMap(what -> Done.sentence(voice.words(), what)))))));
    }

    private Language language(Optional<String> lang, Dossiers.Dossier dossier) {
        return languages.choose(lang, dossier.request().view().timeline().recipient().flatMap(each -> each.language()),
                Optional.empty());
    }

    /** Of a day to come nothing can be told; today is now. */
    private Optional<LocalDate> past(String day) {
        try {
            return Optional.of(LocalDate.parse(day)).filter(DutchTime.dayOf(clock.instant())::isAfter);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Instant endOf(LocalDate day) {
        // The database knows no smaller part of a second.
        return DutchTime.startOf(day.plusDays(1)).minusNanos(1_000);
    }
}
