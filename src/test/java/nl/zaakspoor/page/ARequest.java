// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.CatalogueReader;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Occurrence;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

/** A request as tests tell it: {@code aRequest().titled("Dakkapel").status("BEOORDELEN", 14)}; days are of October 2026. */
public final class ARequest {
    public static final Catalogue CATALOGUE = CatalogueReader.read(Optional.empty());
    private static final Duration TOLD_AFTER = Duration.ofHours(9);
    private static final Instant NOW = Instant.parse("2026-11-20T14:42:00Z");

    private final List<Fact> facts = new ArrayList<>();
    private final List<Occurrence> moments = new ArrayList<>();
    private final List<Instant> heard = new ArrayList<>();
    private final String product;
    private String reference = "Z2026-004512";
    private Optional<Text> title = Optional.empty();
    private Optional<Text> location = Optional.empty();
    private Optional<Applicant> applicant = Optional.empty();

    private ARequest(String product) {
        this.product = product;
    }

    /** An application for a building permit, received on 6 October 2026. */
    public static ARequest aRequest() {
        return aRequestFor("vergunning");
    }

    public static ARequest aRequestFor(String product) {
        return new ARequest(product);
    }

    public ARequest titled(String dutch) {
        title = Optional.of(Text.dutch(dutch));
        return this;
    }

    /** By somebody who hears by mail. */
    public ARequest by(String email) {
        applicant = Optional.of(Events.applicant(email));
        return this;
    }

    public ARequest called(String reference) {
        this.reference = reference;
        return this;
    }

    /** The department expects to be done on a day of December. */
    public ARequest expected(int december, int day) {
        return and(day, new Fact.StatusChanged("BEOORDELEN", Optional.empty(), Optional.of(LocalDate.of(2026, 12, december))));
    }

    public ARequest at(String place) {
        location = Optional.of(Text.dutch(place));
        return this;
    }

    public ARequest status(String code, int day) {
        return with(new Fact.StatusChanged(code, Optional.empty(), Optional.empty()), Occurrence.on(october(day)));
    }

    public ARequest status(String code, int day, String explanation) {
        return with(new Fact.StatusChanged(code, Optional.of(Text.dutch(explanation)), Optional.empty()),
                Occurrence.at(Instant.parse("2026-10-%02dT08:05:00Z".formatted(day))));
    }

    public ARequest statusInTwoLanguages(String code, int day, String dutch, String english) {
        return with(new Fact.StatusChanged(code,
                Optional.of(new Text(Map.of(Language.DUTCH, dutch, Language.ENGLISH, english))), Optional.empty()),
                Occurrence.on(october(day)));
    }

    public ARequest completed(Fact.Outcome outcome, int day, String explanation) {
        return with(new Fact.RequestCompleted(Optional.of(outcome), Optional.of(explanation).filter(e -> !e.isEmpty())
                .map(Text::dutch)), Occurrence.on(october(day)));
    }

    /** The resident must send something. */
    public ARequest asked(int day) {
        return with(
                new Fact.TaskAssigned("1", Optional.empty(), Optional.of(Text.dutch("Stuur een tekening")), Optional.empty(),
                        october(day).plusWeeks(1), Optional.empty(), false),
                Occurrence.on(october(day)));
    }

    public ARequest reopened(int day, String reason) {
        return with(new Fact.RequestReopened(Optional.of(Text.dutch(reason))), Occurrence.on(october(day)));
    }

    public ARequest reopened(int day) {
        return with(new Fact.RequestReopened(Optional.empty()), Occurrence.on(october(day)));
    }

    /** The resident must do this until and including a day of December. */
    public ARequest askedUntil(int december, int day, String taskCode) {
        return and(day, new Fact.TaskAssigned("1", Optional.of(taskCode), Optional.empty(), Optional.empty(),
                LocalDate.of(2026, 12, december), Optional.of(URI.create("https://mijn.voorbeeld.example/stukken")), true));
    }

    public ARequest and(int day, Fact fact) {
        return with(fact, Occurrence.on(october(day)));
    }

    /** The resident asked a code to see more, five minutes ago. */
    public ARequest codeAsked() {
        return with(new Fact.CodeAsked(1), Occurrence.at(NOW.minusSeconds(300)));
    }

    /** We were told of the last event only on this day. */
    public ARequest heardOn(int day) {
        heard.set(heard.size() - 1, Occurrence.on(october(day)).at().plus(TOLD_AFTER));
        return this;
    }

    private ARequest with(Fact fact, Occurrence moment) {
        facts.add(fact);
        moments.add(moment);
        heard.add(moment.at().plus(TOLD_AFTER));
        return this;
    }

    public Timeline timeline() {
        List<StatusEvent> events = new ArrayList<>();
        DepartmentId department = CATALOGUE.product(new ProductId(product)).orElseThrow().department();
        events.add(event(0, new Fact.RequestReceived(new ProductId(product), department, october(6), title, location,
                Optional.empty(), applicant, Optional.empty(), Optional.empty()), Occurrence.on(october(6)),
                Occurrence.on(october(6)).at().plus(TOLD_AFTER)));
        for (int i = 0; i < facts.size(); i++) {
            events.add(event(i + 1, facts.get(i), moments.get(i), heard.get(i)));
        }
        return Timeline.of(CATALOGUE, events);
    }

    public TimelineView view() {
        return timeline().at(NOW, CATALOGUE).orElseThrow();
    }

    private StatusEvent event(int number, Fact fact, Occurrence occurred, Instant recorded) {
        return new StatusEvent(new EventId("urn:test", "e" + number), new Reference(reference), occurred, occurred.at(),
                Optional.empty(), recorded, fact);
    }

    private static LocalDate october(int day) {
        return LocalDate.of(2026, 10, 1).plusDays(day - 1L);
    }
}
