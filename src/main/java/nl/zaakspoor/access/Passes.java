// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Writes and verifies what a browser keeps after a right code was given: that the page of one link shows all until a moment. It
 * is stored nowhere; it proves itself by a MAC, is worth nothing with another link, and nothing once the link is renewed.
 *
 * <p>Layout, 25 bytes, base64url without padding (34 characters):
 * {@code key id (1) · seconds since 1970 (8) · HMAC-SHA256 of the foregoing, the subject and the version of the link, truncated
 * (16)}.
 */
public final class Passes {
    private static final int BODY_BYTES = 9;
    private static final int MAC_BYTES = 16;
    private static final int CHARS = 34;

    private final KeyedHash hashes;

    public Passes(KeyRing ring) {
        this.hashes = new KeyedHash(ring, "pass", MAC_BYTES);
    }

    /** @param until from then on it opens nothing; whole seconds of it count */
    public String write(LinkToken link, Instant until) {
        byte[] body = ByteBuffer.allocate(BODY_BYTES).put((byte) hashes.currentId()).putLong(until.getEpochSecond()).array();
        byte[] whole = ByteBuffer.allocate(BODY_BYTES + MAC_BYTES).put(body)
                .put(hashes.hash(hashes.currentId(), bound(body, link))).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Until when {@code text} opens the page of {@code link}; empty for anything that does not open it at {@code now}. */
    public Optional<Instant> verify(String text, LinkToken link, Instant now) {
        return decode(text).filter(bytes -> isOurs(bytes, link))
                .map(bytes -> Instant.ofEpochSecond(ByteBuffer.wrap(bytes, 1, Long.BYTES).getLong())).filter(now::isBefore);
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return text.length() == CHARS ? Optional.of(Base64.getUrlDecoder().decode(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(byte[] bytes, LinkToken link) {
        return hashes.matches(Byte.toUnsignedInt(bytes[0]), bound(Arrays.copyOf(bytes, BODY_BYTES), link),
                Arrays.copyOfRange(bytes, BODY_BYTES, BODY_BYTES + MAC_BYTES));
    }

    private static byte[] bound(byte[] body, LinkToken link) {
        return ByteBuffer.allocate(BODY_BYTES + Long.BYTES + Integer.BYTES + 1).put(body).putLong(link.subject())
                .putInt(link.version()).put(link.purpose().code).array();
    }
}
