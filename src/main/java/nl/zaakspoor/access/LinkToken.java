// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

/**
 * What a link opens.
 *
 * @param purpose what its holder may do
 * @param subject the number of the request, or of the journey for {@link Purpose#JOURNEY} and
 *     {@link Purpose#UNSUBSCRIBE_JOURNEY}, or of what was asked for {@link Purpose#REQUESTS}
 * @param version the version of the subject's links; renewing the link raises it, and what is older opens nothing. For
 *     {@link Purpose#HELPER} and {@link Purpose#CONFIRM_ADDRESS} the number of the helper, or of the address; always 1 for
 *     {@link Purpose#REQUESTS}
 */
public record LinkToken(Purpose purpose, long subject, int version) {
    /** The numbers are in links that have been sent; never change or reuse one. */
    public enum Purpose {
        PAGE(1), JOURNEY(2), HELPER(3), UNSUBSCRIBE(4), CONFIRM_ADDRESS(5), UNSUBSCRIBE_JOURNEY(6), REQUESTS(7);

        final byte code;

        Purpose(int code) {
            this.code = (byte) code;
        }
    }

    public LinkToken {
        if (version < 1 || version > 0xFFFF) {
            throw new IllegalArgumentException("a link version is 1 to 65535, not " + version);
        }
    }
}
