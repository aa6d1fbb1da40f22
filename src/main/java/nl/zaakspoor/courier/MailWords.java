// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.courier.NoticeMail.Footing;
import nl.zaakspoor.courier.NoticeMail.LanguageLink;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Words the mails. A subject never says more than that there is news; a mail about a sensitive product says no more than
 * that either.
 */
public final class MailWords {
    /** The groups of Almere from here on are those of entrepreneurs. */
    private static final int FIRST_ENTREPRENEUR_GROUP = 9;

    private final Catalogue catalogue;
    private final Languages offered;
    private final Function<Language, MailTexts> texts;

    /**
     * @param offered the languages in which every text exists
     * @param texts the service's own texts in an offered language
     */
    public MailWords(Catalogue catalogue, Languages offered, Function<Language, MailTexts> texts) {
        this.catalogue = catalogue;
        this.offered = offered;
        this.texts = texts;
    }

    /** The mail that tells {@code kind} as the request stands in {@code view}; in Dutch where the language is not offered. */
    public NoticeMail write(NoticeKind kind, TimelineView view, Language wanted, Municipality municipality, URI link) {
        Language language = offered.all().contains(wanted) ? wanted : Language.DUTCH;
        MailTexts words = texts.apply(language);
        MailNews news = new MailNews(words, language, catalogue, view, municipality);
        String noun = news.noun();
        String reference = view.reference().value();
        String phone = news.phone();
        boolean receipt = kind == NoticeKind.RECEIVED;
        MailNews.Told told = news.of(kind);
        return new NoticeMail(language, municipality.name(),
                receipt ? words.subjectReceived(noun, reference) : words.subjectNews(noun, reference),
                told.paragraphs().getFirst().text(), told.heading(), greeting(words, view), told.paragraphs(),
                told.highlight(), told.sections(), words.button(noun), link,
                receipt ? others(language, link) : List.of(), new Footing(words.buttonFails(), words.otherLanguages(),
                        words.caseNumber(reference), words.questions(phone), words.safety(phone)));
    }

    private static String greeting(MailTexts words, TimelineView view) {
        return view.product().group() < FIRST_ENTREPRENEUR_GROUP ? words.helloResident() : words.helloEntrepreneur();
    }

    /** Somebody who cannot read the first mail must be able to find this. */
    private List<LanguageLink> others(Language language, URI link) {
        return offered.all().stream().filter(each -> !each.equals(language))
                .map(each -> new LanguageLink(each, each.ownName(), URI.create(link + "?lang=" + each))).toList();
    }
}
