// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import nl.zaakspoor.page.asset.Asset;
import nl.zaakspoor.page.theme.Theme;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The files of the pages' look, read once: our own, and those of the municipality's theme. */
@Singleton
class Assets {
    static final String STYLESHEET = "page/zaakspoor.css";

    private final Look look;
    private final Map<String, Asset> byName;

    Assets(Theme theme) {
        Asset stylesheet = Asset.of("zaakspoor", "css", "text/css;charset=UTF-8", Resource.bytes(STYLESHEET));
        Asset logo = theme.logo().orElseGet(() -> Asset.of("logo", "svg", "image/svg+xml", Resource.bytes("page/logo.svg")));
        List<Asset> scripts = List.of(script("refresh"), script("aloud"));
        look = new Look(addresses(Stream.concat(Stream.of(stylesheet), theme.stylesheets().stream())),
                addresses(scripts.stream()), logo.address(), theme.bodyClass());
        byName = Stream.of(Stream.of(stylesheet, logo), scripts.stream(), theme.assets().stream()).flatMap(each -> each)
                .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity(), (one, same) -> one));
    }

    private static List<String> addresses(Stream<Asset> assets) {
        return assets.map(Asset::address).toList();
    }

    /** As it is written, without what only its readers need. */
    private static Asset script(String stem) {
        String lean = Resource.text("page/" + stem + ".js").replaceAll("(?m)^ *(//.*)?\n?", "");
        return Asset.of(stem, "js", "text/javascript;charset=UTF-8", lean.getBytes(UTF_8));
    }

    Look look() {
        return look;
    }

    Collection<Asset> all() {
        return byName.values();
    }

    Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
