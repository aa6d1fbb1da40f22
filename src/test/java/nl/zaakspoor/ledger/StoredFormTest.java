// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Product.LegalTerm;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.TestCatalogue;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.News;
import nl.zaakspoor.timeline.Timeline;

import static nl.zaakspoor.timeline.Events.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The form in which timelines stand in databases, one file for each version of the fold.
 *
 * <p>Instances read what others of the same version stored, so within a version that form does not change. When this test
 * fails, either the change must go, or {@link Timeline#FOLD_VERSION} must rise. A version that is not released yet has a form
 * that may still change: remove its file. In both cases run this test with {@code -Dapprove}: that writes the file of the
 * present version if there is none, and touches no other.
 */
class StoredFormTest {
    private static final Path PINNED = Path
            .of("src/test/resources/stored-timelines/fold-version-" + Timeline.FOLD_VERSION + ".json");
    private static final String HOW = "the stored form of a timeline of fold version " + Timeline.FOLD_VERSION
            + ", as pinned in " + PINNED + "; the Javadoc of this test says what to do";
    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .configure(JsonNodeFeature.WRITE_PROPERTIES_SORTED, true).build();
    private static final ObjectMapper SMILE = SmileMapper.builder().build();
    private static final Optional<Text> WORDS = Optional.of(Text.dutch("Wij zijn druk"));
    private static final Fact.Reason REASON = new Fact.Reason(Optional.of("druk"), WORDS);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void a_timeline_is_stored_as_it_always_was_in_this_version() throws IOException {
        // When
        String stored = JSON.writeValueAsString(SMILE.readTree(TimelineJson.write(timeline()))) + "\n";

        // Then
        if (System.getProperty("approve") != null && !Files.exists(PINNED)) {
            Files.createDirectories(PINNED.getParent());
            Files.writeString(PINNED, stored);
        }
        assertThat(PINNED).as(HOW).exists();
        assertThat(stored).as(HOW).isEqualTo(Files.readString(PINNED));
    }

    @Test
    void a_timeline_that_was_stored_in_this_version_is_read_as_it_was() throws IOException {
        // Given
        assertThat(PINNED).as(HOW).exists();
        JsonNode stored = JSON.readTree(PINNED.toFile());

        // Then
        assertThat(TimelineJson.read(SMILE.writeValueAsBytes(stored))).as(HOW).isEqualTo(timeline());
    }

    @Test
    void the_timeline_that_is_pinned_has_every_kind_of_line() {
        assertThat(timeline().entries().stream().map(entry -> entry.news().getClass()).collect(Collectors.<Object>toSet()))
                .as("kinds of lines: let the story below tell of every one")
                .containsExactlyInAnyOrder((Object[]) News.class.getPermittedSubclasses());
    }

    private static Timeline timeline() {
        return Timeline.of(TestCatalogue.BUILT_IN, story().events());
    }

    private static Events story() {
        return residents(
                dates(agenda(aRequest().and(announcement()).statusWith("in-progress", "Wij zijn bezig").status("nobody-knows")))
                        .and(new Fact.EventCorrected("event-2",
                                Map.of(EventType.STATUS_CHANGED, new Fact.StatusChanged("BEOORDELEN", WORDS, Optional.of(DAY))),
                                Optional.empty(), WORDS))
                        .and(new Fact.EventWithdrawn("not-here-yet", Optional.empty()))
                        .and(new Fact.ContactRecorded(Fact.Channel.PHONE, WORDS, Text.dutch("Gebeld"), true))
                        .and(new Fact.DecisionMade(Fact.Outcome.GRANTED, WORDS, Optional.of(DAY.plusWeeks(6)),
                                Optional.of(new Fact.Delivery(Fact.DeliveredBy.LETTER, DAY))))
                        .completedAs(Fact.Outcome.GRANTED).reopened()
                        .and(new Fact.DecisionMade(Fact.Outcome.PARTLY_GRANTED, Optional.empty(), Optional.empty(),
                                Optional.empty()))
                        .completedAs(Fact.Outcome.NOT_RESOLVED).status("in-progress"));
    }

    private static Events residents(Events events) {
        return events.and(new Fact.ActionAsked("A1", Action.Kind.CALL_ME_BACK, Optional.of("T1"), Optional.of("Bel mij"),
                Optional.of("0612345678"), Optional.of(4), Optional.of(true)))
                .and(new Fact.ActionAnswered("A1", true, WORDS))
                .and(new Fact.NoticesChosen(Set.of("update"), Optional.of(Language.ENGLISH)))
                .and(new Fact.AddressGiven(1, "ander@voorbeeld.example", 1))
                .and(new Fact.HelperInvited(1, 1, Optional.of("mijn zoon"))).and(new Fact.HelperDismissed(1))
                .and(new Fact.CodeAsked(1)).and(new Fact.CodeAsked(2));
    }

    private static Fact announcement() {
        Applicant representative = new Applicant(Optional.of("Sam"),
                Optional.of(new Applicant.Organisation("Bouw BV", Optional.of("12345678"))), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Applicant.ContactBy.PHONE),
                Optional.of(new Applicant.Consent("form", DAY)), List.of());
        Applicant noor = Events.applicant("noor@voorbeeld.example");
        Applicant applicant = new Applicant(noor.name(), noor.organisation(), noor.email(), noor.phone(), noor.postcode(),
                noor.houseNumber(), noor.language(), noor.contactBy(), noor.consent(), List.of(representative));
        return new Fact.RequestReceived(new ProductId("vergunning"), new DepartmentId("DSO"), LocalDate.of(2026, 11, 2),
                Optional.of(Events.TITLE), WORDS, Optional.of(Fact.Channel.WEBSITE), Optional.of(applicant),
                Optional.of(new Fact.Journey("J1", WORDS)), Optional.of(new LegalTerm(Period.ofWeeks(8), "Awb 4:13")));
    }

    private static Events agenda(Events events) {
        return events.asked("T1", 5).done("T1").asked("T2", 9).done("T3").appointment("A1", 3).appointment("A1", 4)
                .and(new Fact.AppointmentCancelled("A1", WORDS)).and(new Fact.AppointmentCancelled("A2", WORDS)).visit(7);
    }

    private static Events dates(Events events) {
        return events.and(new Fact.TermSuspended(DAY, REASON)).and(new Fact.TermResumed(DAY.plusDays(9), Fact.Reason.NONE))
                .and(new Fact.TermExtended(new Fact.Extension.By(Period.ofWeeks(6)), REASON))
                .and(new Fact.TermExtended(new Fact.Extension.Until(DAY.plusDays(60)), REASON))
                .and(new Fact.DelayAnnounced(DAY.plusDays(70), REASON)).expects(DAY.plusDays(80))
                .and(new Fact.ExpectationGiven(DAY.plusDays(90)))
                .and(new Fact.DelayNoticed(DAY, Optional.empty(), Optional.of(DAY.plusDays(14))))
                .and(new Fact.DelayNoticed(DAY, Optional.of(DAY.plusDays(20)), Optional.empty()))
                .and(new Fact.DepartmentAsked(DAY))
                .and(new Fact.DepartmentChanged(new DepartmentId("DSB"), WORDS));
    }
}
