// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.regex.Pattern;

/** What a mail address is to us. */
public final class MailAddress {
    /** Characters (RFC 5321). */
    public static final int MOST = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final Pattern ADDRESS = Pattern
            .compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+[A-Za-z]{2,}");

    private MailAddress() {}

    /** Stricter than RFC 5321: no quotes, comments or control characters, so that it is safe in every header. */
    public static boolean isOne(String text) {
        return text.length() <= MOST && ADDRESS.matcher(text).matches();
    }
}
