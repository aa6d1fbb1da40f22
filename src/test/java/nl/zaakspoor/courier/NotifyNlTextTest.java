// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class NotifyNlTextTest implements ChannelContract {
    private static final String TEXT = "Gemeente Voorbeeld: er is nieuws over uw melding Z-1. Kijk op https://x.example/t/abc";

    @Override
    public Parcel parcel(boolean again) {
        return new Parcel(Mails.ID, "06-12345678", TEXT.getBytes(UTF_8), again);
    }

    @Override
    public NotifyNlSide otherSide() {
        return new NotifyNlSide(client -> new NotifyNlText(client, NotifyNlDouble.TEXT_TEMPLATE));
    }

    @Test
    void it_gets_the_text_and_the_number() {
        try (NotifyNlSide notify = otherSide()) {
            // When
            notify.channel().send(parcel(false));

            // Then
            NotifyNlDouble.Taken text = notify.server().taken().getFirst();
            assertThat(text.kind()).isEqualTo("sms");
            assertThat(text.to()).isEqualTo("06-12345678");
            assertThat(text.personalisation()).containsEntry("body", TEXT);
        }
    }
}
