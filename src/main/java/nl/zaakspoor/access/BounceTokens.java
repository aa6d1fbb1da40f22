// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes and verifies what stands in the address to which a mail comes back: which message it was. Anybody can send a mail
 * there, so the token proves itself by a MAC.
 *
 * <p>Layout, 25 bytes, in hexadecimal (50 characters), because mail servers may change capitals:
 * {@code key id (1) · message id (16) · HMAC-SHA256 of the foregoing, truncated (8)}.
 */
public final class BounceTokens {
    public static final int CHARS = 50;
    private static final int BODY_BYTES = 17;
    private static final int MAC_BYTES = 8;

    private final KeyedHash hashes;

    public BounceTokens(KeyRing ring) {
        this.hashes = new KeyedHash(ring, "bounce", MAC_BYTES);
    }

    public String write(UUID message) {
        byte[] body = ByteBuffer.allocate(BODY_BYTES).put((byte) hashes.currentId())
                .putLong(message.getMostSignificantBits()).putLong(message.getLeastSignificantBits()).array();
        return HexFormat.of().formatHex(body) + HexFormat.of().formatHex(hashes.hash(hashes.currentId(), body));
    }

    /** The message that {@code text} is of; empty for anything this service did not write. */
    public Optional<UUID> verify(String text) {
        if (text.length() != CHARS || !text.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        byte[] bytes = HexFormat.of().parseHex(text);
        byte[] body = Arrays.copyOf(bytes, BODY_BYTES);
        boolean ours = hashes.matches(Byte.toUnsignedInt(bytes[0]), body, Arrays.copyOfRange(bytes, BODY_BYTES, bytes.length));
        ByteBuffer in = ByteBuffer.wrap(body, 1, BODY_BYTES - 1);
        return ours ? Optional.of(new UUID(in.getLong(), in.getLong())) : Optional.empty();
    }
}
