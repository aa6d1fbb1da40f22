// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the Dutch texts of the catalogue are in other languages, while it is being read. A Dutch text has one translation in a
 * language, wherever it stands; a translation beside the text itself wins.
 */
final class Translations {
    /** What a sentence leaves open. */
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    /** Whether there must be a text that it is for. */
    enum Use {
        MUST_BE, MAY_BE
    }

    private record Translation(YamlValue value, Use use) {}

    private final Map<String, Map<Language, Translation>> byDutch = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    static boolean isFile(YamlValue root) {
        return root.find("language").isPresent();
    }

    /** A file of translations; where an earlier one has the same Dutch text, this one holds. */
    List<YamlValue.InvalidYaml> read(YamlValue root, Use use) {
        root.only("language", "texts");
        Language language = language(root.get("language"));
        List<YamlValue.InvalidYaml> problems = new ArrayList<>();
        root.get("texts").entries().forEach((dutch, translation) -> {
            if (fits(dutch, translation.string())) {
                byDutch.computeIfAbsent(dutch, _ -> new HashMap<>()).put(language,
                        new Translation(translation, use));
            } else {
                problems.add(translation.problem("leaves other places open than `" + dutch + "`"));
            }
        });
        return problems;
    }

    private static Language language(YamlValue value) {
        if (!Language.isCode(value.string()) || value.is(Language.DUTCH.code())) {
            throw value.problem("must be the code of a language other than Dutch, such as tr");
        }
        return new Language(value.string());
    }

    /** Only the noun may be left out: where it would have to change its form, another word says it better. */
    private static boolean fits(String dutch, String translation) {
        Set<String> wanted = places(dutch);
        Set<String> found = places(translation);
        return wanted.containsAll(found)
                && wanted.stream().allMatch(place -> place.equals(Words.NOUN) || found.contains(place));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text as it was written, and in the languages in which it was not. */
    Text complete(Text written) {
        String dutch = written.in(Language.DUTCH).text();
        asked.add(dutch);
        Map<Language, Translation> translations = byDutch.getOrDefault(dutch, Map.of());
        if (translations.isEmpty()) {
            return written;
        }
        Map<Language, String> all = new HashMap<>();
        translations.forEach((language, translation) -> all.put(language, translation.value().string()));
        all.putAll(written.byLanguage());
        return new Text(all);
    }

    /** Those of texts that the catalogue does not have, mostly because one was changed since. */
    List<YamlValue.InvalidYaml> unused() {
        return byDutch.entrySet().stream().filter(entry -> !asked.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().values().stream().filter(translation -> translation.use() == Use.MUST_BE)
                        .map(translation -> translation.value()
                                .problem("no text of the catalogue is `" + entry.getKey() + "`")))
                .toList();
    }
}
