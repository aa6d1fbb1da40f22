// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;

/**
 * What stands around every page.
 *
 * @param title of the document
 * @param languages to choose from, each under its own name
 * @param foot what stands under it
 * @param unreviewed that no native speaker has read the texts yet; empty where one has
 * @param paper what stands on it besides, where it is made for paper
 */
public record PageFrame(String title, String municipality, Language language, List<LanguageLink> languages, Look look,
        String foot, String unreviewed, Optional<Paper> paper) {

    public record LanguageLink(String code, String name, String direction, boolean current) {}

    static PageFrame around(String title, Voice voice, Languages offered, Look look, String foot) {
        return new PageFrame(title, voice.municipality().name(), voice.language(),
                offered.all().stream().map(each -> link(each, each.equals(voice.language()))).toList(), look, foot,
                voice.texts().unreviewed(), Optional.empty());
    }

    /** The same for paper, on which no language can be chosen. */
    PageFrame onPaper(Paper with) {
        return new PageFrame(title, municipality, language, List.of(), look, foot, unreviewed, Optional.of(with));
    }

    /** Where the same page is for paper. */
    public Optional<String> print() {
        return Optional.of("?print=yes&lang=" + language);
    }

    private static LanguageLink link(Language language, boolean current) {
        return new LanguageLink(language.code(), language.ownName(), language.direction(), current);
    }

    public String direction() {
        return language.direction();
    }
}
