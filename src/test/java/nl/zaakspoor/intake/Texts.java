// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.List;

import nl.zaakspoor.cloudevent.ACloudEvent;

/** Events with one text in every field that takes one. */
final class Texts {
    private Texts() {}

    /**
     * @param string as JSON, for fields that take a string of any content
     * @param text as JSON, a map by language
     */
    static List<ACloudEvent> inEveryField(String string, String text) {
        return List.of(
                of("request-received", """
                        "product": "melding-openbare-ruimte", "department": "DSB", "receivedOn": "2026-10-06", "title": TEXT,
                        "location": STRING, "journey": {"reference": "J-1", "title": TEXT},
                        "legalTerm": {"length": "P8W", "ground": STRING}, "applicant": {"name": STRING, "postcode": "2511 BT",
                        "organisation": {"name": STRING}, "email": STRING, "phone": STRING,
                        "consent": {"via": STRING, "on": "2026-10-06"}}""", string, text),
                of("status-changed", "\"status\": STRING, \"explanation\": TEXT", string, text),
                of("task-assigned", """
                        "taskId": STRING, "taskCode": "x", "title": TEXT, "explanation": TEXT, "dueOn": "2026-12-01\"""",
                        string, text),
                of("appointment-made", """
                        "appointmentId": STRING, "startsAt": "2026-12-01T10:00:00Z", "place": STRING, "about": TEXT,
                        "bring": [TEXT]""", string, text),
                of("appointment-cancelled", "\"appointmentId\": STRING, \"reason\": TEXT", string, text),
                of("execution-planned", "\"what\": \"visit\", \"from\": \"2026-12-01\", \"prepare\": TEXT", string, text),
                of("term-suspended", "\"on\": \"2026-10-07\", \"reason\": TEXT", string, text),
                of("term-resumed", "\"on\": \"2026-10-08\", \"reason\": TEXT", string, text),
                of("term-extended", "\"length\": \"P1W\", \"reason\": TEXT", string, text),
                of("delay-announced", "\"expectedOn\": \"2026-12-01\", \"reason\": TEXT", string, text),
                of("department-changed", "\"department\": \"DSB\", \"reason\": TEXT", string, text),
                of("journey-joined", "\"journey\": {\"reference\": \"J-1\", \"title\": TEXT}", string, text),
                of("decision-made", "\"outcome\": \"other\", \"explanation\": TEXT", string, text),
                of("contact-recorded", """
                        "channel": "phone", "about": TEXT, "summary": TEXT, "visibleToApplicant": true""", string, text),
                of("action-answered", "\"actionId\": STRING, \"accepted\": true, \"explanation\": TEXT", string, text),
                of("request-completed", "\"outcome\": \"done\", \"explanation\": TEXT", string, text),
                of("request-reopened", "\"reason\": TEXT", string, text),
                of("event-withdrawn", "\"withdrawnId\": STRING, \"reason\": TEXT", string, text),
                of("event-corrected", """
                        "correctedId": STRING, "data": {"status": STRING, "explanation": TEXT}, "reason": TEXT""", string,
                        text));
    }

    private static ACloudEvent of(String type, String members, String string, String text) {
        return ACloudEvent.of(type, "{" + members.replace("STRING", string).replace("TEXT", text) + "}");
    }
}
