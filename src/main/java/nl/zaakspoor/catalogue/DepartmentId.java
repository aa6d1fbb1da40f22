// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

/** The short name by which a department is known, such as {@code DSO}. */
public record DepartmentId(String value) {
    public DepartmentId {
        if (!isId(value)) {
            throw new IllegalArgumentException("a department id is 1 to 32 of A-Z a-z 0-9 . _ -");
        }
    }

    public static boolean isId(String text) {
        return text.matches("[A-Za-z0-9._-]{1,32}");
    }

    @Override
    public String toString() {
        return value;
    }
}
