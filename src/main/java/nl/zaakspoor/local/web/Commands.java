// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

import nl.zaakspoor.local.Topics;
import nl.zaakspoor.term.DutchTime;

/** Commands that work when they are pasted, each with an event that nobody has published yet. */
final class Commands {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(DutchTime.ZONE);

    private final String base;
    private final String bootstrap;
    private final InstantSource clock;

    Commands(URI base, String bootstrap, InstantSource clock) {
        this.base = base.toString().replaceFirst("/+$", "");
        this.bootstrap = bootstrap;
        this.clock = clock;
    }

    record Command(String title, String explanation, String line) {}

    /** @param known the reference of a request that is there */
    List<Command> of(String known) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String reference = "T" + STAMP.format(now);
        return List.of(
                new Command("Publish an event with curl",
                        "Puts this CloudEvent on the topic " + Topics.STATUS_EVENTS + " as it is, right or wrong.",
                        "curl -i -H 'Content-Type: application/cloudevents+json' %s/dev/publish -d '\n%s'"
                                .formatted(base, event(reference, now))),
                new Command("Get the link to its status page", "As a colleague at the desk does.",
                        "curl -s -u desk:desk -X POST %s/v1/requests/%s/status-link".formatted(base, reference)),
                new Command("See a timeline as JSON", "As the resident's own portal does, with the token of the link.", """
                        TOKEN=$(curl -s -u desk:desk -X POST %s/v1/requests/%s/status-link | sed 's#.*/t/##; s#".*##')
                        curl -s -H "Authorization: Bearer $TOKEN" -H 'Accept-Language: en' %s/v1/timeline"""
                        .formatted(base, known, base)),
                new Command("Publish an event with kcat", "The same event again does no harm.", """
                        echo '%s' | kcat -P -b %s -t %s -k %s -H content-type=application/cloudevents+json"""
                        .formatted(oneLine(reference, now), bootstrap, Topics.STATUS_EVENTS, reference)),
                new Command("Publish an event with Kafka's own producer", "Headers, key and value stand between tabs.", """
                        printf 'content-type:application/cloudevents+json\\t%s\\t%%s\\n' '%s' | \\
                          kafka-console-producer.sh --bootstrap-server %s --topic %s \\
                          --property parse.headers=true --property parse.key=true"""
                        .formatted(reference, oneLine(reference, now), bootstrap, Topics.STATUS_EVENTS)));
    }

    private static String event(String reference, Instant now) {
        return """
                {
                  "specversion": "1.0",
                  "id": "%1$s-1",
                  "source": "urn:nld:oin:00000001234567890000:systeem:meldingen",
                  "type": "nl.zaakspoor.request-received.v1",
                  "subject": "%1$s",
                  "time": "%2$s",
                  "data": {
                    "product": "melding-openbare-ruimte",
                    "department": "DSB",
                    "receivedOn": "%3$s",
                    "title": { "nl": "Kapotte bank in het park", "en": "Broken bench in the park" },
                    "channel": "website",
                    "applicant": { "name": "Test de Tester", "email": "test@voorbeeld.example", "language": "en" }
                  }
                }""".formatted(reference, now, DutchTime.dayOf(now));
    }

    private static String oneLine(String reference, Instant now) {
        return event(reference, now).replaceAll("\n\\s*", "");
    }
}
