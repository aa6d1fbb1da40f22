// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.nio.ByteBuffer;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Makes personal values findable without storing them: a keyed hash of the folded value. Whoever has the database but not
 * the key can neither read a term nor test a guess.
 *
 * <p>An index value is {@code key id (1) · HMAC-SHA256 truncated (16)}.
 */
public final class BlindIndex {
    private static final int MAC_BYTES = 16;

    private final KeyedHash hashes;

    public BlindIndex(KeyRing ring) {
        this.hashes = new KeyedHash(ring, "blind index", MAC_BYTES);
    }

    /** The value to store for a term: made under the current key. */
    public byte[] entry(LookUpTerm term) {
        return hash(hashes.currentId(), term);
    }

    /** The values to search for: one for every key that stored rows may have been made under. */
    public List<byte[]> candidates(LookUpTerm term) {
        return hashes.ids().stream().map(id -> hash(id, term)).toList();
    }

    private byte[] hash(int keyId, LookUpTerm term) {
        byte[] content = (term.kind().name() + '\0' + term.folded()).getBytes(UTF_8);
        return ByteBuffer.allocate(1 + MAC_BYTES).put((byte) keyId).put(hashes.hash(keyId, content)).array();
    }
}
