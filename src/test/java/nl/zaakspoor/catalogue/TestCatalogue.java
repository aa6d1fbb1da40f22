// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.Optional;

/** The built-in catalogue, read once for all tests. */
public final class TestCatalogue {
    public static final Catalogue BUILT_IN = CatalogueReader.read(Optional.empty());

    private TestCatalogue() {}
}
