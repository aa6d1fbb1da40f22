// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Occurrence;

/**
 * Reads the fields of one JSON object, and gathers everything that is wrong with them before it says so. A problem names
 * the field by its path and the rule, never the value.
 *
 * <p>In the place of a required field that cannot be read comes a stand-in, so that reading goes on and meets the other
 * problems as well; what was read with a stand-in in it is never handed out.
 */
final class Fields {
    private static final int MAX_TEXT = 2000;
    private static final int MIN_YEAR = 1970;
    private static final int MAX_YEAR = 2199;
    private static final Text NO_TEXT = Text.dutch("");

    private final JsonNode object;
    private final String path;
    private final List<Problem> problems;

    private record Problem(RejectionCode code, String sentence) {}

    private Fields(JsonNode object, String path, List<Problem> problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    /** @throws Rejection {@code invalid-data} with every problem that {@code reading} met */
    static <T> T read(JsonNode data, Function<Fields, T> reading) {
        if (!data.isObject()) {
            throw new Rejection(RejectionCode.INVALID_DATA, "`data` must be a JSON object");
        }
        List<Problem> problems = new ArrayList<>();
        T result = reading.apply(new Fields(data, "", problems));
        if (!problems.isEmpty()) {
            throw rejection(problems);
        }
        return result;
    }

    /** Data that is wrong in nothing but its dates is out of range; any other mistake makes it invalid. */
    private static Rejection rejection(List<Problem> problems) {
        boolean invalid = problems.stream().anyMatch(problem -> problem.code() == RejectionCode.INVALID_DATA);
        return new Rejection(invalid ? RejectionCode.INVALID_DATA : RejectionCode.TIME_OUT_OF_RANGE,
                problems.stream().map(Problem::sentence).collect(Collectors.joining("; ")));
    }

    String string(String name, int max) {
        return required(name, optionalString(name, max), () -> "");
    }

    Optional<String> optionalString(String name, int max) {
        return present(name).flatMap(value -> {
            if (!value.isTextual()) {
                return wrong(name, "must be a text");
            }
            String text = value.textValue().strip();
            if (text.isEmpty() || text.length() > max) {
                return wrong(name, "must have 1 to " + max + " characters");
            }
            return Optional.of(text);
        });
    }

    /** A string that must satisfy a rule; {@code rule} says it in words. */
    Optional<String> optionalString(String name, int max, Predicate<String> valid, String rule) {
        return optionalString(name, max).flatMap(text -> valid.test(text) ? Optional.of(text) : wrong(name, rule));
    }

    <T> T id(String name, Predicate<String> valid, Function<String, T> make) {
        // One letter is a valid id of every kind.
        return required(name, optionalString(name, 64, valid, "is not a valid id").map(make), () -> make.apply("x"));
    }

    boolean flag(String name, boolean whenAbsent) {
        return present(name).flatMap(v -> v.isBoolean()
                ? Optional.of(v.booleanValue())
                : this.<Boolean>wrong(name,
                        "must be true or false"))
                .orElse(whenAbsent);
    }

    boolean flag(String name) {
        return required(name, present(name).map(value -> flag(name, false)), () -> false);
    }

    LocalDate date(String name) {
        return required(name, optionalDate(name), () -> LocalDate.EPOCH);
    }

    Optional<LocalDate> optionalDate(String name) {
        return optionalString(name, 10).flatMap(text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                return inRange(day) ? Optional.of(day) : outOfRange(name);
            } catch (DateTimeException e) {
                return wrong(name, "must be a date such as 2026-12-01");
            }
        });
    }

    private static boolean inRange(LocalDate day) {
        return day.getYear() >= MIN_YEAR && day.getYear() <= MAX_YEAR;
    }

    Instant instant(String name) {
        return required(name, optionalInstant(name), () -> Instant.EPOCH);
    }

    Optional<Instant> optionalInstant(String name) {
        return occurrence(name).flatMap(when -> {
            if (when.dayOnly()) {
                return wrong(name, "needs a time of day");
            }
            return inRange(when.day()) ? Optional.of(when.at()) : outOfRange(name);
        });
    }

    /** A moment in RFC 3339; without an offset it is Dutch time; a day alone is a day. */
    Optional<Occurrence> occurrence(String name) {
        return optionalString(name, 40).flatMap(text -> {
            try {
                return Optional.of(Moments.occurrence(text));
            } catch (DateTimeException e) {
                return wrong(name, "must be a moment such as 2026-12-01T14:30:00+01:00, or a day");
            }
        });
    }

    Optional<Period> optionalPeriod(String name) {
        return optionalString(name, 20).flatMap(text -> {
            try {
                Period period = Period.parse(text);
                return period.isNegative() || period.isZero()
                        ? wrong(name, "must be longer than nothing")
                        : Optional.of(period);
            } catch (DateTimeException e) {
                return wrong(name, "must be an ISO-8601 period such as P8W");
            }
        });
    }

    Period period(String name) {
        return required(name, optionalPeriod(name), () -> Period.ZERO);
    }

    Optional<URI> optionalWebAddress(String name) {
        return optionalString(name, 2000).flatMap(text -> {
            try {
                URI uri = new URI(text);
                boolean web = uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
                return web ? Optional.of(uri) : wrong(name, "must be a web address");
            } catch (URISyntaxException e) {
                return wrong(name, "must be a web address");
            }
        });
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return choice(name, all(type));
    }

    <E extends Enum<E>> E choice(String name, List<E> allowed) {
        return required(name, optionalChoice(name, allowed), allowed::getFirst);
    }

    <E extends Enum<E>> Optional<E> optionalChoice(String name, List<E> allowed) {
        return optionalString(name, 64).flatMap(text -> {
            Optional<E> found = allowed.stream().filter(e -> spelled(e).equals(text)).findFirst();
            return found.isPresent()
                    ? found
                    : wrong(name, "must be one of "
                            + allowed.stream().map(Fields::spelled).collect(Collectors.joining(", ")));
        });
    }

    static <E extends Enum<E>> List<E> all(Class<E> type) {
        return Arrays.asList(type.getEnumConstants());
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Text text(String name) {
        return required(name, optionalText(name), () -> NO_TEXT);
    }

    Optional<Text> optionalText(String name) {
        return present(name).flatMap(value -> text(name, value));
    }

    /** A text that may also be one plain string: place names have no translation. */
    Optional<Text> optionalPlace(String name) {
        return present(name)
                .flatMap(value -> value.isTextual() ? optionalString(name, MAX_TEXT).map(Text::dutch) : text(name, value));
    }

    Text place(String name) {
        return required(name, optionalPlace(name), () -> NO_TEXT);
    }

    List<Text> texts(String name) {
        List<Text> texts = new ArrayList<>();
        items(name).forEach(item -> text(name, item).ifPresent(texts::add));
        return texts;
    }

    private Optional<Text> text(String name, JsonNode value) {
        if (!value.isObject()) {
            return wrong(name, "must be a map by language, such as {\"nl\": \"…\"}");
        }
        Map<Language, String> byLanguage = new LinkedHashMap<>();
        for (var member : value.properties()) {
            String text = member.getValue().isTextual() ? member.getValue().textValue().strip() : "";
            if (!Language.isCode(member.getKey()) || text.isEmpty() || text.length() > MAX_TEXT) {
                return wrong(name, "must map language codes to texts of 1 to " + MAX_TEXT + " characters");
            }
            byLanguage.put(new Language(member.getKey()), text);
        }
        return byLanguage.containsKey(Language.DUTCH) ? Optional.of(new Text(byLanguage)) : wrong(name, "needs a text in `nl`");
    }

    <T> T object(String name, Function<Fields, T> reading) {
        return required(name, optionalObject(name, reading),
                () -> reading.apply(new Fields(JsonNodeFactory.instance.objectNode(), "", new ArrayList<>())));
    }

    <T> Optional<T> optionalObject(String name, Function<Fields, T> reading) {
        return present(name).flatMap(value -> value.isObject()
                ? Optional.of(nested(value, path + name + ".", reading))
                : wrong(name, "must be an object"));
    }

    <T> List<T> objects(String name, Function<Fields, T> reading) {
        List<T> result = new ArrayList<>();
        int index = 0;
        for (JsonNode item : items(name)) {
            String place = name + "[" + index++ + "]";
            if (item.isObject()) {
                result.add(nested(item, path + place + ".", reading));
            } else {
                wrong(place, "must be an object");
            }
        }
        return result;
    }

    private <T> T nested(JsonNode value, String at, Function<Fields, T> reading) {
        return reading.apply(new Fields(value, at, problems));
    }

    /** An object that is read elsewhere. */
    JsonNode rawObject(String name) {
        return required(name, present(name).flatMap(value -> value.isObject()
                ? Optional.of(value)
                : this.<JsonNode>wrong(name,
                        "must be an object")),
                MissingNode::getInstance);
    }

    private Iterable<JsonNode> items(String name) {
        Optional<JsonNode> value = present(name);
        if (value.isPresent() && !value.get().isArray()) {
            wrong(name, "must be a list");
            return List.of();
        }
        return value.<Iterable<JsonNode>>map(v -> v).orElse(List.of());
    }

    boolean has(String name) {
        return present(name).isPresent();
    }

    private Optional<JsonNode> present(String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    }

    <T> Optional<T> wrong(String name, String rule) {
        problems.add(new Problem(RejectionCode.INVALID_DATA, "`" + path + name + "` " + rule));
        return Optional.empty();
    }

    private <T> Optional<T> outOfRange(String name) {
        problems.add(new Problem(RejectionCode.TIME_OUT_OF_RANGE,
                "`" + path + name + "` must lie in " + MIN_YEAR + "–" + MAX_YEAR));
        return Optional.empty();
    }

    private <T> T required(String name, Optional<T> value, Supplier<T> standIn) {
        if (value.isEmpty() && !has(name)) {
            wrong(name, "is missing");
        }
        return value.orElseGet(standIn);
    }
}
