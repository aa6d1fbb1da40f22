// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.Rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A resident who wants to hear by text message. The courier runs when told. */
@QuarkusTest
@TestProfile(MessageLifeTest.ByHand.class)
class TextMessageTest {
    @Inject
    DataSource database;

    @Inject
    Courier courier;

    @ConfigProperty(name = "zaakspoor.notifynl.base-url")
    URI address;

    private NotifyNlDouble notify;
    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String reference = "T-" + own;

    @BeforeEach
    void start() {
        notify = new NotifyNlDouble(address.getPort());
    }

    @AfterEach
    void stop() {
        notify.close();
    }

    @Test
    void it_goes_by_notifynl_with_the_link_under_the_id_of_the_message() {
        // Given
        received("\"phone\": \"06-12345678\", \"email\": \"t@voorbeeld.example\", \"contactBy\": \"sms\"");

        // When
        deliver();

        // Then
        NotifyNlDouble.Taken text = notify.taken().getFirst();
        assertThat(text.to()).isEqualTo("06-12345678");
        assertThat(text.personalisation().get("body"))
                .matches("Gemeente Voorbeeld: er is nieuws over uw aanvraag " + reference + "\\. Kijk op http\\S+/t/\\S+");
        assertThat(texts("select id || ' ' || channel || ' ' || carrier || ' ' || state || ' ' || answer || ' ' || attempts"
                + " from message")).containsExactly(text.reference() + " sms notifynl sent 201 1");
    }

    @Test
    void one_whose_answer_was_lost_is_looked_for_and_not_sent_twice() {
        // Given
        received("\"phone\": \"06-12345678\", \"contactBy\": \"sms\"");
        notify.does(NotifyNlDouble.Whim.LOSE_ANSWER);
        deliver();
        assertThat(notices()).containsExactly("received claimed -");

        // When
        notify.does(NotifyNlDouble.Whim.NONE);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            deliver();
            assertThat(notices()).containsExactly("received sent -");
        });

        // Then
        assertThat(notify.taken()).hasSize(1);
    }

    @Test
    void without_a_number_there_is_nothing_to_send_it_to() {
        // When
        received("\"email\": \"t@voorbeeld.example\", \"contactBy\": \"sms\"");

        // Then
        assertThat(notices()).containsExactly("received suppressed other-contact");
    }

    private void received(String applicant) {
        Publisher.receive(reference, "vergunning", ", \"applicant\": {" + applicant + "}");
        new Rows(database).awaitCount(1, "select count(*) from notice join request r on r.id = request_id where reference = ?",
                reference);
    }

    private void deliver() {
        courier.deliverWhatIsDue();
        courier.deliverTexts();
    }

    private List<String> notices() {
        return texts("select kind || ' ' || state || ' ' || coalesce(reason, '-') from notice");
    }

    private List<String> texts(String select) {
        return new Rows(database).texts(select + " where request_id = (select id from request where reference = ?)", reference);
    }
}
