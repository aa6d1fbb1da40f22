// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.timeline.TimelineView;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tells other systems where a request is now, after a change that a resident can see. */
final class TimelineChangedEvent {
    private static final String TYPE = "nl.zaakspoor.timeline-changed.v1";

    private TimelineChangedEvent() {}

    /** The event in structured mode. The same change always gives the same id. */
    static String of(TimelineView view, Outline outline, long version, Instant now) {
        String reference = view.reference().value();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("reference", reference).put("version", version).put("state", outline.state().code())
                .put("product", view.product().id().value()).put("department", view.department().value())
                .put("whoActs", Code.of(outline.whoActs())).put("updatedAt", view.updatedAt().toString());
        outline.step().ifPresent(step -> data.putObject("step").put("number", step.number()).put("of", step.of()));
        return new String(EventJson.write(new CloudEvent(Map.of("specversion", "1.0", "type", TYPE, "source",
                RejectionEvent.SOURCE, "id",
                OutboxTopics.TIMELINE_CHANGES + "/" + reference + "/" + version, "subject", reference,
                "time", now.toString(), "datacontenttype", "application/json"), data)), UTF_8);
    }
}
