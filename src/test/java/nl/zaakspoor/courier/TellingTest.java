// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;
import nl.zaakspoor.local.Mailbox;
import nl.zaakspoor.local.ReceivedMail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From an event on the topic to a mail in a mailbox. */
@QuarkusTest
class TellingTest {
    @Inject
    DataSource database;

    @ConfigProperty(name = "zaakspoor.local.directory")
    Path directory;

    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String reference = "T-" + own;
    private final String address = "resident-" + own + "@voorbeeld.example";

    @Test
    void a_receipt_comes_with_a_link_that_opens_the_page_in_the_applicants_language() {
        // When
        Publisher.receive(reference, "vergunning", applicant("en"));

        // Then
        ReceivedMail mail = mails(1).getFirst();
        assertThat(mail.subject()).isEqualTo("We have received your application " + reference);
        String link = Pattern.compile("https?://[^/\\s]+(/t/[A-Za-z0-9_-]+)").matcher(mail.text().orElseThrow()).results()
                .findFirst().orElseThrow().group(1);
        assertThat(given().get(link).asString()).contains("<html lang=\"en\"", reference);
    }

    @Test
    void each_piece_of_news_is_told_once_in_one_thread() {
        // Given
        Publisher.receive(reference, "vergunning", applicant("nl"));
        mails(1);
        Publisher.publish(reference, "status-changed", "2026-10-08T08:00:00Z", "{\"status\": \"decision\"}");
        Publisher.publish(reference, "request-completed", "2026-10-09T08:00:00Z", "{\"outcome\": \"granted\"}");
        mails(2);

        // When
        Publisher.publish(reference, "request-completed", "2026-10-09T08:00:00Z", "{\"outcome\": \"granted\"}");
        Publisher.receive(reference + "-next", "vergunning", applicant("nl"));

        // Then
        List<ReceivedMail> all = mails(3);
        assertThat(all).extracting(ReceivedMail::subject).containsExactly("Wij hebben uw aanvraag " + reference + " ontvangen",
                "Nieuws over uw aanvraag " + reference, "Wij hebben uw aanvraag " + reference + "-next ontvangen");
        assertThat(all.subList(0, 2).stream().map(mail -> header(mail, "References")).distinct()).hasSize(1);
        assertThat(all.stream().map(mail -> header(mail, "Message-ID")).distinct()).hasSize(3);
        assertThat(all).allSatisfy(mail -> assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated"));
    }

    @Test
    void a_resident_who_wants_no_mail_gets_none_and_the_reason_is_kept() {
        // When
        Publisher.receive(reference, "vergunning",
                ", \"applicant\": {\"email\": \"" + address + "\", \"contactBy\": \"post\"}");

        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(column("""
                select n.state || ' ' || n.reason from notice n join request r on r.id = request_id where reference = '%s'"""
                .formatted(reference))).containsExactly("suppressed other-contact"));
    }

    @Test
    void the_database_holds_nothing_personal_in_clear() {
        // Given
        Publisher.receive(reference, "vergunning", """
                , "title": {"nl": "Geheimtitel%1$s"}, "location": "Geheimstraat%1$s",
                 "applicant": {"name": "Geheimnaam%1$s", "email": "%2$s", "phone": "06-98765432", "postcode": "9876 ZX",
                   "houseNumber": "4321", "organisation": {"name": "Geheimzaak%1$s", "kvk": "98765431"}}"""
                .formatted(own, address));
        Publisher.publish(reference, "status-changed", "2026-10-08T08:00:00Z",
                "{\"status\": \"in-progress\", \"explanation\": {\"nl\": \"Geheimwoord%s\"}, \"unknown\": \"Geheimveld%s\"}"
                        .formatted(own, own));
        mails(1);

        // When
        String dump = new Rows(database).dump();

        // Then
        assertThat(dump).contains(reference).doesNotContain("Geheim").doesNotContain(address)
                .doesNotContain("resident-" + own).doesNotContain("98765432").doesNotContain("9876 ZX");
    }

    private String applicant(String language) {
        return ", \"applicant\": {\"name\": \"Noor de Tester\", \"email\": \"%s\", \"language\": \"%s\"}".formatted(address,
                language);
    }

    /** The mails of this test's resident, oldest first, once there are that many; more is a failure. */
    private List<ReceivedMail> mails(int expected) {
        List<ReceivedMail> mails = await().atMost(Duration.ofSeconds(30))
                .until(() -> new Mailbox(directory).newestFirst().limit(200)
                        .filter(mail -> mail.to().contains(address)).toList(), found -> found.size() >= expected);
        assertThat(mails).hasSize(expected);
        return mails.reversed();
    }

    private static String header(ReceivedMail mail, String name) {
        return mail.headers().stream().filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2)).findFirst().orElse("");
    }

    private List<String> column(String sql) {
        return new Rows(database).texts(sql);
    }
}
