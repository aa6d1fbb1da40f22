// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.access.BounceTokens;
import nl.zaakspoor.access.KeyRing;
import nl.zaakspoor.courier.BounceAddress;
import nl.zaakspoor.courier.Dkim;
import nl.zaakspoor.courier.MailIdentity;

/** Reads from the settings how our mails show who they come from. All of it may be absent. */
record MailIdentitySettings(Settings.Mail settings) {
    /** To look at the form of an address alone, before it is known whether our keys are good. */
    private static final KeyRing NO_KEYS = KeyRing.parse("1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    private static final String ADVICE = "Set an address of which the mail is brought to POST /v1/delivery-receipts, such as"
            + " bounces+{token}@voorbeeld.example, or nothing.";

    MailIdentity read(KeyRing keys) {
        return new MailIdentity(bounceAddress().map(text -> bounces(keys).read(Optional.of(text))), dkim());
    }

    Stream<String> problems() {
        return Stream.concat(bounceAddress().flatMap(text -> bounces(NO_KEYS).problem(Optional.of(text))).stream(),
                problemOfDkim().stream());
    }

    private Optional<String> bounceAddress() {
        return settings.bounceAddress().filter(text -> !text.isBlank());
    }

    private static Requirement<BounceAddress> bounces(KeyRing keys) {
        return new Requirement<>("zaakspoor.mail.bounce-address", ADVICE,
                text -> BounceAddress.of(text, new BounceTokens(keys)));
    }

    private Optional<String> problemOfDkim() {
        try {
            dkim();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional
                    .of("ZAAKSPOOR_MAIL_DKIM_KEY_FILE (zaakspoor.mail.dkim.key-file) %s. Set domain, selector and key-file"
                            .formatted(e.getMessage())
                            + " of zaakspoor.mail.dkim, all three or none; make a key with `openssl genpkey"
                            + " -algorithm RSA -pkeyopt rsa_keygen_bits:2048`.");
        }
    }

    private Optional<Dkim> dkim() {
        Settings.DkimSettings dkim = settings.dkim();
        long set = Stream.of(dkim.domain(), dkim.selector(), dkim.keyFile()).filter(Optional::isPresent).count();
        if (set == 0) {
            return Optional.empty();
        }
        if (dkim.domain().isEmpty() || dkim.selector().isEmpty() || dkim.keyFile().isEmpty()) {
            throw new IllegalArgumentException("stands alone");
        }
        try {
            return Optional.of(Dkim.of(dkim.domain().get(), dkim.selector().get(), Files.readString(dkim.keyFile().get())));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read", e);
        }
    }
}
