// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rings of keys for tests: key n is always the same, and the first id is the current one. */
public final class TestKeys {
    private TestKeys() {}

    public static KeyRing ring(int... ids) {
        return KeyRing.parse(IntStream.of(ids).mapToObj(id -> id + ":" + key(id)).collect(Collectors.joining(",")));
    }

    /** Key {@code n} in base64. */
    static String key(int n) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) n);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
