// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

/** The files of the pages' look, read once. */
@Singleton
class Assets {
    private final Asset stylesheet;
    private final Asset logo;

    Assets() {
        stylesheet = Asset.of("zaakspoor", "css", "text/css;charset=UTF-8", Resource.bytes("page/zaakspoor.css"));
        logo = Asset.of("logo", "svg", "image/svg+xml", Resource.bytes("page/logo.svg"));
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
