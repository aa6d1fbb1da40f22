// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Writes and verifies the secret in a link. A link is not stored anywhere: it proves itself by a 128-bit MAC, so a forged
 * one falls before any work in the database.
 *
 * <p>Layout, 28 bytes, base64url without padding (38 characters):
 * {@code key id (1) · purpose (1) · subject (8) · version (2) · HMAC-SHA256 of the foregoing, truncated (16)}.
 */
public final class LinkTokens {
    private static final int BODY_BYTES = 12;
    private static final int MAC_BYTES = 16;
    private static final int TOKEN_CHARS = 38;

    private final KeyedHash hashes;

    public LinkTokens(KeyRing ring) {
        this.hashes = new KeyedHash(ring, "link", MAC_BYTES);
    }

    public String write(LinkToken token) {
        byte[] body = ByteBuffer.allocate(BODY_BYTES).put((byte) hashes.currentId()).put(token.purpose().code)
                .putLong(token.subject()).putShort((short) token.version()).array();
        byte[] whole = ByteBuffer.allocate(BODY_BYTES + MAC_BYTES).put(body).put(hashes.hash(hashes.currentId(), body)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** What {@code text} opens; empty for anything this service did not write for that purpose. */
    public Optional<LinkToken> verify(String text, LinkToken.Purpose purpose) {
        return decode(text).filter(bytes -> bytes[1] == purpose.code && isOurs(bytes)).map(bytes -> read(bytes, purpose));
    }

    private static Optional<byte[]> decode(String text) {
        if (text.length() != TOKEN_CHARS) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // The last character has unused bits; only the spelling we write is the link.
            boolean canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text);
            return canonical ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(byte[] bytes) {
        return hashes.matches(Byte.toUnsignedInt(bytes[0]), Arrays.copyOf(bytes, BODY_BYTES),
                Arrays.copyOfRange(bytes, BODY_BYTES, BODY_BYTES + MAC_BYTES));
    }

    private static LinkToken read(byte[] bytes, LinkToken.Purpose purpose) {
        ByteBuffer in = ByteBuffer.wrap(bytes, 2, BODY_BYTES - 2);
        return new LinkToken(purpose, in.getLong(), Short.toUnsignedInt(in.getShort()));
    }
}
