// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Optional;

/** What was filled in on a form, as it came. */
final class Fields {
    private Fields() {}

    /** As it was typed, for the page; without what no page and no database keeps. */
    static String typed(Optional<String> value) {
        return value.map(text -> text.replace("\u0000", "").replace("\r\n", "\n").strip()).orElse("");
    }

    static Optional<String> given(Optional<String> value) {
        return Optional.of(typed(value)).filter(text -> !text.isEmpty());
    }
}
