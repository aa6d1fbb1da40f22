// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA256 under the keys of a ring, derived for one use and cut to a length. */
final class KeyedHash {
    private final KeyRing ring;
    private final int length;
    private final Map<Integer, SecretKey> keys;

    KeyedHash(KeyRing ring, String use, int length) {
        this.ring = ring;
        this.length = length;
        this.keys = ring.ids().stream()
                .collect(Collectors.toMap(id -> id, id -> ring.derive(id, use, "HmacSHA256").orElseThrow()));
    }

    int currentId() {
        return ring.currentId();
    }

    List<Integer> ids() {
        return ring.ids();
    }

    byte[] hash(int keyId, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.get(keyId));
            return Arrays.copyOf(mac.doFinal(content), length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java", e);
        }
    }

    /** Whether {@code hash} was made of {@code content} under that key; takes the same time whatever the answer. */
    boolean matches(int keyId, byte[] content, byte[] hash) {
        return keys.containsKey(keyId) && MessageDigest.isEqual(hash(keyId, content), hash);
    }
}
