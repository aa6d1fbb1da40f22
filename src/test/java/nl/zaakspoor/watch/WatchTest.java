// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.MovableClock;
import nl.zaakspoor.Publisher;
import nl.zaakspoor.RejectionProfile;
import nl.zaakspoor.Rows;
import nl.zaakspoor.local.Mailbox;
import nl.zaakspoor.local.ReceivedMail;
import nl.zaakspoor.term.DutchTime;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What happens to requests on which nothing happens: the running service, with its clock put forward. */
@QuarkusTest
@TestProfile(RejectionProfile.class)
class WatchTest {
    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "zaakspoor.local.directory")
    Path directory;

    private final String own = "W-" + UUID.randomUUID().toString().substring(0, 8);
    private Rows rows;
    private LocalDate today;

    /** Noon of a day on which the requests of other tests have said all they have to say. */
    @BeforeEach
    void begin() {
        rows = new Rows(database);
        today = DutchTime.dayOf(clock.instant()).plusDays(10);
        noonOf(today);
        await().atMost(Duration.ofMinutes(2)).until(() -> rows.count("""
                select (select count(*) from request where wake_up_at <= ?::timestamptz)
                    + (select count(*) from notice where recipient = 'applicant' and state in ('planned', 'claimed')
                        and due_at <= ?::timestamptz)""", clock.instant().toString(), clock.instant().toString()) == 0);
    }

    @Test
    void a_report_that_passes_its_day_is_told_late_with_when_more_is_told_and_so_does_its_page() {
        // Given: two weeks is the norm of such reports.
        receive("melding-openbare-ruimte");
        LocalDate norm = today.plusDays(14);

        // When
        noonOf(norm.plusDays(1));

        // Then
        LocalDate more = norm.plusDays(15);
        assertThat(mail("Uw melding duurt langer dan wij eerst zeiden.")).contains("Een nieuwe datum weten wij nog niet.",
                String.valueOf(more.getDayOfMonth()));
        JsonPath view = view();
        assertThat(view.getString("view.delay.wasOn")).isEqualTo(norm.toString());
        assertThat(view.getString("view.delay.moreOn")).isEqualTo(more.toString());
        assertThat(view.getList("view.promises.met")).containsExactly("no");
        assertThat(page()).contains("Uiterlijk ").contains("vertellen wij u meer");

        // When: nothing changes until that day.
        noonOf(more.minusDays(1));
        awaitNothingDue();

        // Then
        assertThat(mails("duurt langer")).hasSize(1);

        // When
        noonOf(more);

        // Then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(mails("duurt langer")).hasSize(2));
    }

    @Test
    void a_request_whose_clock_stands_still_is_not_late() {
        // Given
        receive("melding-openbare-ruimte");
        event("term-suspended", "{\"on\": \"%s\", \"reasonCode\": \"weather\"}".formatted(today));

        // When
        noonOf(today.plusDays(20));
        awaitNothingDue();

        // Then
        assertThat(view().getBoolean("view.clockStopped")).isTrue();
        assertThat(mails("duurt langer")).isEmpty();
    }

    @Test
    void a_complaint_is_told_of_every_fortnight_and_its_source_hears_of_the_silence_which_the_page_then_says() {
        // Given
        receive("klacht-algemeen-bestuur");
        mail("ontvangen");

        // When
        noonOf(today.plusDays(14));

        // Then
        assertThat(mail("Wij werken nog aan uw klacht.")).contains("Zo staat het met uw klacht");

        // When: the morning after.
        noonOf(today.plusDays(15));
        rows.awaitCount(1, "select count(*) from notice join request on request.id = request_id "
                + "where reference = ? and kind = 'silent' and notice.state = 'planned'", own);
        noonOf(today.plusDays(16));

        // Then
        String letter = await().atMost(Duration.ofSeconds(40)).until(() -> new Mailbox(directory).list().stream()
                .filter(mail -> mail.to().contains("silent@voorbeeld.example")).map(mail -> mail.text().orElse(""))
                .filter(text -> text.contains(own)).findFirst().orElse(""), text -> !text.isEmpty());
        assertThat(letter).contains("Al lang geen nieuws", own + ": sinds").doesNotContain("noor@");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(page()).contains("is er geen nieuws")
                .contains("Wij hebben de afdeling op").contains("een bericht gestuurd"));
        rows.awaitCount(1, "select count(*) from status_event join request on request.id = request_id "
                + "where reference = ? and type = 'department-asked'", own);

        // When: there is news.
        event("status-changed", "{\"status\": \"in-progress\"}");

        // Then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(page()).doesNotContain("is er geen nieuws"));
    }

    @Test
    void ten_days_of_standing_still_tell_each_thing_once() {
        // Given
        receive("klacht-algemeen-bestuur");
        event("task-assigned", "{\"taskId\": \"T1\", \"taskCode\": \"send-document\", \"dueOn\": \"%s\"}"
                .formatted(today.plusDays(20)));
        mail("Wij hebben iets van u nodig");

        // When
        noonOf(today.plusDays(18));

        // Then
        assertThat(mail("De laatste dag is bijna daar.")).contains("Stuur een document op");
        awaitNothingDue();
        assertThat(rows.texts("select kind from notice join request on request.id = request_id where reference = ? "
                + "and recipient = 'applicant' order by kind", own))
                .containsExactly("received", "task", "task-reminder", "update");
    }

    @Test
    void nobody_publishes_as_this_service_itself() throws Exception {
        // When
        String event = """
                {"specversion": "1.0", "id": "%s", "source": "urn:zaakspoor:service", "subject": "%s",
                 "type": "nl.zaakspoor.delay-noticed.v1", "time": "%s", "data": {"wasOn": "2026-11-02"}}"""
                .formatted(own, own, clock.instant());
        Publisher.send(own, event.getBytes(UTF_8), java.util.Map.of("content-type", "application/cloudevents+json"));

        // Then
        rows.awaitCount(1, "select count(*) from rejected_event where event_id = ? and code = 'unknown-type'", own);
        assertThat(rows.count("select count(*) from status_event where id = ?", own)).isZero();
    }

    private void receive(String product) {
        event("request-received", """
                {"product": "%s", "department": "DSB", "receivedOn": "%s",
                 "applicant": {"email": "%s@voorbeeld.example"}}""".formatted(product, today, own.toLowerCase()));
    }

    private void event(String type, String data) {
        String event = """
                {"specversion": "1.0", "id": "%s-%s-%s", "source": "%s", "type": "nl.zaakspoor.%s.v1", "subject": "%s",
                 "time": "%s", "data": %s}""".formatted(own, type, clock.instant(), RejectionProfile.SILENT, type, own,
                clock.instant(), data);
        long before = events();
        Publisher.send(own, event.getBytes(UTF_8), java.util.Map.of("content-type", "application/cloudevents+json"));
        await().atMost(Duration.ofSeconds(30)).until(() -> events() > before);
    }

    private long events() {
        return rows.texts("select status_event.id from status_event join request on request.id = request_id "
                + "where reference = ?", own).size();
    }

    private void awaitNothingDue() {
        await().atMost(Duration.ofSeconds(30)).until(() -> rows.texts("select reference from request where reference = ? "
                + "and wake_up_at <= ?::timestamptz", own, clock.instant().toString()).isEmpty());
        rows.awaitCount(0, "select count(*) from notice join request on request.id = request_id where reference = ? "
                + "and recipient = 'applicant' and notice.state in ('planned', 'claimed')", own);
    }

    private void noonOf(LocalDate day) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(DutchTime.ZONE).toInstant();
        if (noon.isAfter(clock.instant())) {
            clock.moveTo(noon);
        }
    }

    private JsonPath view() {
        return given().auth().preemptive().basic("desk", "desk").get("/v1/requests/" + own).jsonPath();
    }

    private String page() {
        return given().get(Publisher.linkOf(own)).body().asString();
    }

    private String mail(String words) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> mails(words), found -> !found.isEmpty()).getFirst();
    }

    private List<String> mails(String words) {
        return new Mailbox(directory).list().stream()
                .filter(mail -> mail.to().contains(own.toLowerCase() + "@voorbeeld.example"))
                .map((ReceivedMail mail) -> mail.text().orElse("")).filter(text -> text.contains(words)).toList();
    }
}
