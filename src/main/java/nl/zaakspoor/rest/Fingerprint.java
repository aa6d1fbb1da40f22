// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one content from another, and says nothing of what it is. */
public final class Fingerprint {
    /** 48 bits: enough to tell the versions of one file, one page or one answer apart. */
    private static final int CHARS = 12;

    private Fingerprint() {}

    public static String of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
