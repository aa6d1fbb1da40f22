// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One text in several languages; Dutch is always there.
 *
 * <p>It may be free text of a department, hence personal: its {@link #toString()} tells only which languages there are.
 */
public record Text(Map<Language, String> byLanguage) {
    public Text {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(Language.DUTCH)) {
            throw new IllegalArgumentException("a text needs at least nl");
        }
    }

    public static Text dutch(String text) {
        return new Text(Map.of(Language.DUTCH, text));
    }

    /**
     * The text in {@code wanted}, else in Dutch, with the language it really is in; without the characters that would change
     * the order of what stands around it, or cannot be seen.
     */
    public Wording in(Language wanted) {
        String text = byLanguage.get(wanted);
        return text != null ? Wording.shown(text, wanted) : Wording.shown(dutch(), Language.DUTCH);
    }

    private String dutch() {
        return Objects.requireNonNull(byLanguage.get(Language.DUTCH));
    }

    @Override
    public String toString() {
        return "Text" + new TreeMap<>(byLanguage).keySet();
    }

    /** A text and the language it is in, so that a page can mark a Dutch fragment as Dutch. */
    public record Wording(String text, Language language) {
        /** Control characters but for line ends and tabs, and those that force or isolate a direction. */
        private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

        private static Wording shown(String text, Language language) {
            return new Wording(UNSEEN.matcher(text).replaceAll(""), language);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
