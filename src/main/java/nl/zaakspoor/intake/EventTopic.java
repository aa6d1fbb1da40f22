// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

import nl.zaakspoor.intake.Examined.Welcome;
import nl.zaakspoor.rest.Problem;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * The topic of status events, for the doors that only translate: what comes in through them goes the same way as what
 * departments publish themselves, with the reference as key, so that Kafka keeps the order per request.
 */
@ApplicationScoped
class EventTopic {
    static final Problem NOT_PUBLISHED = Problem.of(Status.SERVICE_UNAVAILABLE, "Not now",
            "Kafka has not confirmed that it keeps what you sent; some of it may have come through. Send the same again: an event is"
                    + " recognised by its `source` and `id`, so repeating it does no harm.");

    private static final Logger LOG = Logger.getLogger(EventTopic.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int RETRY_AFTER_SECONDS = 10;
    /** Events of several full batches at once; more than that waiting means that Kafka does not take them. */
    private static final long WAITING = 10_000;
    static final byte[] STRUCTURED = "application/cloudevents+json; charset=UTF-8".getBytes(US_ASCII);

    private final MutinyEmitter<byte[]> kafka;
    private final Duration patience;

    @Inject
    EventTopic(
            @Channel("handed-in") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = WAITING) MutinyEmitter<byte[]> kafka) {
        this(kafka, PATIENCE);
    }

    EventTopic(MutinyEmitter<byte[]> kafka, Duration patience) {
        this.kafka = kafka;
        this.patience = patience;
    }

    /**
     * Returns when Kafka has acknowledged every one of them. It waits on the caller's thread, which is a worker's: to resume a
     * call that its own thread is still about to leave fails now and then.
     *
     * @throws WebApplicationException {@link #NOT_PUBLISHED}
     */
    void publish(List<Welcome> events) {
        if (events.isEmpty()) {
            return;
        }
        var _ = Uni.join().all(events.stream().map(this::send).toList()).andFailFast()
                .ifNoItem().after(patience).fail()
                .onFailure().invoke(failure -> LOG.warnf("events not published events=%d failure=%s", events.size(),
                        failure.getClass().getSimpleName()))
                .onFailure().transform(_ -> notPublished()).await().indefinitely();
    }

    private Uni<Void> send(Welcome event) {
        // Deferred, so that an emitter that refuses at once fails the call as one that refuses later does.
        return Uni.createFrom().deferred(() -> kafka.sendMessage(Message.of(event.document())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder().withKey(event.event().reference().value())
                        .withHeaders(new RecordHeaders().add("content-type", STRUCTURED)).build())));
    }

    private static WebApplicationException notPublished() {
        return new WebApplicationException(
                NOT_PUBLISHED.response().header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build());
    }
}
