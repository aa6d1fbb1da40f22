// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The text of a record that could not be read as an event. Nobody can say which part of it is free text, so a citizen service
 * number (BSN) counts wherever it stands.
 */
public final class RawText {
    /** JSON writes a line break as a letter behind a backslash, and may write any digit by its number. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|[nrtbf\"/\\\\])");

    private RawText() {}

    /** Whether a word of nine digits that passes the eleven-test stands alone in it. */
    public static boolean holdsBsn(byte[] bytes) {
        // JSON may come in two or four bytes for a character; without its zeros that reads the same where it is digits.
        String text = new String(bytes, UTF_8).replace("\0", "");
        return Bsn.isIn(text.indexOf('\\') < 0 ? text : ESCAPE.matcher(text).replaceAll(RawText::plain));
    }

    private static String plain(MatchResult escape) {
        String number = escape.group(1);
        return number == null ? " " : Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(number, 16)));
    }
}
