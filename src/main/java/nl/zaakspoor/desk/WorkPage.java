// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

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
import org.jboss.resteasy.reactive.RestQuery;

/** What departments, the desk and managers have to do. */
@Path(DeskPages.WORK)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"desk", "manager"})
class WorkPage {
    private final WorkScreen screen;
    private final DeskPrinter printer;

    WorkPage(WorkScreen screen, DeskPrinter printer) {
        this.screen = screen;
        this.printer = printer;
    }

    /**
     * @param late where that list goes on, as {@code inbox}, {@code tasks} and {@code rejected} are for theirs
     * @param source of which rejected events are shown
     * @param department of which all lists are shown that are of departments
     * @param done what has just been done
     */
    @GET
    public Uni<Response> page(@RestQuery Optional<String> late, @RestQuery Optional<String> inbox,
            @RestQuery Optional<String> tasks, @RestQuery Optional<String> rejected, @RestQuery Optional<String> source,
            @RestQuery Optional<String> department, @RestQuery Optional<String> done,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        return printer.answered(voice,
                screen.sheet(voice, WorkPlaces.of(late, inbox, tasks, rejected, source, department), Optional.empty())
                        .map(sheet -> printer.page(voice,
                                sheet.done(done.flatMap(what -> WorkDone.sentence(voice.work(), what))))));
    }
}
