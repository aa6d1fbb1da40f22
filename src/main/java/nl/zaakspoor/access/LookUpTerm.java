// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One term by which a request can be found, folded so that spelling does not matter: capitals, accents, spaces,
 * separators, and the ways to write a Dutch phone number.
 */
public record LookUpTerm(Kind kind, String folded) {
    /** So many letters and digits at the end of a reference are enough to look for it. */
    public static final int SHORTEST_END = 4;

    public enum Kind {
        EMAIL, PHONE, NAME, ADDRESS, REFERENCE, REFERENCE_END
    }

    public static LookUpTerm email(String address) {
        return new LookUpTerm(Kind.EMAIL, address.strip().toLowerCase(Locale.ROOT));
    }

    /** A phone number in any notation; {@code +31 6 …}, {@code 0031 6 …} and {@code 06-…} are the same number. */
    public static LookUpTerm phone(String number) {
        String digits = number.replaceAll("[^0-9+]", "").replaceFirst("^(\\+|00)31\\(?0?\\)?", "0").replaceFirst("^\\+", "00");
        return new LookUpTerm(Kind.PHONE, digits);
    }

    /** Each whole word of a name is a term of its own. */
    public static Stream<LookUpTerm> name(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty())
                .map(word -> new LookUpTerm(Kind.NAME, word));
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
