// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master keys of one purpose, the current one first. New values are made under the current key; values made under an
 * older key stay readable as long as that key is in the ring, which is how keys rotate without a rewrite.
 *
 * <p>Master keys are never used as they are: every use derives a key of its own (HKDF-SHA256, RFC 5869), so that a value
 * of one use means nothing in another.
 */
public final class KeyRing {
    private static final int KEY_BYTES = 32;

    private final int currentId;
    private final Map<Integer, byte[]> masters;

    private KeyRing(int currentId, Map<Integer, byte[]> masters) {
        this.currentId = currentId;
        this.masters = masters;
    }

    /**
     * Reads a ring from its setting: {@code id:key} pairs separated by commas, the current one first; an id is 1 to 255,
     * a key is 32 bytes in base64. Example: {@code 2:bmV3…=,1:b2xk…=}.
     *
     * @throws IllegalArgumentException with a sentence that names what is wrong and never the key
     */
    public static KeyRing parse(String setting) {
        Map<Integer, byte[]> masters = new LinkedHashMap<>();
        for (String pair : setting.split(",")) {
            String[] parts = pair.strip().split(":", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("a key must be written as id:base64, for example 1:… (32 bytes)");
            }
            if (masters.putIfAbsent(id(parts[0]), key(parts[1])) != null) {
                throw new IllegalArgumentException("key id " + parts[0] + " stands there twice");
            }
        }
        return new KeyRing(masters.keySet().iterator().next(), masters);
    }

    private static int id(String text) {
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 255) {
            throw new IllegalArgumentException("a key id must be a number from 1 to 255");
        }
        return Integer.parseInt(text);
    }

    private static byte[] key(String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a key must be base64");
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key must have 32 bytes, this one has " + key.length);
        }
        return key;
    }

    /** The id of the key that new values are made under. */
    int currentId() {
        return currentId;
    }

    /** All ids in the ring, the current one first. */
    List<Integer> ids() {
        return List.copyOf(masters.keySet());
    }

    /** The key derived for one {@code use} from master key {@code id}; empty when the ring has no such key. */
    Optional<SecretKey> derive(int id, String use, String algorithm) {
        return Optional.ofNullable(masters.get(id)).map(master -> hkdf(master, use, algorithm));
    }

    private static SecretKey hkdf(byte[] master, String use, String algorithm) {
        try {
            var expand = HKDFParameterSpec.ofExtract()
                    .addIKM(new SecretKeySpec(master, "Generic"))
                    .thenExpand(("zaakspoor " + use).getBytes(java.nio.charset.StandardCharsets.UTF_8), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, expand);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of every Java 25", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyRing that && currentId == that.currentId && masters.keySet().equals(that.masters.keySet())
                && masters.entrySet().stream().allMatch(e -> Arrays.equals(e.getValue(), that.masters.get(e.getKey())));
    }

    @Override
    public int hashCode() {
        return masters.keySet().hashCode();
    }

    @Override
    public String toString() {
        return "KeyRing" + masters.keySet();
    }
}
