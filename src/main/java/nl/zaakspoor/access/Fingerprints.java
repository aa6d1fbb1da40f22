// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Recognises content that was seen before without keeping it: a keyed hash, so that whoever has the database but not the key
 * cannot find out by guessing what a short content was.
 *
 * <p>A fingerprint is {@code key id (1) · HMAC-SHA256 (32)}.
 */
public final class Fingerprints {
    private static final int HASH_BYTES = 32;

    private final KeyedHash hashes;

    public Fingerprints(KeyRing ring) {
        this.hashes = new KeyedHash(ring, "fingerprint", HASH_BYTES);
    }

    public byte[] of(byte[] content) {
        return of(hashes.currentId(), content);
    }

    /** The fingerprints to search for: one for every key that stored ones may have been made under. */
    public List<byte[]> candidates(byte[] content) {
        return hashes.ids().stream().map(keyId -> of(keyId, content)).toList();
    }

    private byte[] of(int keyId, byte[] content) {
        return ByteBuffer.allocate(1 + HASH_BYTES).put((byte) keyId).put(hashes.hash(keyId, content)).array();
    }

    /** Whether {@code fingerprint} is one of {@code content}; false when its key is no longer in the ring. */
    public boolean match(byte[] content, byte[] fingerprint) {
        return fingerprint.length == 1 + HASH_BYTES && hashes.matches(Byte.toUnsignedInt(fingerprint[0]), content,
                Arrays.copyOfRange(fingerprint, 1, fingerprint.length));
    }
}
