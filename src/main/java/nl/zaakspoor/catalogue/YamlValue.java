// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value in a YAML file that knows where it stands, so that a mistake can be reported with its file and line. */
final class YamlValue {
    private final String file;
    private final Node node;
    private final Translations translations;

    private YamlValue(String file, Node node, Translations translations) {
        this.file = file;
        this.node = node;
        this.translations = translations;
    }

    /** @param translations complete the texts of the file, once they have been read */
    static YamlValue parse(String file, String yaml, Translations translations) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            if (root == null) {
                throw new InvalidYaml(file, "the file is empty");
            }
            return new YamlValue(file, root, translations);
        } catch (MarkedYAMLException e) {
            throw new InvalidYaml(file + ":" + (e.getProblemMark().getLine() + 1), String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            throw new InvalidYaml(file, String.valueOf(e.getMessage()));
        }
    }

    YamlValue get(String key) {
        return find(key).orElseThrow(() -> problem("`" + key + "` is missing"));
    }

    Optional<YamlValue> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /** Refuses keys that mean nothing here: nearly always a typing mistake. */
    YamlValue only(String... known) {
        Set<String> allowed = Set.of(known);
        entries().forEach((key, value) -> {
            if (!allowed.contains(key)) {
                throw value.problem("`" + key + "` is not known here; known are " + String.join(", ", known));
            }
        });
        return this;
    }

    Map<String, YamlValue> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("must be a map of `key: value`");
        }
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        for (var tuple : mapping.getValue()) {
            YamlValue key = at(tuple.getKeyNode());
            if (entries.putIfAbsent(key.string(), at(tuple.getValueNode())) != null) {
                throw key.problem("`" + key.string() + "` stands there twice");
            }
        }
        return entries;
    }

    List<YamlValue> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("must be a list");
        }
        return sequence.getValue().stream().map(this::at).toList();
    }

    private YamlValue at(Node other) {
        return new YamlValue(file, other, translations);
    }

    String string() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw problem("must be a text");
        }
        return scalar.getValue().strip();
    }

    int number(int min, int max) {
        String text = string();
        int value = text.matches("-?[0-9]{1,9}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
        if (value < min || value > max) {
            throw problem("must be a number from " + min + " to " + max);
        }
        return value;
    }

    boolean flag() {
        return switch (string()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw problem("must be true or false");
        };
    }

    /** A constant of {@code type}, written in lower case with hyphens. */
    <E extends Enum<E>> E choice(Class<E> type) {
        String wanted = string();
        return Arrays.stream(type.getEnumConstants()).filter(constant -> Code.of(constant).equals(wanted)).findFirst()
                .orElseThrow(() -> problem("must be one of " + Arrays.stream(type.getEnumConstants())
                        .map(Code::of).collect(Collectors.joining(", "))));
    }

    /** A period longer than nothing. */
    Period period() {
        Period period;
        try {
            period = Period.parse(string());
        } catch (DateTimeParseException e) {
            throw problem("must be an ISO-8601 period such as P8W");
        }
        if (period.isZero() || period.isNegative()) {
            throw problem("must be longer than nothing");
        }
        return period;
    }

    LocalDate date() {
        try {
            return LocalDate.parse(string());
        } catch (DateTimeParseException e) {
            throw problem("must be a day such as 2026-12-31");
        }
    }

    /** An absolute address on the web that is the same for everybody: nobody is named in it, and nothing is to be filled in. */
    URI address() {
        String address = string();
        if (!address.matches("https://[!-~]+")) {
            throw problem("must be an address that begins with https://");
        }
        try {
            URI uri = new URI(address).parseServerAuthority();
            if (uri.getHost() != null && uri.getUserInfo() == null && !address.matches("(?i).*%7[BD].*")) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Told below, in the same sentence.
        }
        throw problem("must be the address of a page, the same for everybody, with nothing to fill in");
    }

    /** Whether this is that one word. */
    boolean is(String word) {
        return node instanceof ScalarNode scalar && scalar.getValue().strip().equals(word);
    }

    /** Completed by the translations. */
    Text text() {
        Map<Language, String> byLanguage = new LinkedHashMap<>();
        entries().forEach((code, value) -> {
            if (!Language.isCode(code)) {
                throw value.problem("`" + code + "` is not a language code");
            }
            byLanguage.put(new Language(code), value.string());
        });
        if (!byLanguage.containsKey(Language.DUTCH)) {
            throw problem("a text needs at least `nl`");
        }
        return translations.complete(new Text(byLanguage));
    }

    InvalidYaml problem(String what) {
        return new InvalidYaml(file + ":" + (node.getStartMark().getLine() + 1), what);
    }

    /** One mistake in a catalogue file; the message starts with file and line. */
    static final class InvalidYaml extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String place;
        private final String what;

        InvalidYaml(String place, String what) {
            super(place + ": " + what);
            this.place = place;
            this.what = what;
        }

        /** The same mistake, told as one of {@code whose}. */
        InvalidYaml of(String whose) {
            return new InvalidYaml(place, whose + ": " + what);
        }
    }
}
