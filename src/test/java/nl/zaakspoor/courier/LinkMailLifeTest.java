// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Rows;
import nl.zaakspoor.courier.ScriptedSmtp.Step;
import nl.zaakspoor.term.OffsetClock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How long a link that somebody asked for waits, and when it is over. Mails are sent when told, and the clock is the test's own. */
@QuarkusTest
@TestProfile(CodeLifeTest.OwnClock.class)
class LinkMailLifeTest {
    @Inject
    DataSource database;

    @Inject
    AskedLinks links;

    @Inject
    OffsetClock clock;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private LostLink lost;

    @BeforeEach
    void lose_a_link() throws SQLException {
        lost = new LostLink(new Rows(database), clock, port);
    }

    @AfterEach
    void forget_all() throws SQLException {
        lost.close();
    }

    @Test
    void the_fourth_within_an_hour_is_not_sent_and_nobody_is_told_so() {
        // Given
        lost.receive("L1-" + lost.own(), "vergunning", LostLink.applicant(lost.address()));
        for (int i = 0; i < 3; i++) {
            LostLink.ask(lost.address(), "");
        }

        // When
        Response fourth = LostLink.ask(lost.address(), "");
        links.sendWhatIsAsked();

        // Then
        assertThat(fourth.statusCode()).isEqualTo(303);
        assertThat(lost.mails()).hasSize(3);
        lost.pass(Duration.ofHours(1));
        LostLink.ask(lost.address(), "");
        links.sendWhatIsAsked();
        assertThat(lost.mails()).hasSize(4);
    }

    @Test
    void the_link_to_all_works_for_a_day_and_then_nothing_is_kept_of_it() throws Exception {
        // Given
        lost.receive("L1-" + lost.own(), "vergunning", LostLink.applicant(lost.address()));
        LostLink.ask(lost.address(), "");
        links.sendWhatIsAsked();
        String link = lost.link();

        // When
        lost.pass(Duration.ofDays(1));
        Response late = given().get(link);
        links.forget();

        // Then
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.asString()).contains("Vraag een nieuwe link", "/find?lang=nl");
        assertThat(lost.rows().count("select count(*) from link_ask")).isZero();
        assertThat(given().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void it_waits_for_a_mail_server_that_is_away_and_goes_once() {
        // Given
        lost.receive("L1-" + lost.own(), "vergunning", LostLink.applicant(lost.address()));
        lost.serverGoes();
        LostLink.ask(lost.address(), "");
        links.sendWhatIsAsked();
        assertThat(lost.states()).containsExactly("open");

        // When
        lost.serverComes();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            links.sendWhatIsAsked();
            assertThat(lost.states()).containsExactly("sent");
        });
        links.sendWhatIsAsked();

        // Then
        assertThat(lost.mails()).hasSize(1);
    }

    @Test
    void a_mail_that_is_refused_is_over() {
        lost.receive("L1-" + lost.own(), "vergunning", LostLink.applicant(lost.address()));
        lost.server().answer(Step.RCPT, "550 no such mailbox");

        LostLink.ask(lost.address(), "");
        links.sendWhatIsAsked();

        assertThat(lost.states()).containsExactly("failed");
    }

    @Test
    void while_sending_is_paused_it_waits() {
        // Given
        lost.receive("L1-" + lost.own(), "vergunning", LostLink.applicant(lost.address()));
        sending("_pause");
        LostLink.ask(lost.address(), "");

        // When
        links.sendWhatIsAsked();
        List<String> meanwhile = lost.states();
        sending("_resume");
        links.sendWhatIsAsked();

        // Then
        assertThat(meanwhile).containsExactly("open");
        assertThat(lost.mails()).hasSize(1);
    }

    @Test
    void what_could_not_go_within_the_day_goes_no_more_and_is_counted() {
        // Given
        lost.receive("L1-" + lost.own(), "vergunning", LostLink.applicant(lost.address()));
        LostLink.ask(lost.address(), "");
        lost.pass(Duration.ofDays(1));

        // When
        links.sendWhatIsAsked();
        List<String> meanwhile = lost.states();
        double before = unsent();
        links.forget();

        // Then
        assertThat(meanwhile).containsExactly("open");
        assertThat(lost.mails()).isEmpty();
        assertThat(lost.states()).isEmpty();
        assertThat(unsent() - before).isEqualTo(1);
    }

    private double unsent() {
        return metrics.counter(AskedLinkDispatch.METRIC, "outcome", "too-late").count();
    }

    @Test
    void what_cannot_be_read_holds_up_nobody() throws SQLException {
        // Given
        lost.receive("L1-" + lost.own(), "vergunning", LostLink.applicant(lost.address()));
        LostLink.ask("unreadable-" + lost.address(), "");
        lost.rows().execute("update link_ask set content = '\\x00'");
        LostLink.ask(lost.address(), "");

        // When
        links.sendWhatIsAsked();

        // Then
        assertThat(lost.states()).containsExactly("open", "sent");
    }

    @Test
    void to_an_address_that_takes_no_mail_nothing_goes() throws SQLException {
        // Given
        lost.receive("L1-" + lost.own(), "vergunning", LostLink.applicant(lost.address()));
        LostLink.ask(lost.address(), "");
        lost.rows().execute("insert into suppressed_address (hash, since, code) select address, now(), '550' from link_ask");

        // When
        links.sendWhatIsAsked();

        // Then
        assertThat(lost.mails()).isEmpty();
        assertThat(lost.states()).containsExactly("nothing");
    }

    private static void sending(String what) {
        given().auth().preemptive().basic("manager", "manager").post("/v1/sending/" + what).then().statusCode(204);
    }
}
