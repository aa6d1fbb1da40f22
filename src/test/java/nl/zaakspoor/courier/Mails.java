// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A mail and the server it goes to. */
final class Mails {
    static final UUID ID = UUID.fromString("fe3de5d8-6551-8f36-a967-4674f5e056e4");
    static final UUID THREAD = UUID.fromString("11111111-2222-8333-8444-555555555555");
    static final Duration TIMEOUT = Duration.ofMillis(500);
    static final MimeMail MAIL = mail("Nieuws over uw aanvraag – Z2026-004512");

    static final Address ADDRESS = new Address(new byte[]{1, 2}, List.of(new byte[]{1, 2}));

    private Mails() {}

    static MimeMail mail(String subject) {
        return new MimeMail(ID, THREAD, "Gemeente Voorbeeld", "noor@voorbeeld.example", subject,
                "Beste inwoner,\n\nWij beoordelen uw aanvraag.\n.\nGroet – café\n", "<p>Beste inwoner, <b>café</b></p>", "nl",
                Instant.parse("2026-11-02T09:00:00Z"), Optional.empty(), List.of());
    }

    static MailServer server(int port) {
        return new MailServer("127.0.0.1", port, "zaken@voorbeeld.example", MailServer.Security.NONE, "", "", TIMEOUT);
    }
}
