// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Seals everything personal before it is stored: AES-256-GCM under the current key of the ring.
 *
 * <p>A sealed value is {@code format (1) · key id (1) · nonce (12) · ciphertext and tag}. It is bound to its {@link Place}:
 * moved to another row or column it no longer opens, so whoever can write to the database cannot swap two residents.
 */
public final class Sealer {
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER_BYTES = 2 + NONCE_BYTES;

    /** Kept, since finding one among the providers takes longer than sealing an event. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Sealer::cipher);

    private final KeyRing ring;
    private final SecureRandom random;
    private final Map<String, SecretKey> derived = new ConcurrentHashMap<>();

    public Sealer(KeyRing ring, SecureRandom random) {
        this.ring = ring;
        this.random = random;
    }

    /** Where a value stands: the kind of value and the key of its row. */
    public record Place(String kind, String row) {}

    public byte[] seal(byte[] plain, Place place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] ciphertext = crypt(Cipher.ENCRYPT_MODE, ring.currentId(), nonce, ByteBuffer.wrap(plain), place);
        return ByteBuffer.allocate(HEADER_BYTES + ciphertext.length)
                .put(FORMAT).put((byte) ring.currentId()).put(nonce).put(ciphertext).array();
    }

    /**
     * Opens what {@link #seal} made for the same place.
     *
     * @throws ValueChangedException when the value was changed or moved
     * @throws KeyMissingException when its key is not in the ring
     */
    public byte[] open(byte[] sealed, Place place) {
        if (sealed.length < HEADER_BYTES || sealed[0] != FORMAT) {
            throw new ValueChangedException("not a sealed value: " + place.kind());
        }
        ByteBuffer in = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        int keyId = Byte.toUnsignedInt(in.get());
        byte[] nonce = new byte[NONCE_BYTES];
        in.get(nonce);
        return crypt(Cipher.DECRYPT_MODE, keyId, nonce, in, place);
    }

    private byte[] crypt(int mode, int keyId, byte[] nonce, ByteBuffer in, Place place) {
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(mode, key(keyId, place.kind()), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.row().getBytes(UTF_8));
            return cipher.doFinal(in.array(), in.arrayOffset() + in.position(), in.remaining());
        } catch (GeneralSecurityException e) {
            throw new ValueChangedException("sealed value does not open: " + place.kind() + ", key " + keyId);
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES in GCM is part of every Java", e);
        }
    }

    private SecretKey key(int id, String kind) {
        return derived.computeIfAbsent(id + kind, ignored -> ring.derive(id, "seal " + kind, "AES")
                .orElseThrow(() -> new KeyMissingException("key " + id + " is not in the ring of personal data keys")));
    }

    /** A sealed value was changed or stands in another place than it was made for. */
    public static final class ValueChangedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ValueChangedException(String message) {
            super(message);
        }
    }

    /** A sealed value was made under a key that is not in the ring: a setting is wrong, the value is not. */
    public static final class KeyMissingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyMissingException(String message) {
            super(message);
        }
    }
}
