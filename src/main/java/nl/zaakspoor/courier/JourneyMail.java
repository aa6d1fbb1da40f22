// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.calendar.CalendarEntry;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.courier.NoticeMail.Footing;
import nl.zaakspoor.courier.NoticeMail.LanguageLink;

/**
 * A mail with the news of several requests of one journey, worded: the templates {@code mail/journey.html} and
 * {@code mail/journey.txt} write it down as it is.
 *
 * @param news that there is news about several
 * @param parts the news of each as a mail of its own would tell it, in reading order
 * @param otherLanguages the page of the first in the languages that this mail is not in
 * @param footing without a reference and without choices, which each part has for itself
 * @param stop how what can be stopped is stopped for all of them; empty where nothing in it can be
 */
public record JourneyMail(Language language, String municipality, String subject, String preview, Wording heading,
        String greeting, String news, List<NoticeMail> parts, List<LanguageLink> otherLanguages, Footing footing,
        Optional<Stop> stop) implements MailFrame {

    /** @param why what goes on all the same */
    public record Stop(String why, String label, URI link) {}

    public JourneyMail {
        parts = List.copyOf(parts);
        otherLanguages = List.copyOf(otherLanguages);
    }

    List<CalendarEntry> calendar() {
        return parts.stream().flatMap(part -> part.calendar().stream()).toList();
    }

    /** A mail is personal, and its links are keys. */
    @Override
    public String toString() {
        return "JourneyMail[redacted]";
    }
}
