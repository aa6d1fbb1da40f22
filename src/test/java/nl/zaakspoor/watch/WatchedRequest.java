// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.watch;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.path.json.JsonPath;

import nl.zaakspoor.MovableClock;
import nl.zaakspoor.Publisher;
import nl.zaakspoor.RejectionProfile;
import nl.zaakspoor.Rows;
import nl.zaakspoor.local.Mailbox;
import nl.zaakspoor.local.ReceivedMail;
import nl.zaakspoor.term.DutchTime;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

/** One request of the running service, and the clock by which it is watched. */
public final class WatchedRequest {
    private final String own = "W-" + UUID.randomUUID().toString().substring(0, 8);
    private final Rows rows;
    private final MovableClock clock;
    private final Mailbox mailbox;
    private final LocalDate today;
    private final Instant begin = Instant.now();

    /** At noon of a day ten days on; the requests of other tests sleep on, or thousands would wake with it. */
    public WatchedRequest(Rows rows, MovableClock clock, Path directory) throws SQLException {
        this.rows = rows;
        this.clock = clock;
        this.mailbox = new Mailbox(directory);
        this.today = DutchTime.dayOf(clock.instant()).plusDays(10);
        rows.letAllSleep();
        noonOf(today);
    }

    public String reference() {
        return own;
    }

    /** The day of its receipt. */
    public LocalDate today() {
        return today;
    }

    public void receive(String product) {
        event("request-received", """
                {"product": "%s", "department": "DSB", "receivedOn": "%s",
                 "applicant": {"email": "%s@voorbeeld.example"}}""".formatted(product, today, own.toLowerCase()));
    }

    public void event(String type, String data) {
        String event = """
                {"specversion": "1.0", "id": "%s-%s-%s", "source": "%s", "type": "nl.zaakspoor.%s.v1", "subject": "%s",
                 "time": "%s", "data": %s}""".formatted(own, type, clock.instant(), RejectionProfile.SILENT, type, own,
                clock.instant(), data);
        long before = events();
        Publisher.send(own, event.getBytes(UTF_8), Map.of("content-type", "application/cloudevents+json"));
        await().atMost(Duration.ofSeconds(30)).until(() -> events() > before);
    }

    private long events() {
        return rows.texts("select status_event.id from status_event join request on request.id = request_id "
                + "where reference = ?", own).size();
    }

    public void awaitNothingDue() {
        await().atMost(Duration.ofSeconds(30)).until(() -> rows.texts("select reference from request where reference = ? "
                + "and wake_up_at <= ?::timestamptz", own, clock.instant().toString()).isEmpty());
        rows.awaitCount(0, "select count(*) from notice join request on request.id = request_id where reference = ? "
                + "and recipient = 'applicant' and notice.state in ('planned', 'claimed')", own);
    }

    public void noonOf(LocalDate day) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(DutchTime.ZONE).toInstant();
        if (noon.isAfter(clock.instant())) {
            clock.moveTo(noon);
        }
    }

    public JsonPath view() {
        return given().auth().preemptive().basic("desk", "desk").get("/v1/requests/" + own).jsonPath();
    }

    public String page() {
        return given().get(Publisher.linkOf(own)).body().asString();
    }

    /** The mail with these words, once it is there. */
    public String mail(String words) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> mails(words), found -> !found.isEmpty()).getFirst();
    }

    public List<String> mails(String words) {
        return mailbox.newestFirst().takeWhile(mail -> mail.receivedAt().isAfter(begin))
                .filter(mail -> mail.to().contains(own.toLowerCase() + "@voorbeeld.example"))
                .map((ReceivedMail mail) -> mail.text().orElse("")).filter(text -> text.contains(words)).toList();
    }
}
