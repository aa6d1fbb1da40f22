// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the systems of a city publish: permits that go through many hands, and reports that are soon dealt with. A request has
 * three, four, six or seven events, five on average, and an applicant who gave name, address, mail address and phone number.
 * The events of one request stand as far apart as the others allow, as in life; but all of them come in the same round.
 */
final class CityEvents {
    static final String SOURCE = "urn:nld:oin:00000001234567890000:systeem:vergunningen";

    /** Three days ago: of what lies longer back, terms would have passed, and what the service says of that is not measured. */
    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(3));
    private static final LocalDate RECEIVED_ON = LocalDate.ofInstant(START, ZoneOffset.UTC);
    private static final String RECEIVED = """
            {"product": "vergunning", "department": "DSO", "receivedOn": "%3$tF", "channel": "website",
             "title": {"nl": "Dakkapel aan de straatkant, Voorbeeldlaan %1$d", "en": "Dormer at the front, Voorbeeldlaan %1$d"},
             "location": "Voorbeeldlaan %1$d",
             "applicant": {"name": "Noor van der Voorbeeld", "email": "resident%1$d@voorbeeld.example",
               "phone": "06 12%2$06d", "postcode": "2511 BT", "houseNumber": "%1$d", "language": "nl", "contactBy": "email"}}""";
    private static final String ASSESSING = """
            {"status": "BEOORDELEN", "explanation": {"nl": "Wij toetsen uw plan aan het omgevingsplan en vragen advies.",
             "en": "We check your plan against the environment plan and ask for advice."}, "expectedOn": "%4$tF"}""";
    private static final String WORKING = """
            {"status": "in-progress"}""";
    private static final String ASKED = """
            {"taskId": "drawing", "title": {"nl": "Stuur een tekening van de zijgevel", "en": "Send a drawing of the side wall"},
             "explanation": {"nl": "Zonder deze tekening kunnen wij uw plan niet beoordelen."}, "dueOn": "%4$tF",
             "url": "https://loket.voorbeeld.example/stukken", "suspendsTerm": true}""";
    private static final String DECIDED = """
            {"outcome": "granted", "explanation": {"nl": "Uw plan past in het omgevingsplan."}, "objectionUntil": "%4$tF",
             "delivery": {"how": "letter", "sentOn": "%3$tF"}}""";

    private static final Step RECEIPT = new Step("request-received", RECEIVED);
    private static final Step END = new Step("request-completed", "{\"outcome\": \"done\"}");
    private static final List<List<Step>> COURSES = List.of(
            List.of(RECEIPT, new Step("status-changed", WORKING), END),
            List.of(RECEIPT, new Step("status-changed", WORKING), new Step("status-changed", ASSESSING), END),
            List.of(RECEIPT, new Step("status-changed", WORKING), new Step("task-assigned", ASKED),
                    new Step("task-done", "{\"taskId\": \"drawing\"}"), new Step("decision-made", DECIDED), END),
            List.of(RECEIPT, new Step("status-changed", WORKING), new Step("task-assigned", ASKED),
                    new Step("task-done", "{\"taskId\": \"drawing\"}"), new Step("status-changed", ASSESSING),
                    new Step("decision-made", DECIDED), END));
    private static final int PER_FOUR_REQUESTS = COURSES.stream().mapToInt(List::size).sum();

    private CityEvents() {}

    private record Step(String type, String data) {}

    /** @param json the whole CloudEvent, in structured mode */
    record Event(String reference, String id, int step, String json) {}

    /** How many requests have so many events. */
    static int requests(int events) {
        return events * COURSES.size() / PER_FOUR_REQUESTS;
    }

    /** All events of the requests from number {@code first} on: first all first events, then all second ones, and so on. */
    static List<Event> of(int first, int requests) {
        List<Event> events = new ArrayList<>(IntStream.range(first, first + requests).boxed()
                .flatMap(number -> course(number).stream()).toList());
        events.sort(Comparator.comparing(Event::step));
        return events;
    }

    private static List<Event> course(int number) {
        List<Step> course = COURSES.get(number % COURSES.size());
        return IntStream.range(0, course.size()).mapToObj(step -> event(number, step, course.get(step))).toList();
    }

    private static Event event(int number, int step, Step what) {
        String reference = "Z2025-%06d".formatted(number);
        String id = reference + "-" + step;
        Instant time = START.plus(Duration.ofHours(step * 8L)).plusSeconds(number % 3600);
        String json = """
                {"specversion": "1.0", "id": "%s", "source": "%s", "type": "nl.zaakspoor.%s.v1", "subject": "%s", "time": "%s",
                 "datacontenttype": "application/json", "data": %s}""".formatted(id, SOURCE, what.type(), reference, time,
                what.data().formatted(number, number, RECEIVED_ON, RECEIVED_ON.plusDays(60)));
        return new Event(reference, id, step, json);
    }
}
