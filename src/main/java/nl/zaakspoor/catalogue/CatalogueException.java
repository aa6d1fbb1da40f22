// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.List;

/** The catalogue cannot be used; every problem names its file, its line and what to do. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CatalogueException(List<String> problems) {
        super("the catalogue has %d problem%s:%n  %s".formatted(problems.size(), problems.size() == 1 ? "" : "s",
                String.join(System.lineSeparator() + "  ", problems)));
    }
}
