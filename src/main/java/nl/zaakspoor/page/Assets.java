// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The files of the pages' look, read once. */
@Singleton
class Assets {
    private final Asset stylesheet;
    private final Asset refresh;
    private final Asset aloud;
    private final Asset logo;

    Assets() {
        stylesheet = Asset.of("zaakspoor", "css", "text/css;charset=UTF-8", Resource.bytes("page/zaakspoor.css"));
        refresh = script("refresh");
        aloud = script("aloud");
        logo = Asset.of("logo", "svg", "image/svg+xml", Resource.bytes("page/logo.svg"));
    }

    /** As it is written, without what only its readers need. */
    private static Asset script(String stem) {
        String lean = Resource.text("page/" + stem + ".js").replaceAll("(?m)^ *(//.*)?\n?", "");
        return Asset.of(stem, "js", "text/javascript;charset=UTF-8", lean.getBytes(UTF_8));
    }

    Look look() {
        return new Look(List.of(stylesheet.address()), List.of(refresh.address(), aloud.address()), logo.address(), "");
    }

    List<Asset> all() {
        return List.of(stylesheet, refresh, aloud, logo);
    }

    Optional<Asset> named(String name) {
        return all().stream().filter(asset -> asset.name().equals(name)).findFirst();
    }
}
