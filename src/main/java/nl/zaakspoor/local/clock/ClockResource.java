// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.clock;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.local.web.ThisMachineOnly;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.term.OffsetClock;

/** The service's clock, for who wants to see eight weeks pass in a minute. */
@Path("/dev/clock")
@EndpointDisabled(name = "zaakspoor.local.enabled", stringValue = "false", disableIfMissing = true)
@ThisMachineOnly
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class ClockResource {
    private final OffsetClock clock;
    private final StoredOffset stored;

    ClockResource(OffsetClock clock, StoredOffset stored) {
        this.clock = clock;
        this.stored = stored;
    }

    /** @param offset how far ahead of real time in all, ISO-8601 */
    public record Wanted(@Nullable String offset) {}

    /** @param now the moment the service takes it to be */
    public record Answer(String offset, Instant now) {}

    @GET
    public Answer read() {
        return answer();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Answer> put(@Nullable Wanted wanted) {
        return advanceTo(ClockOffset.read(wanted == null ? null : wanted.offset())).replaceWith(this::answer);
    }

    /** What the buttons on the front page send. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> further(@RestForm @Nullable String by) {
        Duration further = ClockOffset.read(by);
        return advanceTo(ClockOffset.read(clock.offset().plus(further).toString()))
                .replaceWith(() -> Response.seeOther(URI.create("/")).build());
    }

    private Uni<Void> advanceTo(Duration wanted) {
        return stored.advanceTo(wanted).invoke(clock::advanceTo).invoke(reached -> {
            if (reached.compareTo(wanted) > 0) {
                throw Problem.of(Status.CONFLICT, "The clock goes forward only",
                        "It is further ahead already: see `GET /dev/clock`. To begin anew, delete the folder of this run.")
                        .asException();
            }
        }).replaceWithVoid();
    }

    private Answer answer() {
        return new Answer(ClockOffset.write(clock.offset()), clock.instant());
    }
}
