// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.Map;
import java.util.UUID;

import nl.zaakspoor.ledger.MailContent;

/**
 * E-mail by NotifyNL: the subject and the plain text of the mail that was frozen. NotifyNL makes the mail itself, in the
 * municipality's own look there.
 */
record NotifyNlMail(NotifyNlClient client, UUID template) implements Channel {
    @Override
    public Delivery send(Parcel parcel) {
        MailContent mail = MailContent.read(parcel.content());
        Map<String, String> more = mail.unsubscribe().map(link -> Map.of("one_click_unsubscribe_url", link)).orElse(Map.of());
        return client.send("email", "email_address", parcel, template,
                Map.of("subject", mail.subject(), "body", mail.plainText()),
                more);
    }
}
