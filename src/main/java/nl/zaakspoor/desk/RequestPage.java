// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.Instant;
import java.time.InstantSource;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.colleague.Dossiers;
import nl.zaakspoor.colleague.Dossiers.Dossier;
import nl.zaakspoor.colleague.Reconstruction;
import nl.zaakspoor.desk.RequestScreen.Shown;
import nl.zaakspoor.timeline.TimelineView;

/** The screen of one request: what to say, all that is known, and beside it the page just as the resident sees it. */
@Path("/desk/requests/{reference}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("desk")
class RequestPage {
    private final Dossiers dossiers;
    private final Reconstruction reconstruction;
    private final RequestScreen screen;
    private final DeskPrinter printer;
    private final InstantSource clock;

    RequestPage(Dossiers dossiers, Reconstruction reconstruction, RequestScreen screen, DeskPrinter printer,
            InstantSource clock) {
        this.dossiers = dossiers;
        this.reconstruction = reconstruction;
        this.screen = screen;
        this.printer = printer;
        this.clock = clock;
    }

    /**
     * @param lang in which the resident's page is shown; absent for the resident's own
     * @param asOf a Dutch day on which it is shown; absent for now
     * @param time of that day, to the minute; absent for its end
     * @param whole whether all is shown that the resident sees after a code
     * @param done what has just been done
     */
    @GET
    public Uni<Response> page(@RestPath String reference, @RestQuery Optional<String> lang, @RestQuery Optional<String> asOf,
            @RestQuery Optional<String> time, @RestQuery Optional<String> whole, @RestQuery Optional<String> done,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        Moment asked = Moment.of(asOf, time);
        Optional<Instant> past = asked.before(clock.instant());
        return printer.answered(voice, dossiers.open(reference).chain(dossier -> view(dossier, past)
                .map(view -> new Shown(view, asked, past, lang, whole.isPresent()))
                .map(shown -> screen.page(voice, dossier, shown,
                        done.flatMap(what -> Done.sentence(voice.words(), what))))));
    }

    private Uni<Optional<TimelineView>> view(Dossier dossier, Optional<Instant> past) {
        return past.map(_ -> reconstruction.at(dossier.request().reference().value(), past).map(Reconstruction.Seen::view))
                .orElseGet(() -> Uni.createFrom().item(Optional.of(dossier.request().view())));
    }
}
