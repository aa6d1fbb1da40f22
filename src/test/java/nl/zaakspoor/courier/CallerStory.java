// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zaakspoor.courier.MessageLifeTest.SECRET;
import static org.awaitility.Awaitility.await;

/** A resident who says on the phone that nothing came, the colleague who helps them, and the mail server. */
final class CallerStory implements AutoCloseable {
    final ScriptedSmtp smtp;
    final Rows rows;
    final String own = "c" + UUID.randomUUID().toString().substring(0, 8);
    final String reference = "C-" + own;
    final String old = "old-" + own + "@voorbeeld.example";
    final String other = "new-" + own + "@voorbeeld.example";

    CallerStory(DataSource database, int port) {
        rows = new Rows(database);
        smtp = new ScriptedSmtp(port);
    }

    @Override
    public void close() {
        smtp.close();
    }

    void received() {
        received("\"email\": \"" + old + "\"");
    }

    void received(String applicant) {
        received(", \"applicant\": {" + applicant + "}", reference);
    }

    void received(String data, String request) {
        Publisher.receive(request, "vergunning", data);
        await().atMost(Duration.ofSeconds(30)).until(() -> version(request) > 0);
    }

    void status(String status, String day) {
        event("status-changed", day, "{\"status\": \"" + status + "\"}");
    }

    void event(String type, String day, String data) {
        long version = version(reference);
        Publisher.publish(reference, type, day + "T08:00:00Z", data);
        await().atMost(Duration.ofSeconds(30)).until(() -> version(reference) > version);
    }

    Response resend(String kind) {
        return desk().post(path("/notices/" + id(kind) + "/_resend"));
    }

    Response correct(Object email) {
        return desk().body(Map.of("email", email)).put(path("/address"));
    }

    String path(String below) {
        return "/v1/requests/" + reference + below;
    }

    /** A form of the desk's pages. */
    static RequestSpecification form(Map<String, String> fields) {
        return given().auth().preemptive().basic("desk", "desk").header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "nl").contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields).redirects().follow(false);
    }

    static RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk").contentType("application/json");
    }

    /** The last mail was refused by whoever it was for, after all. */
    void bounced(String code) {
        String message = texts("select id::text from message where on_the_wire and created_at = (select max(created_at)"
                + " from message m where m.request_id = message.request_id) and").getFirst();
        String sender = smtp.commands().stream()
                .filter(line -> line.startsWith("MAIL FROM:") && line.contains(message.replace("-", ""))).findFirst()
                .orElseThrow().replaceFirst("MAIL FROM:<([^>]*)>.*", "$1");
        given().header("Authorization", "Bearer " + SECRET).contentType("message/rfc822")
                .body(BounceReportTest.report(sender, "failed", code).getBytes(UTF_8)).post("/v1/delivery-receipts").then()
                .statusCode(204);
    }

    String id(String kind) {
        return texts("select id::text from notice where kind = '" + kind + "' and").getFirst();
    }

    List<String> notices() {
        return texts("select kind || ' ' || state || coalesce(' ' || reason, '') from notice where").stream().sorted().toList();
    }

    List<String> deskTasks() {
        return texts("select kind || ' ' || coalesce(done_by, 'open') from desk_task where");
    }

    List<String> events() {
        return texts("select type || ' ' || source from status_event where source like 'urn:zaakspoor:%' and").stream().sorted()
                .toList();
    }

    List<String> acts() {
        return texts("select reader || ' ' || what from read_log where what in ('notice-again', 'address-corrected') and");
    }

    List<String> mailsTo(String address) {
        return smtp.mails().stream().filter(mail -> mail.contains("To: " + address)).toList();
    }

    List<String> texts(String select) {
        return rows.texts(select + " request_id = (select id from request where reference = ?)", reference);
    }

    private long version(String request) {
        return rows.texts("select version from request where reference = ?", request).stream().mapToLong(Long::parseLong)
                .findFirst().orElse(0);
    }
}
