// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import jakarta.enterprise.context.ApplicationScoped;

import nl.zaakspoor.notice.Medium;

/** Who writes for which medium. */
@ApplicationScoped
class Writers {
    private final MailWriter mail;
    private final TextWriter text;

    Writers(MailWriter mail, TextWriter text) {
        this.mail = mail;
        this.text = text;
    }

    Writer of(Medium medium) {
        return switch (medium) {
            case EMAIL -> mail;
            case SMS -> text;
        };
    }
}
