// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.ledger.Arrival.Refused;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tells a publisher that an event of his was rejected: which, and why; never what was in it. */
final class RejectionEvent {
    private static final String TYPE = "nl.zaakspoor.event-rejected.v1";
    /** This service, as it names itself in events. */
    static final String SOURCE = "urn:nld:zaakspoor";

    private RejectionEvent() {}

    /** The event in structured mode. The same record always gives the same id. */
    static String of(Refused refused, Instant now) {
        Origin origin = refused.origin();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("code", refused.rejection().code().code());
        data.put("detail", refused.rejection().detail());
        put(data, "source", refused.attributes().source());
        put(data, "type", refused.attributes().type());
        put(data, "id", refused.attributes().id());
        data.putObject("origin").put("topic", origin.topic()).put("partition", origin.partition()).put("offset",
                origin.offset());
        return new String(EventJson.write(new CloudEvent(Map.of("specversion", "1.0", "type", TYPE, "source", SOURCE, "id",
                id(origin), "time", now.toString(), "datacontenttype",
                "application/json"), data)), UTF_8);
    }

    private static String id(Origin origin) {
        return origin.topic() + "/" + origin.partition() + "/" + origin.offset() + "/" + origin.timestamp();
    }

    private static void put(ObjectNode data, String name, Optional<String> value) {
        value.filter(RejectedEvents::printable).ifPresent(text -> data.put(name, text));
    }
}
