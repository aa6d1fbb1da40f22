// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The codes of six digits by which a page shows all. A code is stored nowhere: it follows from what it is about and the address
 * that it goes to, by a keyed hash. Whoever has the database but not the key cannot find one; and what was sent to an address is
 * worth nothing once another one counts.
 */
public final class AccessCodes {
    public static final int DIGITS = 6;
    private static final int COUNT = 1_000_000;

    private final KeyedHash hashes;

    public AccessCodes(KeyRing ring) {
        this.hashes = new KeyedHash(ring, "code", Long.BYTES);
    }

    /**
     * What a code is about.
     *
     * @param linkVersion of the links of the request; once they are renewed, the code is another
     * @param number that rises with every code of the request
     * @param address a mail address or a phone number, as it is written to
     */
    public record Subject(long request, int linkVersion, int number, String address) {
        byte[] content() {
            return String.join("\0", Long.toString(request), Integer.toString(linkVersion), Integer.toString(number), address)
                    .getBytes(UTF_8);
        }

        @Override
        public String toString() {
            return "Subject[" + request + ", " + number + "]";
        }
    }

    /** The code, made under the current key. */
    public String write(Subject subject) {
        return write(hashes.currentId(), subject);
    }

    /** Whether {@code code} is that of {@code subject}; takes the same time whatever the answer. */
    public boolean matches(Subject subject, String code) {
        boolean right = false;
        for (int keyId : hashes.ids()) {
            // Never skipped: how long it takes must not tell which key it was.
            right |= MessageDigest.isEqual(write(keyId, subject).getBytes(US_ASCII), code.getBytes(UTF_8));
        }
        return right;
    }

    private String write(int keyId, Subject subject) {
        long hash = ByteBuffer.wrap(hashes.hash(keyId, subject.content())).getLong();
        String digits = Long.toString(Long.remainderUnsigned(hash, COUNT));
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
