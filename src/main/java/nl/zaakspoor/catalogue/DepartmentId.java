// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.regex.Pattern;

/** The short name by which a department is known, such as {@code DSO}. */
public record DepartmentId(String value) {
    /** What is said to who gives anything else. */
    public static final String FORM = "must be the short name of a department, such as `DSO`";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    public DepartmentId {
        if (!isId(value)) {
            throw new IllegalArgumentException("a department id is 1 to 32 of A-Z a-z 0-9 . _ -");
        }
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
