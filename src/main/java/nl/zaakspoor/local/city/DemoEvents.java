// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.EventType;

/**
 * The events of demo requests. They follow from the request and the start alone, ids and times included, so that publishing
 * them again does nothing.
 */
final class DemoEvents {
    private static final String SOURCE = "urn:nld:oin:00000001234567890000:systeem:";
    private static final String COLLECTION = "urn:nld:oin:00000009999999990000:systeem:inzameling";

    private final Catalogue catalogue;

    DemoEvents(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All events of the requests, in the order in which they happen. */
    List<ScheduledEvent> of(List<DemoRequest> requests, Instant start) {
        return requests.stream().flatMap(request -> of(request, start).stream())
                .sorted(Comparator.comparing(ScheduledEvent::due)).toList();
    }

    List<ScheduledEvent> of(DemoRequest request, Instant start) {
        List<ScheduledEvent> events = new ArrayList<>();
        for (DemoRequest.Step step : request.steps()) {
            Instant due = step.when().from(start);
            EventType type = type(step, events.isEmpty());
            ObjectNode data = events.isEmpty() ? arrival(request, due) : news(step, start);
            Map<String, String> attributes = Map.of("specversion", "1.0", "id",
                    request.reference() + "-" + (events.size() + 1), "source", source(request), "type", type.cloudEventType(),
                    "subject", request.reference(), "time", due.toString(), "datacontenttype", "application/json");
            events.add(new ScheduledEvent(due, new CloudEvent(attributes, data)));
        }
        return events;
    }

    private static EventType type(DemoRequest.Step step, boolean first) {
        if (first) {
            return EventType.REQUEST_RECEIVED;
        }
        if (step.event().isPresent()) {
            return step.event().get().type();
        }
        return step.status().isPresent() ? EventType.STATUS_CHANGED : EventType.REQUEST_COMPLETED;
    }

    /** The collection of waste is done by a company of its own, as in many cities. */
    private static String source(DemoRequest request) {
        return request.source().equals("inzameling") ? COLLECTION : SOURCE + request.source();
    }

    private ObjectNode arrival(DemoRequest request, Instant due) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("occurredAt", moment(due));
        data.put("product", request.product());
        data.put("department", catalogue.productOrFallback(new ProductId(request.product())).department().value());
        data.put("receivedOn", DutchTime.dayOf(due).toString());
        texts(data, "title", request.title());
        request.location().ifPresent(location -> data.put("location", location));
        data.put("channel", request.channel());
        request.journey().ifPresent(journey -> data.set("journey", journey));
        data.set("applicant", request.applicant());
        return data;
    }

    private static ObjectNode news(DemoRequest.Step step, Instant start) {
        if (step.event().isPresent()) {
            return (ObjectNode) new DemoDays(start).in(step.event().get().data());
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        step.status().ifPresent(status -> data.put("status", status));
        step.outcome().ifPresent(outcome -> data.put("outcome", outcome));
        texts(data, "explanation", step.explanation());
        return data;
    }

    private static void texts(ObjectNode data, String name, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            ObjectNode byLanguage = data.putObject(name);
            new TreeMap<>(texts).forEach(byLanguage::put);
        }
    }

    private static String moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, DutchTime.ZONE).toString();
    }
}
