// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.zaakspoor.courier.NotifyNl.ApiKey;
import nl.zaakspoor.courier.NotifyNlDouble.Whim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NotifyNlMailTest implements ChannelContract {
    @Override
    public Parcel parcel(boolean again) {
        return new Parcel(Mails.ID, Mails.MAIL.to(), Mails.MAIL.bytes(Mails.server(25)), again);
    }

    @Override
    public NotifyNlSide otherSide() {
        return new NotifyNlSide(client -> new NotifyNlMail(client, NotifyNlDouble.MAIL_TEMPLATE));
    }

    @Test
    void it_gets_the_subject_and_the_plain_text_of_the_frozen_mail() {
        try (NotifyNlSide notify = otherSide()) {
            // When
            notify.channel().send(parcel(false));

            // Then
            NotifyNlDouble.Taken mail = notify.server().taken().getFirst();
            assertThat(mail.to()).isEqualTo("noor@voorbeeld.example");
            assertThat(mail.personalisation()).containsEntry("subject", Mails.MAIL.subject())
                    .containsEntry("body", Mails.MAIL.text());
        }
    }

    @Test
    void a_message_that_may_have_been_taken_is_looked_for_and_not_sent_twice() {
        try (NotifyNlSide notify = otherSide()) {
            // Given
            notify.losesItsAnswer();
            notify.channel().send(parcel(false));
            notify.isAsItShould();

            // When
            Delivery delivery = notify.channel().send(parcel(true));

            // Then
            assertThat(delivery).isEqualTo(new Delivery.Accepted("known"));
            assertThat(notify.taken()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"TOO_MANY_REQUESTS, NotReached, 429", "DAY_IS_FULL, NotReached, 429", "AWAY_BEHIND_PROXY, NotReached, 503",
            "SERVER_ERROR, NotNow, 500", "TRIAL_MODE, NotNow, 400", "UNKNOWN_TEMPLATE, NotNow, 400"})
    void what_it_answers_says_whether_to_wait_with_this_message_or_with_all(Whim whim, String expected, String answer) {
        try (NotifyNlSide notify = otherSide()) {
            // Given
            notify.server().does(whim);

            // When
            Delivery delivery = notify.channel().send(parcel(false));

            // Then
            assertThat(delivery.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(delivery.answer()).isEqualTo(answer);
        }
    }

    @Test
    void a_clock_that_is_off_waits_until_somebody_mends_it() {
        try (NotifyNlDouble server = new NotifyNlDouble()) {
            // Given
            NotifyNl account = NotifyNlSide.account(server.address(), ApiKey.parse(NotifyNlDouble.API_KEY));
            InstantSource late = () -> Instant.now().minusSeconds(60);

            // When
            Delivery delivery = new NotifyNlMail(new NotifyNlClient(account, late), NotifyNlDouble.MAIL_TEMPLATE)
                    .send(parcel(false));

            // Then
            assertThat(delivery).isEqualTo(new Delivery.NotReached("403"));
        }
    }

    @Test
    void an_api_key_ends_in_the_service_and_the_secret_and_never_shows_the_secret() {
        // When
        ApiKey key = ApiKey.parse(NotifyNlDouble.API_KEY);

        // Then
        assertThat(key.service()).isEqualTo(NotifyNlDouble.SERVICE);
        assertThat(key.secret()).isEqualTo(NotifyNlDouble.SECRET);
        assertThat(key).asString().doesNotContain(NotifyNlDouble.SECRET);
        assertThatThrownBy(() -> ApiKey.parse("half-" + NotifyNlDouble.SECRET)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(NotifyNlDouble.SECRET);
    }
}
