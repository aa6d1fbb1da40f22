// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The custom properties that hold on the body of a page, as a browser finds them: for a reader of light or dark pages, on a
 * screen. Queries about anything else, such as the width of the window, are taken not to hold. Layers count as if they were
 * none, and whatever {@code @supports} asks for as if it were there.
 */
final class BodyStyle {
    private static final Pattern SELECTOR = Pattern
            .compile("(?<type>\\*|[a-z]+)?(?<more>(?:\\.[\\w-]+|:root|:not\\(\\.[\\w-]+\\))*)");
    private static final Pattern MORE = Pattern.compile(":not\\(\\.(?<without>[\\w-]+)\\)|\\.(?<with>[\\w-]+)|:root");
    /** What is set on the body itself wins over what it inherits, however much the selector of that says. */
    private static final int ON_BODY = 1000;
    private static final int NOWHERE = -1;
    private static final int PER_CLASS = 10;
    private static final int IMPORTANT = 10_000;
    /** What properties make of each other may grow without end; no colour is as long as this. */
    private static final int LONGEST = 10_000;

    private final Map<String, String> values = new HashMap<>();

    private BodyStyle() {}

    static BodyStyle of(List<Declaration> declarations, Set<String> classes, boolean dark) {
        BodyStyle style = new BodyStyle();
        Map<String, Integer> ranks = new HashMap<>();
        for (Declaration declaration : declarations) {
            int rank = Arrays.stream(declaration.selector().split(",")).mapToInt(each -> rank(each.strip(), classes)).max()
                    .orElse(NOWHERE) + (declaration.important() ? IMPORTANT : 0);
            if (rank > NOWHERE && rank >= ranks.getOrDefault(declaration.name(), NOWHERE)
                    && declaration.media().stream().allMatch(query -> holds(query, dark))) {
                ranks.put(declaration.name(), rank);
                style.values.put(declaration.name(), declaration.value());
            }
        }
        return style;
    }

    /**
     * Where a value comes from in the end.
     *
     * @param property the last on the way that is not one of our own; one of our own when it is our default
     */
    record Value(String property, String text) {}

    /** @param name such as {@code --z-link}; of ours the value is said to be of the property that it was taken from */
    Optional<Value> value(String name) {
        return value(name, Set.of());
    }

    /** The value as it is written, with what it refers to unresolved. */
    Optional<String> written(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @param path the properties that are being resolved, in case they go round in circles */
    private Optional<Value> value(String name, Set<String> path) {
        String written = values.get(name);
        if (written == null || written.equals("initial") || path.contains(name)) {
            return Optional.empty();
        }
        Set<String> longer = new HashSet<>(path);
        longer.add(name);
        Optional<Value> found = resolved(name, written, longer);
        return name.startsWith("--z-") ? found : found.map(each -> new Value(name, each.text()));
    }

    private Optional<Value> resolved(String name, String text, Set<String> path) {
        int start = text.indexOf("var(");
        if (start < 0) {
            return Optional.of(new Value(name, text));
        }
        int end = closing(text, start);
        if (end < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Value> referred = referred(name, text.substring(start + "var(".length(), end), path);
        if (start == 0 && end == text.length() - 1 || referred.isEmpty()) {
            return referred;
        }
        return resolved(name, text.substring(0, start) + referred.get().text() + text.substring(end + 1), path);
    }

    private Optional<Value> referred(String name, String arguments, Set<String> path) {
        int comma = arguments.indexOf(',');
        Optional<Value> value = value((comma < 0 ? arguments : arguments.substring(0, comma)).strip(), path);
        return value.isPresent() || comma < 0 ? value : resolved(name, arguments.substring(comma + 1).strip(), path);
    }

    private static int closing(String text, int from) {
        int open = 0;
        for (int at = from; at < text.length(); at++) {
            char here = text.charAt(at);
            open += here == '(' ? 1 : here == ')' ? -1 : 0;
            if (here == ')' && open == 0) {
                return at;
            }
        }
        return -1;
    }

    private static int rank(String selector, Set<String> classes) {
        Matcher parts = SELECTOR.matcher(selector);
        if (selector.isEmpty() || !parts.matches()) {
            return NOWHERE;
        }
        String type = Optional.ofNullable(parts.group("type")).orElse("*");
        String more = parts.group("more");
        int weight = (type.equals("*") ? 0 : 1) + PER_CLASS * (int) MORE.matcher(more).results().count();
        if (!type.equals("html") && !more.contains(":root") && fits(type, "body", more, classes)) {
            return ON_BODY + weight;
        }
        return fits(type, "html", more, Set.of()) ? weight : NOWHERE;
    }

    private static boolean fits(String type, String element, String more, Set<String> classes) {
        return (type.equals("*") || type.equals(element)) && MORE.matcher(more).results().allMatch(part -> {
            String without = part.group(1);
            String with = part.group(2);
            return without != null ? !classes.contains(without) : with == null || classes.contains(with);
        });
    }

    private static boolean holds(String query, boolean dark) {
        return Arrays.stream(query.split(",")).map(String::strip).anyMatch(each -> each.startsWith("not ")
                ? !allHold(each.substring("not ".length()), dark)
                : allHold(each, dark));
    }

    private static boolean allHold(String query, boolean dark) {
        return Arrays.stream(query.replaceFirst("^only ", "").split("\\band\\b")).map(part -> part.replaceAll("\\s", ""))
                .allMatch(part -> part.equals("all") || part.equals("screen")
                        || part.equals("(prefers-color-scheme:%s)".formatted(dark ? "dark" : "light")));
    }
}
