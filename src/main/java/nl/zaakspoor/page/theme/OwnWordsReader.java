// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import nl.zaakspoor.catalogue.Language;

/** Reads how the municipality is called: {@code name}, {@code phone}, and {@code hours.nl} and so on. */
final class OwnWordsReader {
    private static final String FILE = ThemeReader.WORDS;
    private static final String HOURS = "hours.";

    private final Map<String, String> lines = new TreeMap<>();
    private final List<String> problems;

    OwnWordsReader(String text, List<String> problems) {
        this.problems = problems;
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
            properties.stringPropertyNames().forEach(name -> lines.put(name, properties.getProperty(name).strip()));
        } catch (IOException | IllegalArgumentException e) {
            problems.add("%s cannot be read. Write lines such as name=Gemeente Voorbeeld.".formatted(FILE));
        }
    }

    OwnWords read() {
        lines.forEach((name, value) -> {
            if (value.isEmpty()) {
                problems.add("%s says nothing at %s. Say it, or take the line away.".formatted(FILE, name));
            }
        });
        Optional<String> municipality = Optional.ofNullable(lines.remove("name"));
        Optional<String> phone = Optional.ofNullable(lines.remove("phone"));
        Map<String, String> hours = new TreeMap<>();
        lines.keySet().stream().filter(name -> name.startsWith(HOURS) && Language.isCode(name.substring(HOURS.length())))
                .toList().forEach(name -> hours.put(name.substring(HOURS.length()), lines.remove(name)));
        if (!hours.isEmpty() && !hours.containsKey(Language.DUTCH.code())) {
            problems.add("%s has hours, and none in Dutch. Add hours.nl.".formatted(FILE));
        }
        lines.keySet()
                .forEach(name -> problems.add("%s has a line %s, which means nothing. There are name, phone and hours with"
                        .formatted(FILE, name) + " the code of a language, such as hours.nl."));
        return new OwnWords(municipality, phone, hours);
    }
}
