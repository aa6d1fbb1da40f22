// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import nl.zaakspoor.page.asset.Asset;

/** The desk's own files, which stand beside those of the residents' pages. */
@Singleton
class DeskAssets {
    private final Asset stylesheet = Asset.of("desk", "css", "text/css;charset=UTF-8", bytes("desk/desk.css"));
    private final Asset script = Asset.of("desk", "js", "text/javascript;charset=UTF-8", bytes("desk/desk.js"));

    List<String> stylesheets(List<String> pages) {
        return Stream.concat(pages.stream(), Stream.of(address(stylesheet))).toList();
    }

    String script() {
        return address(script);
    }

    private static String address(Asset asset) {
        return "/desk/assets/" + asset.name();
    }

    Optional<Asset> named(String name) {
        return Stream.of(stylesheet, script).filter(asset -> asset.name().equals(name)).findFirst();
    }

    private static byte[] bytes(String path) {
        try (InputStream file = DeskAssets.class.getClassLoader().getResourceAsStream(path)) {
            return Objects.requireNonNull(file, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
