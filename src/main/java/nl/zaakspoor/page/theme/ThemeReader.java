// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import nl.zaakspoor.page.asset.Asset;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes a theme of the files of its folder. Everything that is wrong is said at once. */
final class ThemeReader {
    static final String CSS = "css";
    static final String WORDS = "municipality.properties";

    private static final Map<String, String> MEDIA_TYPES = Map.of("svg", "image/svg+xml", "png", "image/png", "jpg",
            "image/jpeg", "jpeg", "image/jpeg", "webp", "image/webp", "woff", "font/woff", "woff2", "font/woff2");
    private static final List<String> LOGOS = List.of("logo.svg", "logo.png");
    /** A licence that must go with a font, say: it lies there for people, and is not served. */
    private static final List<String> FOR_PEOPLE = List.of("md", "txt");

    private final SortedMap<String, byte[]> files;
    private final List<String> problems = new ArrayList<>();
    private final SortedMap<String, Asset> fetched = new TreeMap<>();

    /** @param files by their place in the folder */
    ThemeReader(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** @throws ThemeException with a sentence for each file that cannot be used */
    Theme read() {
        files.forEach(this::classify);
        List<Sheet> sheets = files.keySet().stream().filter(name -> extension(name).equals(CSS)).map(this::sheet).toList();
        List<Asset> stylesheets = sheets.stream().map(this::stylesheet).toList();
        Optional<Asset> logo = LOGOS.stream().flatMap(name -> Optional.ofNullable(fetched.remove(name)).stream()).findFirst();
        OwnWords words = files.containsKey(WORDS) ? new OwnWordsReader(text(WORDS), problems).read() : OwnWords.NONE;
        if (!problems.isEmpty()) {
            throw new ThemeException(problems);
        }
        return new Theme(stylesheets, logo, List.copyOf(fetched.values()),
                sheets.stream().flatMap(sheet -> sheet.said().declarations().stream()).toList(),
                sheets.stream().flatMap(sheet -> sheet.said().classes().stream()).toList(), words);
    }

    private void classify(String name, byte[] content) {
        String extension = extension(name);
        Optional<String> mediaType = Optional.ofNullable(MEDIA_TYPES.get(extension));
        if (mediaType.isPresent()) {
            fetched.put(name, Asset.of(stem(name), extension, mediaType.get(), content));
        } else if (extension.equals(CSS) && name.contains("/")) {
            problems.add("%s lies too deep. Put it in the theme folder itself.".formatted(name));
        } else if (!extension.equals(CSS) && !FOR_PEOPLE.contains(extension) && !name.equals(WORDS)) {
            problems.add("%s is of no kind that a theme has. Take it away: a theme has .css, logo.svg or logo.png, %s, and"
                    .formatted(name, WORDS) + " .svg .png .jpg .jpeg .webp .woff .woff2 for its style sheets.");
        }
        if (name.equals(LOGOS.getLast()) && files.containsKey(LOGOS.getFirst())) {
            problems.add("there are two logos, logo.svg and logo.png. Take one away.");
        }
    }

    private record Sheet(String name, String css, StyleSheet said) {}

    private Sheet sheet(String name) {
        String css = text(name);
        return new Sheet(name, css, StyleSheet.of(css));
    }

    private Asset stylesheet(Sheet sheet) {
        StyleAddresses addresses = new StyleAddresses(sheet.name(), fetched, problems);
        addresses.refuseImports(sheet.said().imports());
        return Asset.of(stem(sheet.name()), CSS, "text/css;charset=UTF-8",
                addresses.rewritten(new CssText(sheet.css())).getBytes(UTF_8));
    }

    private String text(String name) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(files.getOrDefault(name, new byte[0]))).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            problems.add("%s is not text in UTF-8. Save it as UTF-8.".formatted(name));
            return "";
        }
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** What it is called in an address: everything else would have to be escaped there. */
    private static String stem(String name) {
        String stem = name.substring(0, name.lastIndexOf('.')).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return Stream.of("theme", stem).filter(part -> !part.isEmpty()).reduce((one, two) -> one + "-" + two).orElseThrow();
    }
}
