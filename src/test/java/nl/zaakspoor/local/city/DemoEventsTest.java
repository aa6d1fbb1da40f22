// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.CatalogueReader;
import nl.zaakspoor.cloudevent.Admission;
import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.cloudevent.CloudEvent;
import nl.zaakspoor.timeline.News;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

class DemoEventsTest {
    private static final Instant START = Instant.parse("2026-03-10T10:00:00Z");
    private static final Set<String> UNKNOWN_ON_PURPOSE = Set.of("Z2026-004335");

    private final Catalogue catalogue = CatalogueReader.read(Optional.empty());
    private final DemoFile file = DemoFile.read();
    private final DemoEvents events = new DemoEvents(catalogue);

    @Test
    void every_event_of_the_demo_city_is_admitted() {
        assertThat(everything(START)).hasSizeGreaterThan(60).allSatisfy(this::admit);
    }

    @Test
    void every_event_comes_from_a_source_that_the_catalogue_knows() {
        assertThat(everything(START)).extracting(next -> next.event().attribute("source").orElseThrow())
                .allSatisfy(source -> assertThat(catalogue.sources()).containsKey(source));
    }

    @Test
    void no_two_events_share_an_identity() {
        Set<String> identities = new HashSet<>();

        assertThat(everything(START)).extracting(DemoEventsTest::identity).allMatch(identities::add);
    }

    @Test
    void publishing_again_publishes_the_same() {
        assertThat(events.of(file.requests(), START)).isEqualTo(events.of(DemoFile.read().requests(), START));
    }

    @Test
    void the_new_reports_of_two_runs_have_nothing_in_common() {
        Set<String> first = identities(NewReports.of(file.reports(), 1));

        assertThat(identities(NewReports.of(file.reports(), 2))).doesNotContainAnyElementsOf(first);
    }

    @Test
    void only_one_request_has_a_status_that_the_catalogue_does_not_know() {
        Map<String, Timeline> timelines = timelines(file.requests());

        assertThat(timelines.entrySet()).filteredOn(timeline -> timeline.getValue().entries().stream()
                .anyMatch(entry -> entry.news() instanceof News.Unknown))
                .extracting(Map.Entry::getKey).containsExactlyInAnyOrderElementsOf(UNKNOWN_ON_PURPOSE);
    }

    @Test
    void the_steps_of_a_request_stand_in_the_order_in_which_they_happen() {
        assertThat(file.requests()).allSatisfy(request -> assertThat(events.of(request, START))
                .extracting(ScheduledEvent::due).isSorted().doesNotHaveDuplicates());
    }

    @Test
    void half_an_hour_of_watching_has_a_move_at_least_every_minute() {
        List<Instant> moves = everything(START).map(ScheduledEvent::due).filter(START::isBefore)
                .filter(START.plusSeconds(1800)::isAfter).sorted().toList();

        assertThat(moves).hasSizeGreaterThan(60);
        for (int i = 1; i < moves.size(); i++) {
            assertThat(moves.get(i)).isBefore(moves.get(i - 1).plusSeconds(60));
        }
    }

    @Test
    void some_twenty_requests_are_spread_over_many_products_and_every_department() {
        Set<String> products = file.requests().stream().map(DemoRequest::product).collect(Collectors.toSet());
        Set<Object> departments = everything(START)
                .flatMap(next -> Stream.ofNullable(next.event().data().get("department")).map(Object::toString))
                .collect(Collectors.toSet());

        assertThat(file.requests()).hasSizeBetween(18, 25);
        assertThat(products).hasSizeGreaterThan(15);
        assertThat(departments).hasSize(catalogue.departments().size());
        assertThat(file.requests().stream().filter(DemoRequest::featured)).hasSizeBetween(5, 7);
    }

    @Test
    void nobody_in_the_demo_city_can_be_reached() {
        assertThat(file.requests()).extracting(request -> request.applicant().required("email").asText())
                .allMatch(address -> address.endsWith(".example") || address.endsWith("@example.com"));
    }

    private Stream<ScheduledEvent> everything(Instant start) {
        return Stream.concat(events.of(file.requests(), start).stream(),
                events.of(NewReports.of(file.reports(), 1), start).stream());
    }

    private AdmittedEvent admit(ScheduledEvent next) {
        return new Admission(catalogue).admit(next.event(), next.due(), next.due());
    }

    private Map<String, Timeline> timelines(List<DemoRequest> requests) {
        Map<String, Timeline> timelines = new HashMap<>();
        for (DemoRequest request : requests) {
            List<StatusEvent> facts = events.of(request, START).stream().map(this::admit).map(AdmittedEvent::event).toList();
            Timeline timeline = Timeline.of(catalogue, facts);
            assertThat(timeline.reference()).isEqualTo(new Reference(request.reference()));
            timelines.put(request.reference(), timeline);
        }
        return timelines;
    }

    private Set<String> identities(List<DemoRequest> requests) {
        return events.of(requests, START).stream().map(DemoEventsTest::identity).collect(Collectors.toSet());
    }

    private static String identity(ScheduledEvent next) {
        CloudEvent event = next.event();
        return event.attribute("source").orElseThrow() + " " + event.attribute("id").orElseThrow();
    }
}
