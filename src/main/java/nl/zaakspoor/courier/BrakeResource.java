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

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.rest.Problem;

/** Shows which kinds of notice stand still because too many of them came at once, and lets a manager decide what becomes of them. */
@Path("/v1/brakes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"desk", "manager"})
class BrakeResource {
    private static final Logger LOG = Logger.getLogger(BrakeResource.class);
    private static final int NO_CONTENT = 204;
    private static final Problem NO_BRAKE = Problem.of(Status.NOT_FOUND, "No such brake",
            "The kinds with a brake are `delay`, `update` and `end-check`.");
    private static final Problem NOT_PULLED = Problem.of(Status.CONFLICT, "Brake is off",
            "Notices of this kind are not standing still.");

    private final BrakeStore store;
    private final BrakeSample sample;
    private final BrakeRules rules;
    private final Colleague colleague;

    BrakeResource(BrakeStore store, BrakeSample sample, BrakeRules rules, Colleague colleague) {
        this.store = store;
        this.sample = sample;
        this.rules = rules;
        this.colleague = colleague;
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
            Optional<Instant> oldest, Optional<String> sample) {}

    record Items(List<BrakeAnswer> items) {}

    record Discarded(int discarded) {}

    @GET
    @Operation(operationId = "getBrakes", summary = "Which kinds of notice stand still because too many came at once")
    public Uni<Items> brakes() {
        return store.all().chain(brakes -> Multi.createFrom().iterable(brakes).onItem()
                .transformToUniAndConcatenate(this::answer).collect().asList()).map(Items::new);
    }

    private Uni<BrakeAnswer> answer(Brake brake) {
        return store.waiting(brake.kind()).chain(waiting -> (brake.pulledAt().isEmpty() || waiting.first().isEmpty()
                ? Uni.createFrom().item(Optional.<String>empty())
                : sample.of(waiting.first().get(), colleague))
                .map(words -> new BrakeAnswer(brake.kind().code(), rules.perHour(), brake.taken(), brake.pulledAt(),
                        waiting.notices(), waiting.oldest(), words)));
    }

    @POST
    @Path("/{kind}/_release")
    @RolesAllowed("manager")
    @ResponseStatus(NO_CONTENT)
    @Operation(operationId = "releaseBrake", summary = "Sends the notices of a kind that stands still")
    public Uni<Void> release(@RestPath String kind) {
        NoticeKind braked = kind(kind);
        return store.release(braked).invoke(released -> {
            if (!released) {
                throw NOT_PULLED.asException();
            }
            LOG.infof("brake released kind=%s", braked.code());
        }).replaceWithVoid();
    }

    @POST
    @Path("/{kind}/_discard")
    @RolesAllowed("manager")
    @Operation(operationId = "discardBraked", summary = "Ends the notices of a kind that stands still, without sending them")
    public Uni<Discarded> discard(@RestPath String kind) {
        NoticeKind braked = kind(kind);
        return store.discard(braked).map(ended -> ended.orElseThrow(NOT_PULLED::asException))
                .invoke(ended -> LOG.infof("brake discarded kind=%s notices=%d", braked.code(), ended)).map(Discarded::new);
    }

    private static NoticeKind kind(String code) {
        return NoticeKind.withBrake().stream().filter(kind -> kind.code().equals(code)).findFirst()
                .orElseThrow(NO_BRAKE::asException);
    }
}
