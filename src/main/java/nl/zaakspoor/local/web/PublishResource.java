// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.jboss.resteasy.reactive.ResponseStatus;

import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.local.city.EventPublisher;

/**
 * Puts bytes on the topic as they are, good or bad, for who has no Kafka tools at hand. A bad event is meant to get through:
 * it shows what the service does with it.
 */
@Path("/dev/publish")
@EndpointDisabled(name = "zaakspoor.local.enabled", stringValue = "false", disableIfMissing = true)
@ThisMachineOnly
@PermitAll
@Consumes({"application/cloudevents+json", MediaType.APPLICATION_JSON})
@Produces(MediaType.APPLICATION_JSON)
class PublishResource {
    private static final int ACCEPTED = 202;

    private final EventPublisher publisher;

    PublishResource(EventPublisher publisher) {
        this.publisher = publisher;
    }

    public record Published(String topic, int partition, long offset) {}

    @POST
    @ResponseStatus(ACCEPTED)
    public Uni<Published> publish(byte[] event) {
        // The first use of a producer waits for Kafka, which must not happen on an event loop.
        return Uni.createFrom().completionStage(() -> publisher.publish(subject(event), event))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(record -> new Published(record.topic(), record.partition(), record.offset()));
    }

    private static Optional<String> subject(byte[] event) {
        try {
            return Optional.ofNullable(EventJson.parse(event).get("subject")).map(JsonNode::asText);
        } catch (Rejection notJson) {
            return Optional.empty();
        }
    }
}
