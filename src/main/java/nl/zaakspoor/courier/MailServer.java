// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;

/**
 * The mail server that takes our mail.
 *
 * @param from the address of sender
 * @param username empty when the server asks for no sign-in
 * @param timeout the longest one attempt may take
 */
public record MailServer(String host, int port, String from, Security security, String username, String password,
        Duration timeout) {

    public enum Security {
        NONE, STARTTLS, TLS
    }

    /** The part of our address after the @: our message ids end in it. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1).replaceAll("[>\\s]", "");
    }

    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }
}
