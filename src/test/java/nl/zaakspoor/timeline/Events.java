// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.term.DutchTime;

/**
 * The events of one request, told as a story: {@code aRequest().received().status("in-progress").completed()}. Each next
 * event happens an hour after the one before.
 */
public final class Events {
    public static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    public static final Text TITLE = new Text(Map.of(Language.DUTCH, "Dakkapel aan de straatkant", Language.ENGLISH, "Dormer"));

    private final Reference reference;
    private final String product;
    private final List<StatusEvent> events = new ArrayList<>();
    private Instant next = START;
    private Duration heardAfter = Duration.ofSeconds(5);

    private Events(Reference reference, String product) {
        this.reference = reference;
        this.product = product;
    }

    public static Events aRequest() {
        return aRequestFor("vergunning");
    }

    public static Events aRequestFor(String product) {
        return new Events(new Reference("Z2026-004512"), product);
    }

    public static Events aRequestFor(String product, String reference) {
        return new Events(new Reference(reference), product);
    }

    public static Applicant applicant(String email) {
        return new Applicant(Optional.of("Noor Voorbeeld"), Optional.empty(), Optional.of(email), Optional.of("0612345678"),
                Optional.of("2511 BT"), Optional.of("70"), Optional.of(Language.DUTCH), Optional.empty(), Optional.empty(),
                List.of());
    }

    public Events received() {
        return receivedFrom(Optional.of(applicant("noor@voorbeeld.example")));
    }

    public Events receivedFrom(Optional<Applicant> applicant) {
        return received(applicant, Optional.empty());
    }

    public Events receivedAbout(String location) {
        return received(Optional.of(applicant("noor@voorbeeld.example")), Optional.of(Text.dutch(location)));
    }

    private Events received(Optional<Applicant> applicant, Optional<Text> location) {
        return and(new Fact.RequestReceived(new ProductId(product), new DepartmentId("DSO"), LocalDate.of(2026, 11, 2),
                Optional.of(TITLE), location, Optional.of(Fact.Channel.WEBSITE), applicant, Optional.empty(),
                Optional.empty()));
    }

    public Events status(String code) {
        return and(new Fact.StatusChanged(code, Optional.empty(), Optional.empty()));
    }

    public Events statusWith(String code, String explanation) {
        return and(new Fact.StatusChanged(code, Optional.of(Text.dutch(explanation)), Optional.empty()));
    }

    /** The department expects to be done so many days after {@link #START}. */
    public Events expected(int days) {
        return and(new Fact.StatusChanged("in-progress", Optional.empty(),
                Optional.of(DutchTime.dayOf(START).plusDays(days))));
    }

    public Events joined(String journey, String title) {
        return and(new Fact.JourneyJoined(new Fact.Journey(journey, Optional.of(Text.dutch(title)))));
    }

    public Events completed() {
        return and(new Fact.RequestCompleted(Optional.empty(), Optional.empty()));
    }

    public Events completedAs(Fact.Outcome outcome) {
        return and(new Fact.RequestCompleted(Optional.of(outcome), Optional.empty()));
    }

    public Events reopened() {
        return and(new Fact.RequestReopened(Optional.empty()));
    }

    /** A task whose last day is so many days after {@link #START}. */
    public Events asked(String taskId, int days) {
        return and(new Fact.TaskAssigned(taskId, Optional.of("send-document"), Optional.empty(), Optional.empty(),
                DutchTime.dayOf(START).plusDays(days), Optional.empty(), true));
    }

    public Events done(String taskId) {
        return and(new Fact.TaskDone(taskId));
    }

    /** An appointment of a quarter of an hour, so many days after {@link #START}. */
    public Events appointment(String appointmentId, int days) {
        Instant start = START.plus(Duration.ofDays(days));
        return and(new Fact.AppointmentMade(appointmentId, start, Optional.of(start.plus(Duration.ofMinutes(15))),
                Text.dutch("Stadhuis, Spui 70"), Optional.empty(), List.of(), Optional.empty()));
    }

    /** A visit so many days after {@link #START}. */
    public Events visit(int days) {
        return and(new Fact.ExecutionPlanned(Fact.Execution.VISIT, DutchTime.dayOf(START).plusDays(days), Optional.empty(),
                Optional.empty()));
    }

    public Events decidedAs(Fact.Outcome outcome) {
        return and(new Fact.DecisionMade(outcome, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** The next event happens on this day, at ten in the morning. */
    public Events on(LocalDate day) {
        next = DutchTime.startOf(day).plus(Duration.ofHours(10));
        return this;
    }

    /** Received on the day that was set with {@link #on}. */
    public Events receivedThen() {
        return and(new Fact.RequestReceived(new ProductId(product), new DepartmentId("DSO"), DutchTime.dayOf(next),
                Optional.of(TITLE), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public Events expects(LocalDate day) {
        return and(new Fact.StatusChanged("in-progress", Optional.empty(), Optional.of(day)));
    }

    /** A task that stops the clock. */
    public Events askedUntil(String taskId, LocalDate lastDay) {
        return and(new Fact.TaskAssigned(taskId, Optional.of("send-document"), Optional.empty(), Optional.empty(), lastDay,
                Optional.empty(), true));
    }

    /** We hear so much later of the next event. */
    public Events late(Duration much) {
        heardAfter = much;
        return this;
    }

    /** The same moment for the next event as for the last one. */
    public Events atTheSameMoment() {
        next = next.minus(Duration.ofHours(1));
        return this;
    }

    public Events and(Fact fact) {
        EventId id = new EventId("urn:test:source", "event-" + (events.size() + 1));
        events.add(new StatusEvent(id, reference, Occurrence.at(next), next, Optional.empty(), next.plus(heardAfter), fact));
        heardAfter = Duration.ofSeconds(5);
        next = next.plus(Duration.ofHours(1));
        return this;
    }

    public List<StatusEvent> events() {
        return List.copyOf(events);
    }

    public StatusEvent last() {
        return events.getLast();
    }
}
