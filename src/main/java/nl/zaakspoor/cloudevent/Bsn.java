// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A citizen service number (BSN) in a text: a word of exactly nine digits, standing alone, that passes the eleven-test. The
 * number of an organisation (RSIN) passes the same test, so it is let through where the word RSIN stands before it.
 */
final class Bsn {
    /** Standing alone: not a part of a reference, an address of a page, or a longer number. Digits first: most texts have none. */
    private static final Pattern NINE_DIGITS = Pattern.compile(
            "(?=[0-9]{9})(?<!(?i:\\bRSIN)[: ]{0,2})(?<![\\p{L}\\p{N}_./=&?#-])[0-9]{9}(?![\\p{L}\\p{N}_]|[./&-][\\p{L}\\p{N}])");
    private static final String MASK = "*********";

    private Bsn() {}

    static boolean isIn(String text) {
        return NINE_DIGITS.matcher(text).results().anyMatch(word -> passesElevenTest(word.group()));
    }

    /** The text with asterisks where a BSN stood. */
    static String masked(String text) {
        return NINE_DIGITS.matcher(text).replaceAll(word -> passesElevenTest(word.group())
                ? MASK
                : Matcher.quoteReplacement(word.group()));
    }

    /** 9·a + 8·b + … + 2·h − 1·i is a multiple of eleven. */
    private static boolean passesElevenTest(String digits) {
        int sum = -Character.digit(digits.charAt(8), 10);
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }
}
