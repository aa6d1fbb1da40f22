// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Product.LegalTerm;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Fact.Reason;

/**
 * Any history a request can have: every type of event, from two sources whose clocks differ, often at the same moment, and
 * in no sensible order. Both number their events from one, so ids collide, and one of them may correct the events of the
 * other. Small sets of values, so that events meet.
 */
public final class Histories {
    private static final Reference REFERENCE = new Reference("Z2026-004512");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    /** It has no rights beyond its own events. */
    private static final String PLAIN = "urn:test:a";

    /** In the built-in catalogue it may correct the events of others. */
    private static final String WITH_RIGHTS = "urn:nld:oin:00000001234567890000:systeem:klantcontact";

    private Histories() {}

    private record Happening(Occurrence occurred, Instant reported, Optional<String> sequence, String source, Fact fact) {}

    /** Histories of 1 to 14 events in which the request may or may not be announced. */
    public static Arbitrary<List<StatusEvent>> any() {
        return Combinators.combine(occurrences(), hours(), Arbitraries.of("", "9", "10", "b"),
                Arbitraries.of(PLAIN, WITH_RIGHTS), facts())
                .as((when, reported, sequence, source, fact) -> new Happening(when, reported,
                        Optional.of(sequence).filter(s -> !s.isEmpty()), source, fact))
                .list().ofMinSize(1).ofMaxSize(14).map(Histories::events);
    }

    /** As {@link #any}, with an announcement somewhere in it. */
    public static Arbitrary<List<StatusEvent>> announced() {
        return Combinators.combine(any(), occurrences(), received()).as((history, when, fact) -> {
            List<StatusEvent> events = new ArrayList<>(history);
            events.add(new StatusEvent(new EventId(PLAIN, "announcement"), REFERENCE, when, Events.START,
                    Optional.empty(), Events.START, fact));
            return events;
        });
    }

    /** The same events in another order, some of them more than once. */
    public static List<StatusEvent> disturbed(List<StatusEvent> history, Random random) {
        List<StatusEvent> disturbed = new ArrayList<>(history);
        history.stream().filter(_ -> random.nextInt(3) == 0).forEach(disturbed::add);
        Collections.shuffle(disturbed, random);
        return disturbed;
    }

    /** The same events as consumers of several partitions get them: each partition in its own order, side by side with others. */
    public static List<StatusEvent> interleaved(List<StatusEvent> history, Random random) {
        List<Deque<StatusEvent>> partitions = Stream.generate(() -> (Deque<StatusEvent>) new ArrayDeque<StatusEvent>())
                .limit(1 + random.nextInt(4)).collect(Collectors.toCollection(ArrayList::new));
        history.forEach(event -> partitions.get(random.nextInt(partitions.size())).add(event));
        List<StatusEvent> arriving = new ArrayList<>();
        while (arriving.size() < history.size()) {
            partitions.removeIf(Deque::isEmpty);
            arriving.add(partitions.get(random.nextInt(partitions.size())).remove());
        }
        return arriving;
    }

    /** The batches in which {@code arriving} is taken from the topic: one after the other, each of any size. */
    public static List<List<StatusEvent>> batches(List<StatusEvent> arriving, Random random) {
        List<List<StatusEvent>> batches = new ArrayList<>();
        for (int from = 0; from < arriving.size();) {
            int to = from + 1 + random.nextInt(arriving.size() - from);
            batches.add(arriving.subList(from, to));
            from = to;
        }
        return batches;
    }

    /** The same events, where the clock of one of the two sources is an hour behind. */
    public static List<StatusEvent> withOneClockAnHourBehind(List<StatusEvent> history) {
        Duration hour = Duration.ofHours(1);
        return history.stream().map(event -> event.id().source().equals(PLAIN)
                ? event
                : new StatusEvent(event.id(), event.reference(),
                        new Occurrence(event.occurred().at().minus(hour), event.occurred().dayOnly()),
                        event.reported().minus(hour), event.sequence(), event.recorded(), event.fact()))
                .toList();
    }

    private static List<StatusEvent> events(List<Happening> happenings) {
        List<StatusEvent> events = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Happening h : happenings) {
            int number = numbers.merge(h.source(), 1, Integer::sum);
            // Received in the order of the list, which says nothing of when it happened.
            events.add(new StatusEvent(new EventId(h.source(), "event-" + number), REFERENCE, h.occurred(), h.reported(),
                    h.sequence(), Events.START.plusSeconds(events.size() + 1), h.fact()));
        }
        return events;
    }

    private static Arbitrary<Occurrence> occurrences() {
        return Arbitraries.frequencyOf(Tuple.of(4, hours().map(Occurrence::at)), Tuple.of(1, days().map(Occurrence::on)));
    }

    private static Arbitrary<Instant> hours() {
        return Arbitraries.integers().between(0, 3).map(h -> Events.START.plus(Duration.ofHours(h)));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 2).map(DAY::plusDays);
    }

    private static Arbitrary<Optional<Text>> texts() {
        return Arbitraries.of(Optional.empty(), Optional.of(Text.dutch("Wij zijn druk")), Optional.of(Events.TITLE));
    }

    private static Arbitrary<Reason> reasons() {
        return texts().map(text -> new Reason(Optional.of("druk"), text));
    }

    private static Arbitrary<Applicant> applicants() {
        return Arbitraries.of("noor@voorbeeld.example", "sam@voorbeeld.example").map(Events::applicant);
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("1", "2");
    }

    private static Arbitrary<Fact> received() {
        Arbitrary<String> products = Arbitraries.of("vergunning", "melding-openbare-ruimte", "bestaat-niet-meer");
        return Combinators.combine(products, Arbitraries.of("DSO", "DSB"), days(), texts(), applicants().optional())
                .as((product, department, day, title, applicant) -> new Fact.RequestReceived(new ProductId(product),
                        new DepartmentId(department), day, title, title, Optional.of(Fact.Channel.WEBSITE), applicant,
                        Optional.of(new Fact.Journey("J1", title)),
                        Optional.of(new LegalTerm(Period.ofWeeks(8), "Awb 4:13"))));
    }

    private static Arbitrary<Fact> statuses() {
        return Combinators
                .combine(Arbitraries.of("received", "in-progress", "BEOORDELEN", "decision", "completed", "nobody-knows"),
                        texts(), days().optional())
                .as(Fact.StatusChanged::new);
    }

    private static Arbitrary<Fact> ends() {
        Arbitrary<Fact> completed = Combinators.combine(Arbitraries.of(Fact.Outcome.class).optional(), texts())
                .as(Fact.RequestCompleted::new);
        return Arbitraries.oneOf(completed, texts().map(Fact.RequestReopened::new));
    }

    private static Arbitrary<Fact> facts() {
        return Arbitraries.frequencyOf(Tuple.of(3, received()), Tuple.of(4, statuses()), Tuple.of(4, ends()),
                Tuple.of(2, people()),
                Tuple.of(2, tasks()), Tuple.of(2, appointments()), Tuple.of(2, terms()), Tuple.of(2, corrections()),
                Tuple.of(1, residents()));
    }

    private static Arbitrary<Fact> people() {
        Arbitrary<Fact> department = Combinators.combine(Arbitraries.of("DSO", "SZW"), texts())
                .as((id, reason) -> new Fact.DepartmentChanged(new DepartmentId(id), reason));
        Arbitrary<Fact> contact = Combinators.combine(Arbitraries.of(Fact.Channel.class), texts(), Arbitraries.of(true, false))
                .as((channel, about, visible) -> new Fact.ContactRecorded(channel, about, Events.TITLE, visible));
        return Arbitraries.oneOf(applicants().map(Fact.ApplicantChanged::new), department, contact,
                texts().map(title -> new Fact.JourneyJoined(new Fact.Journey("J1", title))));
    }

    private static Arbitrary<Fact> tasks() {
        Arbitrary<Fact> assigned = Combinators.combine(ids(), texts(), days(), Arbitraries.of(true, false))
                .as((id, title, due, suspends) -> new Fact.TaskAssigned(id, Optional.of("stuur-document"), title, title, due,
                        Optional.of(URI.create("https://voorbeeld.example/")), suspends));
        Arbitrary<Fact> answered = Combinators.combine(ids(), Arbitraries.of(true, false), texts())
                .as(Fact.ActionAnswered::new);
        return Arbitraries.oneOf(assigned, ids().map(Fact.TaskDone::new), ids().map(Fact.TaskWithdrawn::new), answered);
    }

    private static Arbitrary<Fact> residents() {
        Arbitrary<Fact> asked = Combinators.combine(ids(), Arbitraries.of(Action.Kind.class), ids().optional())
                .as((id, kind, task) -> new Fact.ActionAsked(id, kind, task, Optional.of("Ik wil dit"), Optional.empty(),
                        Optional.of(4), Optional.of(true)));
        Arbitrary<Integer> numbers = Arbitraries.of(1, 2);
        return Arbitraries.oneOf(asked,
                Arbitraries.of(Language.DUTCH, Language.ENGLISH).optional()
                        .map(language -> new Fact.NoticesChosen(Set.of("update"), language)),
                numbers.map(number -> new Fact.AddressGiven(number, "ander@voorbeeld.example", 1)),
                numbers.map(Fact.AddressConfirmed::new),
                numbers.map(number -> new Fact.HelperInvited(number, 1, Optional.of("mijn zoon"))),
                numbers.map(Fact.HelperDismissed::new), numbers.map(Fact.CodeAsked::new));
    }

    private static Arbitrary<Fact> appointments() {
        Arbitrary<Fact> made = Combinators.combine(ids(), hours(), texts())
                .as((id, start, about) -> new Fact.AppointmentMade(id,
                        start, Optional.of(start.plusSeconds(900)), Text.dutch("Spui 70"), about, about.stream().toList(),
                        Optional.empty()));
        Arbitrary<Fact> planned = Combinators.combine(Arbitraries.of(Fact.Execution.class), days(), texts())
                .as((what, from, prepare) -> new Fact.ExecutionPlanned(what, from, Optional.of(from.plusDays(1)), prepare));
        return Arbitraries.oneOf(made, planned, Combinators.combine(ids(), texts()).as(Fact.AppointmentCancelled::new));
    }

    private static Arbitrary<Fact> terms() {
        Arbitrary<Fact> extended = Combinators.combine(days(), Arbitraries.of(true, false), reasons())
                .as((day, until, reason) -> new Fact.TermExtended(
                        until ? new Fact.Extension.Until(day) : new Fact.Extension.By(Period.ofWeeks(2)), reason));
        Arbitrary<Fact> decided = Combinators
                .combine(Arbitraries.of(Fact.Outcome.GRANTED, Fact.Outcome.REFUSED), texts(), days())
                .as((outcome, text, day) -> new Fact.DecisionMade(outcome, text, Optional.of(day.plusWeeks(6)),
                        Optional.of(new Fact.Delivery(Fact.DeliveredBy.LETTER, day))));
        return Arbitraries.oneOf(Combinators.combine(days(), reasons()).as(Fact.TermSuspended::new),
                Combinators.combine(days(), reasons()).as(Fact.TermResumed::new), extended, decided,
                Combinators.combine(days(), reasons()).as(Fact.DelayAnnounced::new));
    }

    private static Arbitrary<Fact> corrections() {
        Arbitrary<String> targets = Arbitraries.of("event-1", "event-2", "event-4", "event-6", "nothing");
        return Arbitraries.oneOf(
                Combinators.combine(targets, Arbitraries.oneOf(statuses(), received()), occurrences().optional(), texts())
                        .as((id, right, when, reason) -> new Fact.EventCorrected(id, Map.of(right.type(), right), when,
                                reason)),
                Combinators.combine(targets, texts()).as(Fact.EventWithdrawn::new),
                texts().map(reason -> new Fact.RequestErased(reason.orElse(Events.TITLE))));
    }
}
