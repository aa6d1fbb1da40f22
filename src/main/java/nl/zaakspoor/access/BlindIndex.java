// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Makes personal values findable without storing them: a keyed hash of the folded value. Whoever has the database but not
 * the key can neither read a term nor test a guess.
 *
 * <p>An index value is {@code key id (1) · HMAC-SHA256 truncated (16)}.
 */
public final class BlindIndex {
    private static final int MAC_BYTES = 16;

    private final int currentId;
    private final Map<Integer, SecretKey> keys;

    public BlindIndex(KeyRing ring) {
        this.currentId = ring.currentId();
        this.keys = ring.ids().stream()
                .collect(Collectors.toMap(id -> id, id -> ring.derive(id, "blind index", "HmacSHA256").orElseThrow()));
    }

    /** The value to store for a term: made under the current key. */
    public byte[] entry(LookUpTerm term) {
        return hash(currentId, term);
    }

    /** The values to search for: one for every key that stored rows may have been made under. */
    public List<byte[]> candidates(LookUpTerm term) {
        return keys.keySet().stream().map(id -> hash(id, term)).toList();
    }

    private byte[] hash(int keyId, LookUpTerm term) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.get(keyId));
            byte[] full = mac.doFinal((term.kind().name() + '\0' + term.folded()).getBytes(UTF_8));
            return ByteBuffer.allocate(1 + MAC_BYTES).put((byte) keyId).put(full, 0, MAC_BYTES).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java", e);
        }
    }
}
