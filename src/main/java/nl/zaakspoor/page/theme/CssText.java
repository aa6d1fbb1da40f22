// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A style sheet as text, in which the braces and semicolons that count can be told from those in comments, strings and
 * addresses. Names written with escapes are not looked through: what slips by here is still stopped by the security policy of
 * the pages.
 */
final class CssText {
    // Possessive, because a drawing within a style sheet is one long string.
    private static final String DOUBLE = "\"(?<%s>[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"";
    private static final String SINGLE = "'(?<%s>[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+)'";
    private static final String BARE = "(?<bare>[^\"'()\\\\\\s]*+(?:\\\\.[^\"'()\\\\\\s]*+)*+)";
    private static final Pattern PIECE = Pattern.compile("(?<comment>/\\*(?:.*?\\*/|.*))"
            + "|(?<url>(?<![\\w-])(?:url|src)\\(\\s*(?:" + DOUBLE.formatted("double") + "|" + SINGLE.formatted("single") + "|"
            + BARE + ")\\s*\\))|" + DOUBLE.formatted("other") + "|" + SINGLE.formatted("another"),
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern PROPERTY = Pattern.compile("^[;{}]\\s*+--");
    private static final Pattern NAMESPACE = Pattern.compile("^[;{}]?\\s*+@namespace\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMAGE_SET = Pattern.compile("image-set\\((?:[^;{}()]|\\([^;{}()]*\\))*$",
            Pattern.CASE_INSENSITIVE);
    private final String text;
    private final String plain;
    private final String mask;

    CssText(String text) {
        this.text = text;
        this.plain = PIECE.matcher(text)
                .replaceAll(piece -> piece.start("comment") < 0 ? quoted(piece.group()) : blank(piece, " "));
        this.mask = PIECE.matcher(text).replaceAll(piece -> blank(piece, piece.start("comment") < 0 ? "x" : " "));
    }

    /** An address within the style sheet; in a custom property nothing is fetched until some rule uses it. */
    record Address(String text, boolean inProperty) {}

    /** Without comments, and as long as it was. */
    String plain() {
        return plain;
    }

    /** As {@link #plain}, and without what stands in strings and addresses. */
    String mask() {
        return mask;
    }

    /** The same style sheet with other addresses, where there is another one. */
    String readdressed(Function<Address, Optional<String>> other) {
        return PIECE.matcher(text).replaceAll(piece -> quoted(piece.start("url") < 0 || inNamespace(piece.start())
                ? piece.group()
                : other.apply(new Address(address(piece), inProperty(piece.start())))
                        .map("url(\"%s\")"::formatted).orElse(piece.group())));
    }

    /** Addresses that are written as mere strings, in {@code image-set()}. */
    List<String> bareStrings() {
        List<String> found = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            if ((piece.start("other") >= 0 || piece.start("another") >= 0)
                    && IMAGE_SET.matcher(declaration(piece.start())).find()) {
                found.add(piece.group());
            }
        }
        return found;
    }

    private static String address(MatchResult piece) {
        return Stream.of("double", "single", "bare").map(piece::group).filter(Objects::nonNull).findFirst().orElse("");
    }

    /** The address of one is a name, and is not fetched. */
    private boolean inNamespace(int start) {
        return NAMESPACE.matcher(declaration(start)).find();
    }

    private boolean inProperty(int start) {
        return PROPERTY.matcher(declaration(start)).find();
    }

    /** What stands before, from what ends the declaration before it. */
    private String declaration(int end) {
        int start = end;
        while (start > 0 && ";{}".indexOf(mask.charAt(start - 1)) < 0) {
            start--;
        }
        return mask.substring(Math.max(0, start - 1), end);
    }

    private static String blank(MatchResult piece, String with) {
        return with.repeat(piece.end() - piece.start());
    }

    private static String quoted(String piece) {
        return Matcher.quoteReplacement(piece);
    }
}
