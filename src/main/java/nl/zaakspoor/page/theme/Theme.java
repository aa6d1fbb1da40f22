// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.page.asset.Asset;

/** How one municipality has the pages look, over what they look like by themselves. */
public final class Theme {
    public static final Theme NONE = new Theme(List.of(), Optional.empty(), List.of(), List.of(), List.of(), OwnWords.NONE);

    /** By it our style sheet keeps the colours of a theme to light pages. */
    private static final String LIGHT_ONLY = "light-only";
    /** How the NL Design System calls the class under which a theme sets its properties. */
    private static final String THEME = "-theme";

    private static final List<String> GROUNDS = List.of("--basis-color-default-bg-document",
            "--utrecht-document-background-color");
    private static final List<String> TEXTS = List.of("--basis-color-default-color-document", "--utrecht-document-color");

    private final List<Asset> stylesheets;
    private final Optional<Asset> logo;
    private final List<Asset> others;
    private final List<Declaration> declarations;
    private final Optional<String> themeClass;
    private final OwnWords words;

    /**
     * @param others what the style sheets fetch
     * @param selected the classes of the selectors in the style sheets, in the order in which they come
     */
    Theme(List<Asset> stylesheets, Optional<Asset> logo, List<Asset> others, List<Declaration> declarations,
            List<String> selected, OwnWords words) {
        this.stylesheets = stylesheets;
        this.logo = logo;
        this.others = others;
        this.declarations = declarations;
        this.themeClass = selected.stream().filter(name -> name.endsWith(THEME)).findFirst();
        this.words = words;
    }

    /** @throws ThemeException when the folder cannot be read, or something in it cannot be used */
    public static Theme in(Path folder) {
        return new ThemeReader(ThemeFolder.files(folder)).read();
    }

    /** In the order in which they apply. */
    public List<Asset> stylesheets() {
        return stylesheets;
    }

    public Optional<Asset> logo() {
        return logo;
    }

    /** Everything that is to be served. */
    public List<Asset> assets() {
        return Stream.of(stylesheets, logo.stream().toList(), others).flatMap(List::stream).toList();
    }

    public OwnWords words() {
        return words;
    }

    List<Declaration> declarations() {
        return declarations;
    }

    /** What the body of a page is to carry for the theme to hold; empty without a theme. */
    public String bodyClass() {
        boolean plain = stylesheets.isEmpty() && logo.isEmpty();
        return Stream.concat(themeClass.stream(), Stream.of(LIGHT_ONLY).filter(_ -> !plain && !hasDarkLook()))
                .collect(Collectors.joining(" "));
    }

    /** With less than another ground and other text on it, dark pages would be half theirs and half ours. */
    private boolean hasDarkLook() {
        return differs(GROUNDS) && differs(TEXTS);
    }

    private boolean differs(List<String> properties) {
        BodyStyle dark = style(true);
        BodyStyle light = style(false);
        return properties.stream().anyMatch(each -> !dark.value(each).equals(light.value(each)));
    }

    private BodyStyle style(boolean dark) {
        return BodyStyle.of(declarations, themeClass.stream().collect(Collectors.toSet()), dark);
    }
}
