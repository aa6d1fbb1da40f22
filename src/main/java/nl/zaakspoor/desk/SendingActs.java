// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.Optional;
import java.util.function.Function;

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

import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.courier.Brakes;
import nl.zaakspoor.courier.SendingSwitch;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.page.SentForm;

/** Lets a manager decide what becomes of notices that stand still, and stop all sending. */
@Path(DeskPages.WORK)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("manager")
class SendingActs {
    private final Brakes brakes;
    private final SendingSwitch sending;
    private final Colleague colleague;
    private final WorkScreen screen;
    private final DeskPrinter printer;

    SendingActs(Brakes brakes, SendingSwitch sending, Colleague colleague, WorkScreen screen, DeskPrinter printer) {
        this.brakes = brakes;
        this.sending = sending;
        this.colleague = colleague;
        this.screen = screen;
        this.printer = printer;
    }

    @POST
    @Path("/brakes/{kind}/release")
    public Uni<Response> release(@RestPath String kind, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        return ofKind(voice, kind, braked -> brakes.release(braked)
                .map(released -> released ? printer.to(WorkDone.RELEASED.address()) : notPulled(voice)));
    }

    /** Nothing brings the notices back, so a colleague who did not say that they are sure gets the page once more. */
    @POST
    @Path("/brakes/{kind}/discard")
    public Uni<Response> discard(@RestPath String kind, @Nullable String body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        boolean sure = SentForm.of(body).given(BrakeLines.SURE).isPresent();
        return ofKind(voice, kind, braked -> sure
                ? brakes.discard(braked).map(ended -> ended.map(_ -> printer.to(WorkDone.DISCARDED.address()))
                        .orElseGet(() -> notPulled(voice)))
                : screen.sheet(voice, WorkPlaces.FIRST, Optional.of(braked))
                        .map(sheet -> printer.page(Status.BAD_REQUEST, voice, sheet)));
    }

    private Uni<Response> ofKind(DeskVoice voice, String code, Function<NoticeKind, Uni<Response>> act) {
        return printer.answered(voice, Brakes.kind(code).map(act).orElseGet(() -> Uni.createFrom().item(() -> printer
                .told(Status.NOT_FOUND, voice, voice.texts().notFoundHeading(), voice.texts().noSuchPage()))));
    }

    private Response notPulled(DeskVoice voice) {
        return printer.told(Status.CONFLICT, voice, voice.texts().refusedHeading(), voice.work().notPulled());
    }

    @POST
    @Path("/sending/pause")
    public Uni<Response> pause(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return printer.answered(printer.voice(accepted),
                sending.pause(colleague.name()).map(_ -> printer.to(WorkDone.PAUSED.address())));
    }

    @POST
    @Path("/sending/resume")
    public Uni<Response> resume(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return printer.answered(printer.voice(accepted), sending.resume().map(_ -> printer.to(WorkDone.RESUMED.address())));
    }
}
