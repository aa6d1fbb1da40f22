// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import org.assertj.core.groups.Tuple;

import nl.zaakspoor.cloudevent.ACloudEvent;
import nl.zaakspoor.timeline.Reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Requests that may be part of journeys: how they come in, and what becomes of them. */
abstract class JourneyCase {
    static final String MO = "mo@voorbeeld.example";
    static final String STRANGER = "stranger@voorbeeld.example";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Ledger ledger;

    @Inject
    Requests requests;

    @Inject
    Journeys journeys;

    @Inject
    DataSource database;

    final String own = "JO-" + UUID.randomUUID().toString().substring(0, 8);
    final String restaurant = own + "-RESTAURANT";
    final Arrivals arrivals = new Arrivals(own);

    List<Tuple> unjoined() {
        return await(() -> journeys.unjoined(Optional.empty())).stream().filter(each -> each.request().value().startsWith(own))
                .map(each -> tuple(each.request().value().substring(own.length() + 1), each.journey(), each.reason())).toList();
    }

    /** The short names of the requests in the journey of this one. */
    List<String> journeyOf(String request) {
        long journey = numberOf(request);
        return await(() -> journeys.byId(journey)).orElseThrow().requests().stream()
                .map(each -> each.timeline().reference().value().substring(own.length() + 1)).toList();
    }

    long numberOf(String request) {
        return request(request).journey().orElseThrow().id();
    }

    TrackedRequest request(String request) {
        return await(() -> requests.byReference(reference(request))).orElseThrow();
    }

    /** Where Hibernate wants to be asked. */
    static <T> T await(Supplier<Uni<T>> asked) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> asked.get().ifNoItem().after(PATIENCE).fail());
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    void record(Arrival... batch) {
        assertThat(await(() -> ledger.record(List.of(batch))).rejections()).isEmpty();
    }

    Reference reference(String request) {
        return new Reference(own + "-" + request);
    }

    String id(String request, String number) {
        return reference(request) + "/" + number;
    }

    Arrival received(String request, String email) {
        return arrivals
                .admitted(event("0", request, "request-received", data(Optional.of(email), Optional.empty(), "2026-11-02")));
    }

    Arrival received(String request, String email, String journey) {
        return arrivals.admitted(
                event("0", request, "request-received", data(Optional.of(email), Optional.of(journey), "2026-11-02")));
    }

    static String data(Optional<String> email, Optional<String> journey, String receivedOn) {
        return """
                {"product": "vergunning", "department": "DSO", "receivedOn": "%s"%s%s}""".formatted(receivedOn,
                email.map(address -> ", \"applicant\": {\"email\": \"" + address + "\"}").orElse(""),
                journey.map(reference -> ", \"journey\": {\"reference\": \"" + reference + "\"}").orElse(""));
    }

    Arrival joined(String request, int number, String journey) {
        return joined(request, number, journey, ACloudEvent.TIME);
    }

    Arrival joined(String request, int number, String journey, String time) {
        return arrivals.admitted(event(String.valueOf(number), request, "journey-joined",
                "{\"journey\": {\"reference\": \"" + journey + "\"}}").with("time", time));
    }

    ACloudEvent event(String number, String request, String type, String data) {
        return ACloudEvent.of(type, data).with("subject", reference(request).value()).with("id", id(request, number));
    }
}
