// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;

/** A language by its ISO 639 code, in lower case and without a region: {@code nl}, {@code ar}. */
public record Language(String code) implements Comparable<Language> {
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

    /** The mark that old mail programs know too, unlike the isolates of Unicode 6.3. */
    private static final String LEFT_TO_RIGHT = "\u200E";

    public static final Language DUTCH = new Language("nl");
    public static final Language ENGLISH = new Language("en");

    public Language {
        if (!isCode(code)) {
            throw new IllegalArgumentException("a language is two or three lower case letters");
        }
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** For dates and numbers. English is the English of the United Kingdom: 1 December 2026. */
    public Locale locale() {
        return equals(ENGLISH) ? Locale.UK : Locale.of(code);
    }

    /** As its speakers call it: "Türkçe". */
    public String ownName() {
        String name = Locale.of(code).getDisplayLanguage(locale());
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }

    public boolean rightToLeft() {
        return code.equals("ar");
    }

    /** For a {@code dir} attribute. */
    public String direction() {
        return rightToLeft() ? "rtl" : "ltr";
    }

    /**
     * A phone number, a reference or an address as it stands inside a sentence of this language. In one that runs from right to
     * left, digits, spaces and hyphens would change places without the marks that are put around it; nobody sees those.
     */
    public String keepInOrder(String piece) {
        return rightToLeft() ? LEFT_TO_RIGHT + piece + LEFT_TO_RIGHT : piece;
    }

    @Override
    public int compareTo(Language other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
