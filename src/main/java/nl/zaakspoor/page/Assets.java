// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

/** The files of the pages' look. */
final class Assets {
    private final Asset stylesheet;
    private final Asset logo;

    private Assets(Asset stylesheet, Asset logo) {
        this.stylesheet = stylesheet;
        this.logo = logo;
    }

    static Assets read() {
        return new Assets(Asset.of("zaakspoor", "css", "text/css;charset=UTF-8", Resource.bytes("page/zaakspoor.css")),
                Asset.of("logo", "svg", "image/svg+xml", Resource.bytes("page/logo.svg")));
    }

    Look look() {
        return new Look(List.of(stylesheet.address()), logo.address(), "");
    }

    List<Asset> all() {
        return List.of(stylesheet, logo);
    }

    Optional<Asset> named(String name) {
        return all().stream().filter(asset -> asset.name().equals(name)).findFirst();
    }
}
