// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.zaakspoor.page.asset.Asset;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a style sheet of a theme fetches: files of the theme, under the names by which we serve them, and nothing else. */
final class StyleAddresses {
    private static final Pattern OTHER_HOST = Pattern.compile("(?i)(//|[a-z][a-z0-9+.-]*:).*",
            Pattern.DOTALL);
    private static final Pattern FRAGMENT = Pattern.compile("#[\\w-]+$");
    private static final int SHOWN = 80;

    private final String sheet;
    private final Map<String, Asset> files;
    private final List<String> problems;

    /** @param files of the theme, by their place in its folder */
    StyleAddresses(String sheet, Map<String, Asset> files, List<String> problems) {
        this.sheet = sheet;
        this.files = files;
        this.problems = problems;
    }

    void refuseImports(List<String> imports) {
        imports.forEach(each -> problem(each, "imports another style sheet",
                "Put that in the theme folder: every .css in it is used, in the order of their names"));
    }

    String rewritten(CssText css) {
        css.bareStrings().forEach(each -> problem(each, "names a picture without url()", "Write url() around it"));
        return css.readdressed(this::served);
    }

    /** Empty where the address stays as it is. */
    private Optional<String> served(CssText.Address address) {
        String text = address.text().strip();
        boolean data = text.regionMatches(true, 0, "data:", 0, "data:".length());
        // Published themes carry drawings in properties for parts that our pages do not have; there they do no harm.
        if (text.isEmpty() || text.startsWith("#") || data && address.inProperty()) {
            return Optional.empty();
        }
        Optional<Asset> file = place(text).flatMap(name -> Optional.ofNullable(files.get(name)));
        if (data) {
            problem(text, "has a file within it, which the pages do not show",
                    "Put it in the theme folder as a file and write its name");
        } else if (OTHER_HOST.matcher(text).matches()) {
            problem(text, "asks something of another host, and pages never do",
                    "Put the file in the theme folder and write its name there");
        } else if (file.isEmpty()) {
            problem(text, "asks for a file that the theme does not have",
                    "Put it in the theme folder, and write its place from there");
        }
        return file.map(asset -> asset.address() + fragment(text));
    }

    /** Some drawings are one of many in a file. */
    private static String fragment(String address) {
        Matcher fragment = FRAGMENT.matcher(address);
        return fragment.find() ? fragment.group() : "";
    }

    /** Where it lies in the folder, seen from a style sheet that lies in the folder itself; empty outside of it. */
    private static Optional<String> place(String address) {
        Deque<String> place = new ArrayDeque<>();
        for (String part : decoded(address.replaceFirst("[?#].*", "")).split("/", -1)) {
            if (part.equals("..") && place.pollLast() == null || part.isEmpty()) {
                return Optional.empty();
            }
            if (!part.equals(".") && !part.equals("..")) {
                place.add(part);
            }
        }
        return Optional.of(String.join("/", place));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    private void problem(String what, String wrong, String advice) {
        String shown = what.length() > SHOWN ? what.substring(0, SHOWN) + "…" : what;
        problems.add("%s %s (%s). %s.".formatted(sheet, wrong, shown, advice));
    }
}
