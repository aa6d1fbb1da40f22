// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Language;

/**
 * The languages in which pages are offered, and which of them a visitor gets.
 *
 * @param all the first is Dutch, in which every text exists
 */
record Languages(List<Language> all) {
    Languages {
        all = List.copyOf(all);
        if (all.isEmpty() || !all.getFirst().equals(Language.DUTCH)) {
            throw new IllegalArgumentException("the first language is nl");
        }
    }

    /**
     * The language chosen in the link, else the applicant's, else the browser's, else Dutch.
     *
     * @param accepted the browser's {@code Accept-Language}
     */
    Language choose(Optional<String> chosen, Optional<Language> applicant, Optional<String> accepted) {
        return Stream.concat(Stream.of(chosen.filter(Language::isCode).map(Language::new), applicant)
                .flatMap(Optional::stream), accepted.stream().flatMap(Languages::wanted)).filter(all::contains).findFirst()
                .orElse(Language.DUTCH);
    }

    private static Stream<Language> wanted(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted).stream().map(range -> range.getRange().replaceFirst("-.*", ""))
                    .filter(Language::isCode).map(Language::new);
        } catch (IllegalArgumentException notAList) {
            return Stream.of();
        }
    }

    /** As its speakers call it: "Türkçe". */
    static String ownName(Language language) {
        Locale locale = language.locale();
        String name = Locale.of(language.code()).getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
