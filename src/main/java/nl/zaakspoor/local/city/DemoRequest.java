// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import nl.zaakspoor.timeline.EventType;

/**
 * A request of the demo city.
 *
 * @param featured whether the front page shows it
 * @param source the last part of the source's URN
 * @param title by language
 * @param journey as the contract has it, if it is part of one
 * @param applicant as the contract has it
 * @param steps the first is its arrival
 */
public record DemoRequest(String reference, boolean featured, String product, String source, Map<String, String> title,
        Optional<String> location, String channel, Optional<JsonNode> journey, JsonNode applicant, List<Step> steps) {

    /** What happens at a moment: a status of the source, an outcome, or another event; none of them is the arrival. */
    record Step(String at, Optional<String> status, Optional<String> outcome, Map<String, String> explanation,
            Optional<Event> event) {
        Step {
            explanation = Map.copyOf(explanation);
        }

        When when() {
            return When.parse(at);
        }
    }

    /** @param data as the contract has it, but for its days: {@code day +10} is ten days after the start */
    record Event(EventType type, JsonNode data) {}

    public DemoRequest {
        title = Map.copyOf(title);
        steps = List.copyOf(steps);
    }
}
