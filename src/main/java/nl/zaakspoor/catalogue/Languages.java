// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages in which the service speaks, and which of them somebody gets.
 *
 * @param all the first is Dutch, in which every text exists
 */
public record Languages(List<Language> all) {
    /** The codes of those in which the service has every text of its own. */
    public static final String SPOKEN = "nl,en,tr,ar,pl,uk";

    /** All in which the service has every text of its own. */
    public static Languages spoken() {
        return new Languages(Stream.of(SPOKEN.split(",")).map(Language::new).toList());
    }

    public Languages {
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
    public Language choose(Optional<String> chosen, Optional<Language> applicant, Optional<String> accepted) {
        return Stream.concat(Stream.of(chosen.filter(Language::isCode).map(Language::new), applicant)
                .flatMap(Optional::stream), accepted.stream().flatMap(Languages::wanted)).filter(all::contains).findFirst()
                .orElse(Language.DUTCH);
    }

    /** Whether each of these codes is one of them. */
    public boolean haveAll(List<String> codes) {
        return all.stream().map(Language::code).toList().containsAll(codes);
    }

    private static Stream<Language> wanted(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted).stream().map(range -> range.getRange().replaceFirst("-.*", ""))
                    .filter(Language::isCode).map(Language::new);
        } catch (IllegalArgumentException notAList) {
            return Stream.of();
        }
    }
}
