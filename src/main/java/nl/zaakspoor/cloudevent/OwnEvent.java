// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Reference;

/** What this service itself said or did, as an event for the ledger. */
public final class OwnEvent {
    /** Nobody else may publish as this source. */
    public static final String SOURCE = "urn:zaakspoor:service";

    private OwnEvent() {}

    /**
     * The event of an act. Its id follows from what it says and the Dutch day on which it is said, so the same act never stands
     * in the ledger twice for one day.
     *
     * @param now when it is said
     */
    public static AdmittedEvent of(Reference reference, Fact.OfUs fact, Instant now) {
        Map<String, LocalDate> data = data(fact);
        String id = reference.value() + '/' + fact.type().code() + '/' + DutchTime.dayOf(now)
                + data.values().stream().map(day -> "/" + day).collect(Collectors.joining());
        Map<String, String> attributes = Map.of("specversion", "1.0", "id", id, "source", SOURCE, "type",
                fact.type().cloudEventType(), "subject", reference.value(), "time", now.toString());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        data.forEach((name, day) -> json.put(name, day.toString()));
        CloudEvent event = new CloudEvent(attributes, json);
        return new AdmittedEvent(EventReader.read(event, now), EventJson.contentHash(event, now.toString()),
                EventJson.write(event), List.of());
    }

    private static Map<String, LocalDate> data(Fact.OfUs fact) {
        Map<String, LocalDate> data = new TreeMap<>();
        switch (fact) {
            case Fact.ExpectationGiven given -> data.put("expectedOn", given.expectedOn());
            case Fact.DelayNoticed delay -> {
                data.put("wasOn", delay.wasOn());
                put(data, "expectedOn", delay.expectedOn());
                put(data, "moreOn", delay.moreOn());
            }
            case Fact.DepartmentAsked asked -> data.put("silentSince", asked.silentSince());
        }
        return data;
    }

    private static void put(Map<String, LocalDate> data, String name, Optional<LocalDate> day) {
        day.ifPresent(known -> data.put(name, known));
    }
}
