// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

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

    private static final String SOURCE = "urn:nld:oin:00000001234567890000:systeem:meldingen";

    private final String base;
    private final String bootstrap;
    private final InstantSource clock;

    Commands(String base, String bootstrap, InstantSource clock) {
        this.base = base.replaceFirst("/+$", "");
        this.bootstrap = bootstrap;
        this.clock = clock;
    }

    record Command(String title, String explanation, String line) {}

    List<Command> all() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String reference = "T" + STAMP.format(now);
        String publish = "curl -i %s/dev/publish \\\n  -H 'Content-Type: application/cloudevents+json' -d '\n%s'";
        String link = "curl -s -u desk:desk -X POST \\\n  %s/v1/requests/%s/status-link";
        return List.of(
                new Command("Publish a request", "Puts this CloudEvent on the topic as it is, right or wrong. A mail follows.",
                        publish.formatted(base, received(reference, now))),
                new Command("Get the link to its status page", "As a colleague at the desk does. Open it.",
                        link.formatted(base, reference)),
                new Command("Let it move", "The step on the page changes, and one mail goes. Once more does no harm.",
                        publish.formatted(base, moved(reference, now))),
                new Command("See it as JSON", "As the resident's own portal does, with the token of the link.", """
                        TOKEN=$(%s | sed 's#.*/t/##; s#".*##')
                        curl -s %s/v1/timeline \\
                          -H "Authorization: Bearer $TOKEN" -H 'Accept-Language: en'"""
                        .formatted(link.formatted(base, reference), base)),
                new Command("Publish from outside with kcat",
                        "Any Kafka client will do. This one is in most package managers: apt install kcat, brew install kcat.",
                        kcat(reference, now)),
                new Command("The same with Kafka's own producer", "Headers, key and value stand between tabs.",
                        kafkaProducer(reference, now)));
    }

    private static String received(String reference, Instant now) {
        return """
                {
                  "specversion": "1.0",
                  "id": "%1$s-1",
                  "source": "%4$s",
                  "type": "nl.zaakspoor.request-received.v1",
                  "subject": "%1$s",
                  "time": "%2$s",
                  "data": {
                    "product": "melding-openbare-ruimte",
                    "department": "DSB",
                    "receivedOn": "%3$s",
                    "title": {
                      "nl": "Kapotte bank in het park",
                      "en": "Broken bench in the park"
                    },
                    "channel": "website",
                    "applicant": {
                      "name": "Test de Tester",
                      "email": "test@voorbeeld.example",
                      "language": "en"
                    }
                  }
                }""".formatted(reference, now, DutchTime.dayOf(now), SOURCE);
    }

    private static String moved(String reference, Instant now) {
        return """
                {
                  "specversion": "1.0",
                  "id": "%1$s-2",
                  "source": "%3$s",
                  "type": "nl.zaakspoor.status-changed.v1",
                  "subject": "%1$s",
                  "time": "%2$s",
                  "data": { "status": "INGEPLAND" }
                }""".formatted(reference, now, SOURCE);
    }

    /** In binary mode: the attributes are headers. */
    private String kcat(String reference, Instant now) {
        return """
                echo '{ "status": "IN_UITVOERING" }' |
                  kcat -P -b %1$s -t %2$s -k %3$s \\
                  -H ce_specversion=1.0 -H ce_id=%3$s-3 \\
                  -H ce_source=%4$s \\
                  -H ce_type=nl.zaakspoor.status-changed.v1 \\
                  -H ce_subject=%3$s -H ce_time=%5$s"""
                .formatted(bootstrap, Topics.STATUS_EVENTS, reference, SOURCE, now);
    }

    private String kafkaProducer(String reference, Instant now) {
        return """
                printf '%%s,%%s,%%s,%%s,%%s,%%s\\t%%s\\t%%s\\n' \\
                  ce_specversion:1.0 ce_id:%3$s-3 \\
                  ce_source:%4$s \\
                  ce_type:nl.zaakspoor.status-changed.v1 \\
                  ce_subject:%3$s ce_time:%5$s \\
                  %3$s '{ "status": "IN_UITVOERING" }' |
                  kafka-console-producer.sh --bootstrap-server %1$s \\
                  --topic %2$s \\
                  --property parse.headers=true --property parse.key=true"""
                .formatted(bootstrap, Topics.STATUS_EVENTS, reference, SOURCE, now);
    }
}
