// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.calendar.CalendarEntry;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text.Wording;

/**
 * A mail to a resident, worded: the templates {@code mail/notice.html} and {@code mail/notice.txt} write it down as it is.
 *
 * @param language of the mail; words in another language are marked
 * @param preview what mail programs show beside the subject
 * @param paragraphs the first sentence is the news
 * @param facts what to remember
 * @param quotes what the department wrote with the news
 * @param links to what else can be done
 * @param more what there is to know beside the news
 * @param sections what comes next, and whether the resident must do something
 * @param suggestions what may be handy next, if anything
 * @param button what the link is called
 * @param otherLanguages the same page in the languages that this mail is not in
 * @param calendar what goes along as calendar files
 */
public record NoticeMail(Language language, String municipality, String subject, String preview, Wording heading,
        String greeting, List<Wording> paragraphs, List<Fact> facts, List<Quote> quotes, List<Link> links,
        List<Wording> more, List<Section> sections, Optional<Suggestions> suggestions, String button, URI link,
        List<LanguageLink> otherLanguages, List<CalendarEntry> calendar, Footing footing) implements MailFrame {

    /** @param detail the department's own title, where there is one */
    public record Fact(String label, Wording text, Optional<Wording> detail) {
        /** What stands behind the label in plain text; a question has its mark already. */
        public String colon() {
            return label.endsWith("?") || label.endsWith("\u061F") ? "" : ":";
        }
    }

    /** The department's own words, and who says so. */
    public record Quote(String source, Wording words) {}

    public record Link(String label, URI to) {}

    /** Something said under a title of its own. */
    public record Section(String title, List<Wording> texts) {
        public Section {
            texts = List.copyOf(texts);
        }
    }

    /** What may be handy next, under a title of its own. */
    public record Suggestions(String title, List<Suggestion> all) {
        public Suggestions {
            all = List.copyOf(all);
        }
    }

    public record Suggestion(Wording text, URI to) {}

    public record LanguageLink(Language language, String name, URI link) {}

    /**
     * What stands under every mail: help with the link, the reference, whom to call, and what we never ask.
     *
     * @param unreviewed that no native speaker has read the texts yet; empty where one has
     * @param choose what the page is called on which the resident chooses what to be told
     * @param notices where that page is; empty where there is nothing to choose
     */
    public record Footing(String linkHelp, String otherLanguages, String reference, String questions, String safety,
            String unreviewed, String choose, Optional<URI> notices) {}

    public NoticeMail {
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
        quotes = List.copyOf(quotes);
        links = List.copyOf(links);
        more = List.copyOf(more);
        sections = List.copyOf(sections);
        otherLanguages = List.copyOf(otherLanguages);
        calendar = List.copyOf(calendar);
    }

    /** A mail is personal, and its link is a key. */
    @Override
    public String toString() {
        return "NoticeMail[redacted]";
    }
}
