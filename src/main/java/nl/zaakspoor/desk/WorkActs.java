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
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.colleague.OwnSources;
import nl.zaakspoor.colleague.WorkLists;
import nl.zaakspoor.ledger.RejectedEvent;
import nl.zaakspoor.ledger.Rejections;
import nl.zaakspoor.page.SentForm;
import nl.zaakspoor.rest.PageQuery;

/** Takes things off the lists: what a colleague did, and what was rejected and comes in again. */
@Path(DeskPages.WORK)
@Produces(MediaType.TEXT_HTML)
class WorkActs {
    private final WorkLists lists;
    private final Rejections rejections;
    private final OwnSources own;
    private final DeskPrinter printer;

    WorkActs(WorkLists lists, Rejections rejections, OwnSources own, DeskPrinter printer) {
        this.lists = lists;
        this.rejections = rejections;
        this.own = own;
        this.printer = printer;
    }

    @POST
    @Path("/tasks/{id}/done")
    @RolesAllowed("desk")
    public Uni<Response> done(@RestPath String id, @Nullable String body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        return PageQuery.number(id).map(number -> printer.answered(voice,
                lists.done(number).map(found -> found
                        .map(_ -> printer.to(WorkDone.TASK.address(SentForm.of(body))))
                        .orElseGet(() -> notFound(voice, voice.work().noSuchTask())))))
                .orElseGet(() -> Uni.createFrom().item(notFound(voice, voice.work().noSuchTask())));
    }

    @POST
    @Path("/rejected/{id}/replay")
    @RolesAllowed("manager")
    public Uni<Response> replay(@RestPath String id, @Nullable String body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        return printer.answered(voice, rejections.byId(PageQuery.number(id).orElse(0L)).chain(found -> found
                .filter(event -> own.include(event.source())).map(event -> replay(voice, event, SentForm.of(body)))
                .orElseGet(() -> Uni.createFrom().item(notFound(voice, voice.work().noSuchEvent())))));
    }

    private Uni<Response> replay(DeskVoice voice, RejectedEvent event, SentForm sent) {
        DeskTexts texts = voice.texts();
        WorkTexts work = voice.work();
        return switch (event.replayable()) {
            case YES -> rejections.askReplay(event.id()).map(_ -> printer.to(WorkDone.REPLAYED.address(sent)));
            case NEVER -> Uni.createFrom().item(
                    printer.told(Status.CONFLICT, voice, texts.refusedHeading(), work.neverAgain()));
            case GONE -> Uni.createFrom().item(printer.told(Status.GONE, voice, texts.refusedHeading(), work.gone()));
        };
    }

    private Response notFound(DeskVoice voice, String sentence) {
        return printer.told(Status.NOT_FOUND, voice, voice.texts().notFoundHeading(), sentence);
    }
}
