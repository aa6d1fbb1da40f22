// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.cloudevent.EventJson;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.TimelineView;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tells the department what a resident did on the page. What the resident wrote goes along: it is for the department. */
final class ResidentActionEvent {
    private static final String TYPE = "nl.zaakspoor.resident-action.v1";

    private ResidentActionEvent() {}

    /** The event in structured mode. The same act always gives the same id. */
    static String of(TimelineView view, StatusEvent event, Fact.ActionAsked asked, Instant now) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("actionId", asked.actionId()).put("kind", Code.of(asked.kind())).put("reference", view.reference().value())
                .put("product", view.product().id().value()).put("department", view.department().value())
                .put("askedAt", event.occurred().at().toString());
        asked.kind().answeredBy(event.occurred().day(), view.calendar()).ifPresent(day -> data.put("dueOn", day.toString()));
        asked.taskId().ifPresent(task -> data.put("taskId", task));
        asked.words().ifPresent(words -> data.put("words", words));
        asked.phone().ifPresent(phone -> data.put("phone", phone));
        asked.satisfaction().ifPresent(score -> data.put("satisfaction", score));
        asked.informed().ifPresent(informed -> data.put("informed", informed));
        return new String(EventJson.write(new CloudEvent(Map.of("specversion", "1.0", "type", TYPE, "source",
                RejectionEvent.SOURCE, "id", OutboxTopics.RESIDENT_ACTIONS + "/" + asked.actionId(), "subject",
                view.reference().value(), "time", now.toString(), "datacontenttype", "application/json"), data)), UTF_8);
    }
}
