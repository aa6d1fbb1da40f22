// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Reads the fields of one JSON object, and gathers everything that is wrong with them before it says so. A problem names
 * the field by its path and the rule, never the value.
 *
 * <p>In the place of a required field that cannot be read comes a stand-in, so that reading goes on and meets the other
 * problems as well; what was read with a stand-in in it is never handed out.
 */
final class Fields {
    private final JsonNode object;
    private final String path;
    private final Problems problems;

    private Fields(JsonNode object, String path, Problems problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    /** @throws Rejection {@code invalid-data} with every problem that {@code reading} met */
    static <T> Reading<T> read(JsonNode data, Function<Fields, T> reading) {
        Problems problems = new Problems();
        return problems.check(read(data, problems, reading));
    }

    /** Adds to {@code problems} what {@code reading} meets; without problems there is a value. */
    static <T> Optional<T> read(JsonNode data, Problems problems, Function<Fields, T> reading) {
        if (!data.isObject()) {
            problems.add(Mistake.ofAttribute(RejectionCode.INVALID_DATA, "data", "must be a JSON object"));
            return Optional.empty();
        }
        return Optional.of(reading.apply(new Fields(data, "", problems)));
    }

    /** Length counts characters, as JSON Schema and databases do; an emoji is one, though Java holds two units for it. */
    static boolean fits(String text, int max) {
        return text.codePointCount(0, text.length()) <= max;
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
            if (text.isEmpty() || !fits(text, max)) {
                return wrong(name, "must have 1 to " + max + " characters");
            }
            return Optional.of(text);
        });
    }

    /** A string that must satisfy a rule; {@code rule} says it in words. */
    Optional<String> optionalString(String name, int max, Predicate<String> valid, String rule) {
        return optionalString(name, max).flatMap(text -> valid.test(text) ? Optional.of(text) : wrong(name, rule));
    }

    /** A string without which the event is still worth having: one that cannot be used is left out. */
    Optional<String> usableString(String name, int max, Predicate<String> usable) {
        // Forms send an empty text for what was not filled in: nothing is lost with that.
        Optional<JsonNode> given = present(name).filter(value -> !value.isTextual() || !value.textValue().isBlank());
        Optional<String> used = given.filter(JsonNode::isTextual).map(value -> value.textValue().strip())
                .filter(text -> fits(text, max) && usable.test(text));
        if (given.isPresent() && used.isEmpty()) {
            leaveOut(name);
        }
        return used;
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

    <T> T object(String name, Function<Fields, T> reading) {
        return required(name, optionalObject(name, reading),
                () -> reading.apply(new Fields(JsonNodeFactory.instance.objectNode(), "", new Problems())));
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

    Iterable<JsonNode> items(String name) {
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

    Optional<JsonNode> present(String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    }

    <T> Optional<T> wrong(String name, String rule) {
        return wrong(RejectionCode.INVALID_DATA, name, rule);
    }

    <T> Optional<T> wrong(RejectionCode code, String name, String rule) {
        problems.add(Mistake.ofField(code, path + name, rule));
        return Optional.empty();
    }

    /** Says that a value is not used. */
    void leaveOut(String name) {
        problems.leaveOut(path + name);
    }

    <T> T required(String name, Optional<T> value, Supplier<T> standIn) {
        if (value.isEmpty() && !has(name)) {
            wrong(name, "is missing");
        }
        return value.orElseGet(standIn);
    }
}
