// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.regex.Pattern;

/** The reference of a request, unique in the municipality: 1 to 64 of {@code A-Z a-z 0-9 . _ -}, not only dots. */
public record Reference(String value) implements Comparable<Reference> {
    private static final Pattern REFERENCE = Pattern.compile("(?!\\.+\\z)[A-Za-z0-9._-]{1,64}");

    public Reference {
        if (!isReference(value)) {
            throw new IllegalArgumentException("a reference is 1 to 64 of A-Z a-z 0-9 . _ -, not only dots");
        }
    }

    public static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    @Override
    public int compareTo(Reference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
