// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.rest.Problem;

/** Shows which kinds of notice stand still because too many of them came at once, and lets a manager decide what becomes of them. */
@Path("/v1/brakes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"desk", "manager"})
class BrakeResource {
    private static final int NO_CONTENT = 204;
    private static final Problem NO_BRAKE = Problem.of(Status.NOT_FOUND, "No such brake",
            "The kinds with a brake are `delay`, `update` and `end-check`.");
    private static final Problem NOT_PULLED = Problem.of(Status.CONFLICT, "Brake is off",
            "Notices of this kind are not standing still.");

    private final Brakes brakes;

    BrakeResource(Brakes brakes) {
        this.brakes = brakes;
    }

    /**
     * @param perHour the most that goes in any hour
     * @param lastHour how many went in the last hour, those aside that were released
     * @param pulledAt since when this kind stands still; absent while it runs
     * @param waiting how many are due and not sent
     * @param oldest since when the first of them is due
     * @param sample the words of the first of them; absent while the kind runs
     */
    record BrakeAnswer(String kind, int perHour, int lastHour, Optional<Instant> pulledAt, int waiting,
            Optional<Instant> oldest, Optional<String> sample) {
        static BrakeAnswer of(Brakes.Look look) {
            return new BrakeAnswer(look.kind().code(), look.perHour(), look.lastHour(), look.pulledAt(), look.waiting(),
                    look.oldest(), look.sample());
        }
    }

    record Items(List<BrakeAnswer> items) {}

    record Discarded(int discarded) {}

    @GET
    public Uni<Items> brakes() {
        return brakes.all().map(all -> new Items(all.stream().map(BrakeAnswer::of).toList()));
    }

    @POST
    @Path("/{kind}/_release")
    @RolesAllowed("manager")
    @ResponseStatus(NO_CONTENT)
    public Uni<Void> release(@RestPath String kind) {
        return brakes.release(kind(kind)).invoke(released -> {
            if (!released) {
                throw NOT_PULLED.asException();
            }
        }).replaceWithVoid();
    }

    @POST
    @Path("/{kind}/_discard")
    @RolesAllowed("manager")
    public Uni<Discarded> discard(@RestPath String kind) {
        return brakes.discard(kind(kind)).map(ended -> new Discarded(ended.orElseThrow(NOT_PULLED::asException)));
    }

    private static NoticeKind kind(String code) {
        return Brakes.kind(code).orElseThrow(NO_BRAKE::asException);
    }
}
