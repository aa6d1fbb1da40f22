// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.util.List;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.courier.NoticeMail.Footing;
import nl.zaakspoor.courier.NoticeMail.LanguageLink;

/**
 * A mail that gives the link somebody asked for, worded: the templates {@code mail/link.html} and {@code mail/link.txt} write
 * it down as it is.
 *
 * @param paragraphs what the link opens, and what to do when one did not ask for it
 * @param button what the link is called
 * @param footing without a reference and without choices
 */
public record LinkMail(Language language, String municipality, String subject, String preview, Wording heading,
        String greeting, List<String> paragraphs, String button, URI link, List<LanguageLink> otherLanguages,
        Footing footing) implements MailFrame {

    /** Where the link leads. */
    enum Leads {
        /** To the request that was asked for. */
        TO_ONE,
        /** To all, as was asked. */
        TO_ALL,
        /** To all, because the one that was asked for is none of theirs. */
        TO_ALL_INSTEAD
    }

    public LinkMail {
        paragraphs = List.copyOf(paragraphs);
        otherLanguages = List.copyOf(otherLanguages);
    }

    /** Its link is a key. */
    @Override
    public String toString() {
        return "LinkMail[redacted]";
    }
}
