// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import io.quarkus.qute.RawString;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;

/**
 * Words on a page, with the mark they need when they are in another language than the page around them: a screen reader
 * then speaks them rightly, and Dutch keeps its punctuation in its place on a page that runs from right to left.
 *
 * @param mark attributes for the element around the words, with a leading space, or nothing
 */
public record Phrase(String text, RawString mark) {
    private static final RawString UNMARKED = new RawString("");

    /** Words in the page's own language. */
    static Phrase own(String text) {
        return new Phrase(text, UNMARKED);
    }

    /** These words with {@code value} in a place that was left open. */
    Phrase filled(String place, String value) {
        return new Phrase(text.replace(place, value), mark);
    }

    /** The best wording of {@code text} for a page in {@code page}. */
    static Phrase of(Text text, Language page) {
        Text.Wording wording = text.in(page);
        return new Phrase(wording.text(), wording.language().equals(page) ? UNMARKED : mark(wording.language()));
    }

    private static RawString mark(Language language) {
        return new RawString(" lang=\"" + language + "\" dir=\"" + language.direction() + "\"");
    }

    /** It may be a department's free words, hence personal. */
    @Override
    public String toString() {
        return "Phrase[redacted]";
    }
}
