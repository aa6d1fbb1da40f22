// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.ResponseStatus;

import nl.zaakspoor.intake.Examined.Welcome;
import nl.zaakspoor.rest.BodyLimits;

/** The HTTP door: takes CloudEvents, all of a call or none, and answers when Kafka has them. */
@Path("/v1/status-events")
@Consumes({HttpBinding.STRUCTURED, HttpBinding.BATCH, MediaType.APPLICATION_JSON})
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("publisher")
class StatusEventResource {
    private static final int ACCEPTED = 202;
    private static final String DOOR = "http";

    private final Examiner examiner;
    private final EventTopic topic;
    private final IntakeMetrics metrics;
    private final BodyLimits limits;

    StatusEventResource(Examiner examiner, EventTopic topic, IntakeMetrics metrics, BodyLimits limits) {
        this.examiner = examiner;
        this.topic = topic;
        this.metrics = metrics;
        this.limits = limits;
    }

    /** @param ids of the events, in the order in which they came */
    public record Accepted(int accepted, List<String> ids) {
        static Accepted of(List<Welcome> events) {
            return new Accepted(events.size(), events.stream().map(Examined::id).flatMap(Optional::stream).toList());
        }
    }

    @POST
    @Blocking
    @ResponseStatus(ACCEPTED)
    public Accepted publish(@Context HttpHeaders headers, @Context SecurityContext caller, InputStream body) {
        HandedIn handedIn = HandedIn.read(headers, limits.read(body), caller.getUserPrincipal().getName(), examiner);
        if (!handedIn.allWelcome()) {
            handedIn.codes().forEach(code -> metrics.turnedAway(DOOR, code));
            throw handedIn.problem().asException();
        }
        List<Welcome> events = handedIn.welcome();
        topic.publish(events);
        metrics.handedIn(DOOR, events);
        return Accepted.of(events);
    }
}
