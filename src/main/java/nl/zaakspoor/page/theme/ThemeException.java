// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.util.List;

/** The theme cannot be used; every problem says what to do, for whoever runs the service. */
public final class ThemeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    ThemeException(List<String> problems) {
        super("the theme cannot be used: " + String.join(" ", problems));
        this.problems = problems.stream().map("ZAAKSPOOR_THEME (zaakspoor.theme): "::concat).toList();
    }

    public List<String> problems() {
        return problems;
    }
}
