// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Product.LegalTerm;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Reason;
import nl.zaakspoor.timeline.Occurrence;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;

import static nl.zaakspoor.cloudevent.ACloudEvent.aStatusChanged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What the events of the contract say, in full and at their shortest. */
class EventReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final Text BOTH = new Text(Map.of(Language.DUTCH, "Druk", Language.ENGLISH, "Busy"));
    private static final String BOTH_JSON = "{\"nl\": \" Druk \", \"en\": \"Busy\"}";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Reason WHY = new Reason(Optional.of("druk"), Optional.of(BOTH));
    private static final Reason NO_REASON = new Reason(Optional.empty(), Optional.empty());

    static Stream<Arguments> inFull() {
        return Stream.of(
                arguments("status-changed", """
                        "status": "BEOORDELEN", "explanation": TEXT, "expectedOn": "2026-12-01\"""",
                        new Fact.StatusChanged("BEOORDELEN", Optional.of(BOTH), Optional.of(DAY))),
                arguments("task-assigned", """
                        "taskId": "t1", "taskCode": "stuur-document", "title": TEXT, "explanation": TEXT, "dueOn": "2026-12-01",
                        "url": "https://voorbeeld.example/taak?id=1", "suspendsTerm": true""",
                        new Fact.TaskAssigned("t1", Optional.of("stuur-document"), Optional.of(BOTH), Optional.of(BOTH), DAY,
                                Optional.of(URI.create("https://voorbeeld.example/taak?id=1")), true)),
                arguments("appointment-made", """
                        "appointmentId": "a1", "startsAt": "2026-12-01T14:30:00+01:00", "endsAt": "2026-12-01T15:00:00",
                        "place": TEXT, "about": TEXT, "bring": [TEXT, TEXT], "manageUrl": "http://voorbeeld.example/a"
                        """,
                        new Fact.AppointmentMade("a1", Instant.parse("2026-12-01T13:30:00Z"),
                                Optional.of(Instant.parse("2026-12-01T14:00:00Z")), BOTH, Optional.of(BOTH),
                                List.of(BOTH, BOTH),
                                Optional.of(URI.create("http://voorbeeld.example/a")))),
                arguments("appointment-cancelled", "\"appointmentId\": \"a1\", \"reason\": TEXT",
                        new Fact.AppointmentCancelled("a1", Optional.of(BOTH))),
                arguments("execution-planned", """
                        "what": "delivery", "from": "2026-12-01", "until": "2026-12-01", "prepare": TEXT""",
                        new Fact.ExecutionPlanned(Fact.Execution.DELIVERY, DAY, Optional.of(DAY), Optional.of(BOTH))),
                arguments("term-suspended", "\"on\": \"2026-12-01\", \"reasonCode\": \"druk\", \"reason\": TEXT",
                        new Fact.TermSuspended(DAY, WHY)),
                arguments("term-resumed", "\"on\": \"2026-12-01\", \"reasonCode\": \"druk\", \"reason\": TEXT",
                        new Fact.TermResumed(DAY, WHY)),
                arguments("term-extended", "\"until\": \"2026-12-01\", \"reasonCode\": \"druk\", \"reason\": TEXT",
                        new Fact.TermExtended(new Fact.Extension.Until(DAY), WHY)),
                arguments("delay-announced", "\"expectedOn\": \"2026-12-01\", \"reasonCode\": \"druk\", \"reason\": TEXT",
                        new Fact.DelayAnnounced(DAY, WHY)),
                arguments("department-changed", "\"department\": \"SZW\", \"reason\": TEXT",
                        new Fact.DepartmentChanged(new DepartmentId("SZW"), Optional.of(BOTH))),
                arguments("journey-joined", "\"journey\": {\"reference\": \"J-1\", \"title\": TEXT}",
                        new Fact.JourneyJoined(new Fact.Journey("J-1", Optional.of(BOTH)))),
                arguments("decision-made", """
                        "outcome": "partly-granted", "explanation": TEXT, "objectionUntil": "2026-12-01",
                        "delivery": {"how": "letter", "sentOn": "2026-12-01"}""",
                        new Fact.DecisionMade(Fact.Outcome.PARTLY_GRANTED, Optional.of(BOTH), Optional.of(DAY),
                                Optional.of(new Fact.Delivery(Fact.DeliveredBy.LETTER, DAY)))),
                arguments("request-completed", "\"outcome\": \"not-resolved\", \"explanation\": TEXT",
                        new Fact.RequestCompleted(Optional.of(Fact.Outcome.NOT_RESOLVED), Optional.of(BOTH))),
                arguments("request-reopened", "\"reason\": TEXT", new Fact.RequestReopened(Optional.of(BOTH))),
                arguments("contact-recorded", """
                        "channel": "phone", "about": TEXT, "summary": TEXT, "visibleToApplicant": true""",
                        new Fact.ContactRecorded(Fact.Channel.PHONE, Optional.of(BOTH), BOTH, true)),
                arguments("action-answered", "\"actionId\": \"x1\", \"accepted\": true, \"explanation\": TEXT",
                        new Fact.ActionAnswered("x1", true, Optional.of(BOTH))),
                arguments("event-withdrawn", "\"withdrawnId\": \"e1\", \"reason\": TEXT",
                        new Fact.EventWithdrawn("e1", Optional.of(BOTH))));
    }

    static Stream<Arguments> atTheirShortest() {
        return Stream.of(
                arguments("request-received",
                        "\"product\": \"vergunning\", \"department\": \"DSO\", \"receivedOn\": \"2026-12-01\"",
                        new Fact.RequestReceived(new ProductId("vergunning"), new DepartmentId("DSO"), DAY, Optional.empty(),
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())),
                arguments("status-changed", "\"status\": \"x\"",
                        new Fact.StatusChanged("x", Optional.empty(), Optional.empty())),
                arguments("task-assigned", "\"taskId\": \"t1\", \"title\": TEXT, \"dueOn\": \"2026-12-01\"",
                        new Fact.TaskAssigned("t1", Optional.empty(), Optional.of(BOTH), Optional.empty(), DAY,
                                Optional.empty(),
                                false)),
                arguments("task-done", "\"taskId\": \"t1\"", new Fact.TaskDone("t1")),
                arguments("task-withdrawn", "\"taskId\": \"t1\"", new Fact.TaskWithdrawn("t1")),
                arguments("appointment-made", """
                        "appointmentId": "a1", "startsAt": "2026-12-01T14:30:00Z", "place": "Spui 70\"""",
                        new Fact.AppointmentMade("a1", Instant.parse("2026-12-01T14:30:00Z"), Optional.empty(),
                                Text.dutch("Spui 70"), Optional.empty(), List.of(), Optional.empty())),
                arguments("appointment-cancelled", "\"appointmentId\": \"a1\"",
                        new Fact.AppointmentCancelled("a1", Optional.empty())),
                arguments("execution-planned", "\"what\": \"payment\", \"from\": \"2026-12-01\"",
                        new Fact.ExecutionPlanned(Fact.Execution.PAYMENT, DAY, Optional.empty(), Optional.empty())),
                arguments("term-suspended", "\"on\": \"2026-12-01\"", new Fact.TermSuspended(DAY, NO_REASON)),
                arguments("term-resumed", "\"on\": \"2026-12-01\"", new Fact.TermResumed(DAY, NO_REASON)),
                arguments("term-extended", "\"length\": \"P6W\", \"reasonCode\": \"druk\"",
                        new Fact.TermExtended(new Fact.Extension.By(Period.ofWeeks(6)),
                                new Reason(Optional.of("druk"), Optional.empty()))),
                arguments("delay-announced", "\"expectedOn\": \"2026-12-01\", \"reason\": TEXT",
                        new Fact.DelayAnnounced(DAY, new Reason(Optional.empty(), Optional.of(BOTH)))),
                arguments("department-changed", "\"department\": \"SZW\"",
                        new Fact.DepartmentChanged(new DepartmentId("SZW"), Optional.empty())),
                arguments("journey-joined", "\"journey\": {\"reference\": \"J-1\"}",
                        new Fact.JourneyJoined(new Fact.Journey("J-1", Optional.empty()))),
                arguments("decision-made", "\"outcome\": \"other\"",
                        new Fact.DecisionMade(Fact.Outcome.OTHER, Optional.empty(), Optional.empty(), Optional.empty())),
                arguments("request-completed", "", new Fact.RequestCompleted(Optional.empty(), Optional.empty())),
                arguments("request-reopened", "\"reason\": null", new Fact.RequestReopened(Optional.empty())),
                arguments("contact-recorded", "\"channel\": \"social\", \"summary\": TEXT, \"visibleToApplicant\": false",
                        new Fact.ContactRecorded(Fact.Channel.SOCIAL, Optional.empty(), BOTH, false)),
                arguments("action-answered", "\"actionId\": \"x1\", \"accepted\": false",
                        new Fact.ActionAnswered("x1", false, Optional.empty())),
                arguments("applicant-changed", "\"applicant\": {}",
                        new Fact.ApplicantChanged(new Applicant(Optional.empty(), Optional.empty(), Optional.empty(),
                                Optional.empty(),
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                                List.of()))),
                arguments("event-withdrawn", "\"withdrawnId\": \"e1\"", new Fact.EventWithdrawn("e1", Optional.empty())),
                arguments("request-erased", "\"reason\": TEXT", new Fact.RequestErased(BOTH)));
    }

    @ParameterizedTest
    @MethodSource({"inFull", "atTheirShortest"})
    void every_type_of_the_contract_is_read(String type, String members, Fact expected) {
        // When
        StatusEvent event = read(type, members);

        // Then
        assertThat(event.fact()).isEqualTo(expected);
    }

    @Test
    void these_examples_hold_every_type_but_the_correction() {
        // When
        Set<EventType> types = Stream.concat(inFull(), atTheirShortest()).map(a -> ((Fact) a.get()[2]).type())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventType.class)));

        // Then
        assertThat(types).containsExactlyInAnyOrderElementsOf(
                EventType.published().stream().filter(type -> type != EventType.EVENT_CORRECTED).toList());
    }

    @Test
    void an_announcement_in_full_is_read() {
        // When
        Fact fact = read("request-received", """
                "product": "vergunning", "department": "DSO", "receivedOn": "2026-12-01", "title": TEXT,
                "location": "Spui 70", "channel": "proactive", "journey": {"reference": "J-1"},
                "legalTerm": {"length": "P8W", "ground": "Awb 4:13"},
                "applicant": {
                  "name": "Noor Voorbeeld", "organisation": {"name": "Bakkerij", "kvk": "12345678"},
                  "email": "noor+zaak@voorbeeld.example", "phone": "+31 (0)6-12345678", "postcode": "2511 BT",
                  "houseNumber": "70 A", "language": "ar", "contactBy": "phone",
                  "consent": {"via": "website", "on": "2026-12-01"}, "representatives": [{"name": "Sam"}, {}]
                }""").fact();

        // Then
        assertThat(fact).isEqualTo(new Fact.RequestReceived(new ProductId("vergunning"), new DepartmentId("DSO"), DAY,
                Optional.of(BOTH), Optional.of(Text.dutch("Spui 70")), Optional.of(Fact.Channel.PROACTIVE),
                Optional.of(new Applicant(Optional.of("Noor Voorbeeld"),
                        Optional.of(new Applicant.Organisation("Bakkerij", Optional.of("12345678"))),
                        Optional.of("noor+zaak@voorbeeld.example"), Optional.of("+31 (0)6-12345678"), Optional.of("2511 BT"),
                        Optional.of("70 A"), Optional.of(new Language("ar")), Optional.of(Applicant.ContactBy.PHONE),
                        Optional.of(new Applicant.Consent("website", DAY)), List.of(named("Sam"), nobody()))),
                Optional.of(new Fact.Journey("J-1", Optional.empty())),
                Optional.of(new LegalTerm(Period.ofWeeks(8), "Awb 4:13"))));
    }

    @Test
    void a_correction_is_read_as_every_type_its_data_is_valid_for() {
        // When
        Fact fact = read("event-corrected", "\"correctedId\": \"e1\", \"data\": {\"status\": \"BEOORDELEN\"}, \"reason\": TEXT")
                .fact();

        // Then
        var corrected = (Fact.EventCorrected) fact;
        assertThat(corrected.correctedId()).isEqualTo("e1");
        assertThat(corrected.reason()).contains(BOTH);
        assertThat(corrected.readings()).containsEntry(EventType.STATUS_CHANGED,
                new Fact.StatusChanged("BEOORDELEN", Optional.empty(), Optional.empty()))
                .doesNotContainKeys(EventType.TASK_DONE, EventType.EVENT_CORRECTED, EventType.EVENT_WITHDRAWN,
                        EventType.REQUEST_ERASED);
    }

    @Test
    void unknown_attributes_and_unknown_fields_are_accepted() {
        // When
        StatusEvent event = EventReader.read(aStatusChanged().with("comexampleextra", "1")
                .withData("{\"status\": \"x\", \"later\": {\"more\": [1]}}").event(), NOW);

        // Then
        assertThat(event.fact()).isEqualTo(new Fact.StatusChanged("x", Optional.empty(), Optional.empty()));
    }

    @Test
    void the_attributes_say_which_event_this_is() {
        // When
        StatusEvent event = EventReader.read(aStatusChanged().with("sequence", "7").event(), NOW);

        // Then
        assertThat(event.id()).isEqualTo(new EventId(ACloudEvent.SOURCE, "1"));
        assertThat(event.reference()).isEqualTo(new Reference("Z2026-004512"));
        assertThat(event.sequence()).contains("7");
        assertThat(event.recorded()).isEqualTo(NOW);
    }

    @Test
    void what_happened_at_a_moment_of_its_own_keeps_it() {
        // When
        StatusEvent event = read("status-changed", "\"status\": \"x\", \"occurredAt\": \"2026-11-01T10:00:00+01:00\"");

        // Then
        assertThat(event.occurred()).isEqualTo(Occurrence.at(Instant.parse("2026-11-01T09:00:00Z")));
        assertThat(event.reported()).isEqualTo(Instant.parse(ACloudEvent.TIME));
    }

    @Test
    void what_gives_no_moment_happened_when_it_was_reported() {
        // When
        StatusEvent event = EventReader.read(aStatusChanged().event(), NOW);

        // Then
        assertThat(event.occurred()).isEqualTo(Occurrence.at(Instant.parse(ACloudEvent.TIME)));
    }

    @Test
    void what_gives_no_time_at_all_was_reported_at_the_time_of_its_record() {
        // Given
        Instant ofTheRecord = Instant.parse("2026-11-02T11:00:00Z");

        // When
        StatusEvent event = EventReader.read(aStatusChanged().without("time").event(), ofTheRecord, NOW);

        // Then
        assertThat(event.reported()).isEqualTo(ofTheRecord);
        assertThat(event.occurred()).isEqualTo(Occurrence.at(ofTheRecord));
        assertThat(event.recorded()).isEqualTo(NOW);
    }

    @Test
    void a_day_alone_is_a_day_without_a_time() {
        // When
        StatusEvent event = read("status-changed", "\"status\": \"x\", \"occurredAt\": \"2026-11-01\"");

        // Then
        assertThat(event.occurred()).isEqualTo(Occurrence.on(LocalDate.of(2026, 11, 1)));
    }

    private static StatusEvent read(String type, String members) {
        String data = "{" + members.replace("TEXT", BOTH_JSON) + "}";
        return EventReader.read(ACloudEvent.of(type, data).event(), NOW);
    }

    private static Applicant named(String name) {
        return new Applicant(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private static Applicant nobody() {
        return new Applicant(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
