// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.producer.ProducerRecord;

import nl.zaakspoor.RejectionProfile;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.notice.NoticeKind;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One request of one resident: what its department reports, and what the resident is to be told of it. */
final class CityRequest {
    /** What no subject of a mail tells. */
    static final String TITLE = "Schuur bij Voorbeeldstraat 12";

    private final Resident resident;
    private final Story story;
    private final String reference;
    private final List<CityMail> expected = new ArrayList<>();
    private final Map<String, Integer> published = new HashMap<>();
    private final Set<NoticeKind> unwanted = EnumSet.noneOf(NoticeKind.class);
    private Language language;
    private String address;

    /** What residents ask for in this city. */
    enum Story {
        PERMIT("vergunning"), COMPLAINT("klacht-algemeen-bestuur"), BULKY_WASTE("grofvuil-huiscontainers"),
        /** Of this one, pages and mails say little. */
        DIVORCE("scheiding");

        private final String product;

        Story(String product) {
            this.product = product;
        }

        String product() {
            return product;
        }
    }

    CityRequest(Resident resident, Story story, String reference) {
        this.resident = resident;
        this.story = story;
        this.reference = reference;
        this.language = resident.language();
        this.address = resident.email();
    }

    Resident resident() {
        return resident;
    }

    Story story() {
        return story;
    }

    String reference() {
        return reference;
    }

    List<CityMail> expected() {
        return expected;
    }

    Set<NoticeKind> unwanted() {
        return unwanted;
    }

    boolean isBy(Resident.Wants wants) {
        return resident.wants() == wants;
    }

    /** From now on. */
    void speaks(Language other) {
        language = other;
    }

    void movesTo(String other) {
        address = other;
    }

    /** That the resident is to hear of it next, unless they do not want to. */
    void expect(NoticeKind kind) {
        if (!isBy(Resident.Wants.LETTERS) && !unwanted.contains(kind)) {
            expected.add(new CityMail(kind, language, address));
        }
    }

    /** @param channel by which it came in */
    ProducerRecord<String, byte[]> arrival(LocalDate receivedOn, String channel, Instant now) {
        return event("request-received", """
                {"product": "%s", "department": "DSO", "receivedOn": "%s", "channel": "%s", "title": {"nl": "%s"},
                 "applicant": %s}""".formatted(story.product(), receivedOn, channel, TITLE, resident.applicant()), now);
    }

    ProducerRecord<String, byte[]> event(String type, String data, Instant now) {
        String event = """
                {"specversion": "1.0", "id": "%s", "source": "%s", "type": "nl.zaakspoor.%s.v1", "subject": "%s",
                 "time": "%s", "data": %s}""".formatted(idOf(type, published.merge(type, 1, Integer::sum)),
                RejectionProfile.SILENT, type, reference, now, data);
        ProducerRecord<String, byte[]> message = new ProducerRecord<>("zaakspoor.status-events.v1", reference,
                event.getBytes(UTF_8));
        message.headers().add("content-type", "application/cloudevents+json".getBytes(UTF_8));
        return message;
    }

    /** Of the event that was the {@code number}th of its type. */
    String idOf(String type, int number) {
        return reference + "/" + type + "/" + number;
    }

    @Override
    public String toString() {
        return story + " " + reference + " of who speaks " + resident.language() + " and wants " + resident.wants();
    }
}
