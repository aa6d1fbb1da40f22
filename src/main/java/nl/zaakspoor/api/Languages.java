// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import nl.zaakspoor.catalogue.Language;

/** Chooses the language of an answer: the one asked for, else the best the caller accepts, else Dutch. */
final class Languages {
    private static final List<Language> OFFERED = List.of(Language.DUTCH, Language.ENGLISH);

    private Languages() {}

    static Language choose(Optional<String> asked, Optional<String> acceptLanguage) {
        return asked.filter(Language::isCode).map(Language::new).filter(OFFERED::contains)
                .or(() -> acceptLanguage.flatMap(Languages::accepted)).orElse(Language.DUTCH);
    }

    private static Optional<Language> accepted(String header) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header),
                    OFFERED.stream().map(Language::locale).toList())).map(locale -> new Language(locale.getLanguage()));
        } catch (IllegalArgumentException notALanguageRange) {
            return Optional.empty();
        }
    }
}
