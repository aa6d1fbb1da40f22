// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.util.SortedMap;
import java.util.TreeMap;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The files of a theme as tests write them. */
final class ThemeFiles {
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    static ThemeFiles with(String name, String content) {
        return new ThemeFiles().and(name, content);
    }

    ThemeFiles and(String name, String content) {
        return and(name, content.getBytes(UTF_8));
    }

    ThemeFiles and(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    Theme theme() {
        return new ThemeReader(files).read();
    }

    static Theme css(String css) {
        return with("theme.css", css).theme();
    }
}
