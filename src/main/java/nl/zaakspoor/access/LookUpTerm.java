// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.ibm.icu.text.Transliterator;

/**
 * One term by which a request can be found, folded so that spelling does not matter: capitals, accents, spaces,
 * separators, and the ways to write a Dutch phone number. What stands in databases is folded as here: whoever changes that
 * raises {@code Timeline.FOLD_VERSION}, so that it is folded again.
 */
public record LookUpTerm(Kind kind, String folded) {
    /** More words than these nobody has, and no place either. */
    public static final int MOST_WORDS = 12;
    /** So many letters and digits at the end of a reference are enough to look for it. */
    public static final int SHORTEST_END = 4;

    public enum Kind {
        EMAIL, PHONE, NAME, ADDRESS, REFERENCE, REFERENCE_END, LOCATION
    }

    /** Accents fall away, and what is no mere accent becomes the letters that people type for it: {@code ø} o, {@code ß} ss. */
    private static final Transliterator PLAIN = Transliterator.getInstance("NFD; [:M:] Remove; Latin-ASCII; Lower");
    private static final int LAST_OF_ASCII = 0x7f;
    private static final String APOSTROPHES = "['\u2018\u2019\u02bc`\u00b4]";

    public static LookUpTerm email(String address) {
        return new LookUpTerm(Kind.EMAIL, address.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * A phone number in any notation; {@code +31 6 …}, {@code 0031 6 …}, {@code 31 6 …}, {@code 06-…} and {@code 6 …} are the
     * same number.
     */
    public static LookUpTerm phone(String number) {
        String digits = number.replaceAll("[^0-9+]", "").replaceFirst("^\\+", "00")
                .replaceFirst("^00310?|^31(?=[1-9][0-9]{8}$)", "0")
                .replaceFirst("^(?=[1-9][0-9]{8}$)", "0");
        return new LookUpTerm(Kind.PHONE, digits);
    }

    /** Each whole word of a name is a term of its own. */
    public static Stream<LookUpTerm> name(String name) {
        return words(name).map(word -> new LookUpTerm(Kind.NAME, word));
    }

    /** The terms by which somebody of that name is found: who types {@code OBrien} means O'Brien. */
    public static Stream<LookUpTerm> ofSomebodyNamed(String name) {
        return Stream.concat(name(name), name(name.replaceAll(APOSTROPHES, ""))).distinct();
    }

    /** Each whole word by which a street or a place is called, and its number, is a term of its own. */
    public static Stream<LookUpTerm> location(String location) {
        return words(location).map(word -> new LookUpTerm(Kind.LOCATION, word)).distinct();
    }

    /** Whether there is something to look for in what is typed as a name or a place. */
    public static boolean isWords(String text) {
        long words = words(text).distinct().count();
        return words > 0 && words <= MOST_WORDS;
    }

    private static Stream<String> words(String text) {
        String plain = text.chars().allMatch(letter -> letter <= LAST_OF_ASCII)
                ? text.toLowerCase(Locale.ROOT)
                : PLAIN.transliterate(text);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty());
    }

    public static LookUpTerm address(String postcode, String houseNumber) {
        return new LookUpTerm(Kind.ADDRESS, squeeze(postcode) + ' ' + squeeze(houseNumber));
    }

    public static LookUpTerm reference(String reference) {
        return new LookUpTerm(Kind.REFERENCE, squeeze(reference));
    }

    /** The last letters and digits of a reference; empty when it has fewer than {@link #SHORTEST_END}. */
    public static Optional<LookUpTerm> referenceEnd(String reference) {
        String squeezed = squeeze(reference);
        return Optional.of(squeezed).filter(text -> text.length() >= SHORTEST_END)
                .map(text -> new LookUpTerm(Kind.REFERENCE_END, text.substring(text.length() - SHORTEST_END)));
    }

    /** The letters and digits of a reference, as they are compared. */
    public static String bare(String reference) {
        return squeeze(reference);
    }

    private static String squeeze(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "LookUpTerm[" + kind + "]";
    }
}
