// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What text messages say; the words stand in {@code messages/sms_<language>.properties}. */
@MessageBundle(value = "sms", locale = "nl")
public interface TextTexts {
    @Message
    String news(String municipality, String noun, String reference, String link);

    @Message
    String link(String municipality, String noun, String reference, String link);

    @Message
    String code(String municipality, String code, String time);

    @Message
    String timePattern();
}
