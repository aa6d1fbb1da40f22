// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a style sheet says that matters to a whole page.
 *
 * @param classes of its selectors, in the order in which they come
 * @param imports of other style sheets, as written
 */
record StyleSheet(List<Declaration> declarations, List<String> classes, List<String> imports) {
    static StyleSheet of(String css) {
        return new Reading(new CssText(css)).read();
    }

    private static final class Reading {
        private static final Pattern IMPORTANT = Pattern.compile("!\\s*important$", Pattern.CASE_INSENSITIVE);
        private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][\\w-]*)");
        /** Stands where a selector would, of what says nothing of a whole page: fonts, animations, rules within rules. */
        private static final String NO_PAGE = "@";

        private final List<Declaration> declarations = new ArrayList<>();
        private final List<String> classes = new ArrayList<>();
        private final List<String> imports = new ArrayList<>();
        private final String plain;
        private final String mask;
        private int at;

        Reading(CssText text) {
            plain = text.plain();
            mask = text.mask();
        }

        StyleSheet read() {
            while (at < mask.length()) {
                block("", List.of());
            }
            return new StyleSheet(List.copyOf(declarations), List.copyOf(classes), List.copyOf(imports));
        }

        /** Up to the brace that ends it, or the end. */
        private void block(String selector, List<String> media) {
            int start = at;
            while (at < mask.length()) {
                char here = mask.charAt(at++);
                if (here == '{') {
                    rule(text(start, at - 1), selector, media);
                    start = at;
                } else if (here == ';' || here == '}') {
                    statement(text(start, at - 1), selector, media);
                    start = at;
                    if (here == '}') {
                        return;
                    }
                }
            }
            statement(text(start, at), selector, media);
        }

        private String text(int start, int end) {
            return plain.substring(start, end).strip();
        }

        private void rule(String prelude, String selector, List<String> media) {
            String kind = prelude.toLowerCase(Locale.ROOT);
            if (kind.startsWith("@media")) {
                block(selector, Stream.concat(media.stream(), Stream.of(kind.substring("@media".length()).strip())).toList());
            } else if (kind.startsWith("@supports") || kind.startsWith("@layer")) {
                block(selector, media);
            } else if (kind.startsWith("@") || !selector.isEmpty()) {
                block(NO_PAGE, media);
            } else {
                Matcher found = CLASS.matcher(prelude);
                while (found.find()) {
                    classes.add(found.group(1));
                }
                block(prelude, media);
            }
        }

        private void statement(String text, String selector, List<String> media) {
            int colon = text.indexOf(':');
            if (text.toLowerCase(Locale.ROOT).startsWith("@import")) {
                imports.add(text);
            } else if (text.startsWith("--") && colon > 0) {
                String value = text.substring(colon + 1).strip();
                Matcher important = IMPORTANT.matcher(value);
                declarations.add(new Declaration(selector, media, text.substring(0, colon).strip(),
                        important.replaceFirst("").strip(), important.reset().find()));
            }
        }
    }
}
