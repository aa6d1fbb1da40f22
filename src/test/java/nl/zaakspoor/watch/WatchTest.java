// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.watch;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;

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

    private Rows rows;
    private WatchedRequest request;
    private LocalDate today;

    @BeforeEach
    void begin() throws SQLException {
        rows = new Rows(database);
        request = new WatchedRequest(rows, clock, directory);
        today = request.today();
    }

    @Test
    void a_report_that_passes_its_day_is_told_late_with_when_more_is_told_and_so_does_its_page() {
        // Given: two weeks is the norm of such reports.
        request.receive("melding-openbare-ruimte");
        LocalDate norm = today.plusDays(14);

        // When
        request.noonOf(norm.plusDays(1));

        // Then
        LocalDate more = norm.plusDays(15);
        assertThat(request.mail("Uw melding duurt langer dan wij eerst zeiden.")).contains(
                "Een nieuwe datum weten wij nog niet.",
                String.valueOf(more.getDayOfMonth()));
        JsonPath view = request.view();
        assertThat(view.getString("view.delay.wasOn")).isEqualTo(norm.toString());
        assertThat(view.getString("view.delay.moreOn")).isEqualTo(more.toString());
        assertThat(view.getList("view.promises.met")).containsExactly("no");
        assertThat(request.page()).contains("Uiterlijk ").contains("vertellen wij u meer");

        // When: nothing changes until that day.
        request.noonOf(more.minusDays(1));
        request.awaitNothingDue();

        // Then
        assertThat(request.mails("duurt langer")).hasSize(1);

        // When
        request.noonOf(more);

        // Then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(request.mails("duurt langer")).hasSize(2));
    }

    @Test
    void a_request_whose_clock_stands_still_is_not_late() {
        // Given
        request.receive("melding-openbare-ruimte");
        request.event("term-suspended", "{\"on\": \"%s\", \"reasonCode\": \"weather\"}".formatted(today));

        // When
        request.noonOf(today.plusDays(20));
        request.awaitNothingDue();

        // Then
        assertThat(request.view().getBoolean("view.clockStopped")).isTrue();
        assertThat(request.mails("duurt langer")).isEmpty();
    }

    @Test
    void a_complaint_is_told_of_every_fortnight_and_its_source_hears_of_the_silence_which_the_page_then_says() {
        // Given
        request.receive("klacht-algemeen-bestuur");
        request.mail("ontvangen");

        // When
        request.noonOf(today.plusDays(14));

        // Then
        assertThat(request.mail("Wij werken nog aan uw klacht.")).contains("Zo staat het met uw klacht");

        // When: the morning after.
        request.noonOf(today.plusDays(15));
        rows.awaitCount(1, "select count(*) from notice join request on request.id = request_id "
                + "where reference = ? and kind = 'silent' and notice.state = 'planned'", request.reference());
        request.noonOf(today.plusDays(16));

        // Then
        String letter = await().atMost(Duration.ofSeconds(40)).until(() -> new Mailbox(directory).newestFirst().limit(200)
                .filter(mail -> mail.to().contains("silent@voorbeeld.example")).map(mail -> mail.text().orElse(""))
                .filter(text -> text.contains(request.reference())).findFirst().orElse(""), text -> !text.isEmpty());
        assertThat(letter).contains("Al lang geen nieuws", request.reference() + ": sinds").doesNotContain("noor@");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(request.page()).contains("is er geen nieuws")
                .contains("Wij hebben de afdeling op").contains("een bericht gestuurd"));
        rows.awaitCount(1, "select count(*) from status_event join request on request.id = request_id "
                + "where reference = ? and type = 'department-asked'", request.reference());

        // When: there is news.
        request.event("status-changed", "{\"status\": \"in-progress\"}");

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(request.page()).doesNotContain("is er geen nieuws"));
    }

    @Test
    void ten_days_of_standing_still_tell_each_thing_once() {
        // Given
        request.receive("klacht-algemeen-bestuur");
        request.event("task-assigned", "{\"taskId\": \"T1\", \"taskCode\": \"send-document\", \"dueOn\": \"%s\"}"
                .formatted(today.plusDays(20)));
        request.mail("Wij hebben iets van u nodig");

        // When
        request.noonOf(today.plusDays(18));

        // Then
        assertThat(request.mail("De laatste dag is bijna daar.")).contains("Stuur een document op");
        request.awaitNothingDue();
        assertThat(rows.texts("select kind from notice join request on request.id = request_id where reference = ? "
                + "and recipient = 'applicant' order by kind", request.reference()))
                .containsExactly("received", "task", "task-reminder");
    }

    @Test
    void nobody_publishes_as_this_service_itself() throws Exception {
        // When
        String event = """
                {"specversion": "1.0", "id": "%s", "source": "urn:zaakspoor:service", "subject": "%s",
                 "type": "nl.zaakspoor.delay-noticed.v1", "time": "%s", "data": {"wasOn": "2026-11-02"}}"""
                .formatted(request.reference(), request.reference(), clock.instant());
        Publisher.send(request.reference(), event.getBytes(UTF_8),
                java.util.Map.of("content-type", "application/cloudevents+json"));

        // Then
        rows.awaitCount(1, "select count(*) from rejected_event where event_id = ? and code = 'unknown-type'",
                request.reference());
        assertThat(rows.count("select count(*) from status_event where id = ?", request.reference())).isZero();
    }
}
