// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of the pages' look, under a name that changes with its content: browsers may keep it for ever.
 *
 * @param name {@code zaakspoor-1a2b3c4d5e6f.css}
 */
record Asset(String name, String mediaType, byte[] content) {
    /** 48 bits: enough to tell the versions of one file apart. */
    private static final int HASH_CHARS = 12;

    static Asset of(String stem, String extension, String mediaType, byte[] content) {
        return new Asset(stem + "-" + hash(content) + "." + extension, mediaType, content);
    }

    String address() {
        return "/assets/" + name;
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
