// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.regex.Pattern;

/** The kebab-case Dutch name of a product, such as {@code melding-openbare-ruimte}. */
public record ProductId(String value) {
    /** What is said to who gives anything else. */
    public static final String FORM = "must be the id of a product, such as `vergunning`";

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public ProductId {
        if (!isId(value)) {
            throw new IllegalArgumentException("a product id is kebab-case, at most 64 characters");
        }
    }

    public static boolean isId(String text) {
        return text.length() <= 64 && ID.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
