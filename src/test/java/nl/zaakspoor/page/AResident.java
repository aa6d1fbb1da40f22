// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.local.Mailbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Somebody who made a request, got the first mail, and uses the pages as a browser without JavaScript does. */
record AResident(Rows rows, Mailbox mailbox, String own, String page) {
    private static final Duration SOON = Duration.ofSeconds(30);

    static AResident waiting(Rows rows, Mailbox mailbox) {
        String own = "R-" + UUID.randomUUID().toString().substring(0, 8);
        Publisher.receive(own, "vergunning", ", \"applicant\": {\"email\": \"" + address(own) + "\"}");
        AResident resident = new AResident(rows, mailbox, own, Publisher.linkOf(own));
        resident.mail(resident.old(), "ontvangen");
        return resident;
    }

    /** Once the links of the request were renewed. */
    AResident withNewLink() {
        return new AResident(rows, mailbox, own, Publisher.linkOf(own));
    }

    private static String address(String own) {
        return own.toLowerCase(Locale.ROOT) + "@voorbeeld.example";
    }

    /** The address that the department knows. */
    String old() {
        return address(own);
    }

    Response post(String form, Map<String, String> fields) {
        return form(fields).post(page + form);
    }

    static RequestSpecification form(Map<String, String> fields) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields);
    }

    static RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk").contentType("application/json");
    }

    String mail(String to, String words) {
        return await().atMost(SOON).until(() -> mails(to, words), found -> !found.isEmpty()).getFirst();
    }

    List<String> mails(String to, String words) {
        return mailbox.newestFirst().limit(200).filter(mail -> mail.to().contains(to))
                .map(mail -> mail.text().orElse("")).filter(text -> text.contains(words)).toList();
    }

    String headers(String to, String pattern) {
        return mailbox.newestFirst().limit(200).filter(mail -> mail.to().contains(to))
                .map(mail -> Pattern.compile(pattern).matcher(String.join("\n", mail.headers())))
                .filter(Matcher::find).findFirst().orElseThrow().group(1);
    }

    /** Where a mail leads with an address that has this in it, without its host. */
    static String link(String mail, String path) {
        return URI.create(find(mail, "(https?://\\S*" + path + "\\S+)")).getPath();
    }

    static String find(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
