// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether what the style sheet of the pages puts on each other can be told apart, with the colours of a theme: for text a
 * contrast of 4.5, for large text and for what is no text 3 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
public final class ContrastCheck {
    private static final double TEXT = 4.5;
    private static final double LARGE = 3;

    /** By the names of our own style sheet. */
    private record Pair(String front, String back, double bar, String what) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("--z-text", "--z-page", TEXT, "text on the page"),
            new Pair("--z-text", "--z-surface", TEXT, "text on cards"),
            new Pair("--z-text", "--z-tint", TEXT, "text in the current step"),
            new Pair("--z-text", "--z-todo-tint", TEXT, "text of what the resident must do"),
            new Pair("--z-muted", "--z-page", TEXT, "small print on the page"),
            new Pair("--z-muted", "--z-surface", TEXT, "small print on cards"),
            new Pair("--z-muted", "--z-tint", TEXT, "small print at the head of the page"),
            new Pair("--z-muted", "--z-todo-tint", TEXT, "small print of what the resident must do"),
            new Pair("--z-surface", "--z-muted", TEXT, "number of a step that stands still"),
            new Pair("--z-heading", "--z-tint", LARGE, "heading of the page"),
            new Pair("--z-heading", "--z-surface", TEXT, "headings on cards"),
            new Pair("--z-heading", "--z-todo-tint", TEXT, "heading of what the resident must do"),
            new Pair("--z-accent-text", "--z-surface", TEXT, "name of the municipality, and the number of the step"),
            new Pair("--z-accent-text", "--z-tint", LARGE, "icons"),
            new Pair("--z-link", "--z-page", TEXT, "links on the page"),
            new Pair("--z-link", "--z-surface", TEXT, "links on cards"),
            new Pair("--z-link", "--z-tint", TEXT, "links at the head of the page"),
            new Pair("--z-link", "--z-todo-tint", TEXT, "links of what the resident must do"),
            new Pair("--z-on-accent", "--z-accent", TEXT, "that there is news"),
            new Pair("--z-on-button", "--z-button", TEXT, "text of buttons"),
            new Pair("--z-plain", "--z-surface", TEXT, "text of plain buttons"),
            new Pair("--z-step", "--z-surface", TEXT, "names of steps that are done"),
            new Pair("--z-step", "--z-tint", TEXT, "name of the step in which it was stopped"),
            new Pair("--z-step-coming", "--z-surface", TEXT, "names of steps to come"),
            new Pair("--z-step-current", "--z-tint", TEXT, "name of the current step"),
            new Pair("--z-meta", "--z-surface", TEXT, "day and department of a step"),
            new Pair("--z-meta", "--z-tint", TEXT, "day and department of the current step"),
            new Pair("--z-on-done", "--z-done", LARGE, "mark of a step that is done"),
            new Pair("--z-on-now", "--z-now", TEXT, "mark of the current step"),
            new Pair("--z-good-text", "--z-good-tint", TEXT, "the word for a step that is done"),
            new Pair("--z-problem", "--z-surface", TEXT, "what is wrong in a form"),
            new Pair("--z-on-foot", "--z-foot", TEXT, "text at the foot of the page"),
            new Pair("--z-focus-text", "--z-focus-back", TEXT, "link that has the focus"),
            new Pair("--z-focus", "--z-focus-back", LARGE, "border of what has the focus"),
            new Pair("--z-strong-line", "--z-surface", LARGE, "borders of fields and of steps to come"),
            new Pair("--z-good", "--z-surface", LARGE, "bar of the steps that are done"),
            new Pair("--z-now", "--z-surface", LARGE, "bar of the current step"));

    private static final Pattern FIRST_NAME = Pattern.compile("var\\((--(?!z-)[\\w-]+)");

    private final BodyStyle style;
    private final String mode;
    private final Colour canvas;

    private ContrastCheck(BodyStyle style, boolean dark) {
        this.style = style;
        this.mode = dark ? "dark" : "light";
        this.canvas = dark ? Colour.BLACK : Colour.WHITE;
    }

    /**
     * A sentence for each pair that is hard to tell apart, and for each value that cannot be read.
     *
     * @param ownStyleSheet of the pages
     */
    public static List<String> warnings(String ownStyleSheet, Theme theme) {
        List<Declaration> all = Stream.concat(StyleSheet.of(ownStyleSheet).declarations().stream(),
                theme.declarations().stream()).toList();
        Set<String> classes = Set.of(theme.bodyClass().split(" "));
        return Stream.of(false, true)
                .flatMap(dark -> new ContrastCheck(BodyStyle.of(all, classes, dark), dark).warnings().stream()).distinct()
                .toList();
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (Pair pair : PAIRS) {
            Optional<Colour> front = colour(pair.front(), warnings);
            Optional<Colour> back = colour(pair.back(), warnings);
            if (front.isPresent() && back.isPresent()) {
                Colour ground = back.get().over(colour("--z-surface", warnings).orElse(canvas).over(canvas));
                double contrast = front.get().over(ground).contrast(ground);
                if (contrast < pair.bar()) {
                    warnings.add(tooLittle(pair, contrast));
                }
            }
        }
        return warnings;
    }

    private String tooLittle(Pair pair, double contrast) {
        // Cut, not rounded: 4.49 is too little, and must not be said to be 4.5.
        double cut = Math.floor(contrast * 100) / 100;
        return String.format(Locale.ROOT, "hard to read in the %s look, %s: %s on %s has a contrast of %.2f, and needs %.1f",
                mode,
                pair.what(), described(pair.front()), described(pair.back()), cut, pair.bar());
    }

    private Optional<Colour> colour(String name, List<String> warnings) {
        Optional<Colour> colour = style.value(name).map(BodyStyle.Value::text).flatMap(Colour::parse);
        if (colour.isEmpty()) {
            warnings.add("cannot be checked in the %s look: %s is no colour that we know".formatted(mode, described(name)));
        }
        return colour;
    }

    /** By the property of the theme that gave the value, or the first that could have. */
    private String described(String name) {
        BodyStyle.Value value = style.value(name).orElse(new BodyStyle.Value(name, ""));
        boolean ours = value.property().startsWith("--d-") || value.property().startsWith("--z-");
        return ours
                ? "%s (our own %s)".formatted(themeName(name), value.text())
                : "%s (%s)".formatted(value.property(), value.text());
    }

    /** The first name that a theme can set for it; derived from another of ours where it has none itself. */
    private String themeName(String name) {
        String written = style.written(name).orElse("");
        Matcher first = FIRST_NAME.matcher(written);
        return first.find() ? first.group(1) : name;
    }
}
