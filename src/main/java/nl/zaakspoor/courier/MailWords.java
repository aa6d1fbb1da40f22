// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.courier.LinkMail.Leads;
import nl.zaakspoor.courier.NoticeMail.Footing;
import nl.zaakspoor.courier.NoticeMail.LanguageLink;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.term.DutchTime;
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

    /**
     * The mail that tells {@code causes} as the request stands in {@code view}; in Dutch where the language is not offered.
     *
     * @param causes never empty, in reading order (a receipt comes first), and true of {@code view}
     */
    public NoticeMail write(List<Cause> causes, TimelineView view, Language wanted, Municipality municipality,
            MailLinks links) {
        List<NoticeKind> kinds = causes.stream().map(Cause::kind).distinct().toList();
        Language language = offered.all().contains(wanted) ? wanted : Language.DUTCH;
        MailTexts words = texts.apply(language);
        MailVoice voice = new MailVoice(words, language, catalogue, view, municipality);
        String noun = voice.noun();
        String reference = language.keepInOrder(view.reference().value());
        String phone = voice.phone();
        MailNews.Told told = new MailNews(voice, withProgress(kinds, view), causes, links).told();
        return new NoticeMail(language, municipality.name(),
                subject(kinds, words, noun, reference),
                told.paragraphs().getFirst().text(), told.heading(), greeting(words, view), told.paragraphs(),
                told.facts(), told.quotes(), told.links(), told.more(), told.sections(),
                told.suggestions(), button(kinds, words, noun), to(kinds, links), others(language, to(kinds, links)),
                told.calendar(),
                new Footing(words.buttonFails(), words.otherLanguages(), words.caseNumber(reference), words.questions(phone),
                        words.safety(phone), words.unreviewed(), words.chooseNotices(),
                        voice.receiptOnly() || MailCode.isIn(kinds) ? Optional.empty() : Optional.of(links.notices())));
    }

    private static String button(List<NoticeKind> kinds, MailTexts words, String noun) {
        if (MailCode.isIn(kinds)) {
            return words.codeButton();
        }
        return kinds.contains(NoticeKind.INVITATION) ? words.buttonInvitation() : words.button(noun);
    }

    private static URI to(List<NoticeKind> kinds, MailLinks links) {
        return MailCode.isIn(kinds) ? links.giveCode() : links.page();
    }

    /**
     * The mail that tells what several mails would.
     *
     * @param parts never empty, in reading order, and all in one language
     * @param stop where what can be stopped is stopped for all of them
     */
    JourneyMail together(List<NoticeMail> parts, Municipality municipality, Optional<URI> stop) {
        NoticeMail first = parts.getFirst();
        Language language = first.language();
        MailTexts words = texts.apply(language);
        String phone = language.keepInOrder(municipality.phone());
        Footing footing = first.footing();
        return new JourneyMail(language, municipality.name(), words.subjectJourney(), words.journeyNews(),
                new Wording(words.journeyHeading(), language), first.greeting(), words.journeyNews(), parts,
                first.otherLanguages(),
                new Footing(footing.linkHelp(), footing.otherLanguages(), "",
                        agreed(parts, Footing::questions).orElseGet(() -> words.questions(phone)),
                        agreed(parts, Footing::safety).orElseGet(() -> words.safety(phone)), footing.unreviewed(), "",
                        Optional.empty()),
                stop.map(link -> new JourneyMail.Stop(words.journeyStopWhy(), words.journeyStop(), link)));
    }

    /**
     * The mail that gives a link that was asked for.
     *
     * @param until when a link to all works no more
     */
    LinkMail link(Language wanted, Municipality municipality, URI link, Leads leads, Instant until) {
        Language language = offered.all().contains(wanted) ? wanted : Language.DUTCH;
        MailTexts words = texts.apply(language);
        String phone = language.keepInOrder(municipality.phone());
        String moment = words.linksUntil(format(words.weekdayPattern(), until, language),
                format(words.timePattern(), until, language));
        List<String> said = switch (leads) {
            case TO_ONE -> List.of(words.linkAsked(), words.linkNotAsked());
            case TO_ALL -> List.of(words.linksAsked(), moment, words.linkNotAsked());
            case TO_ALL_INSTEAD -> List.of(words.linkMissed(), moment, words.linkNotAsked());
        };
        return new LinkMail(language, municipality.name(), words.subjectLink(), said.getFirst(),
                new Wording(words.linkHeading(), language), words.helloResident(), said,
                leads == Leads.TO_ONE ? words.linkButton() : words.linksButton(), link, others(language, link),
                new Footing(words.buttonFails(), words.otherLanguages(), "", words.linkQuestions(phone), words.safety(phone),
                        words.unreviewed(), "", Optional.empty()));
    }

    private static String format(String pattern, Instant moment, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(moment.atZone(DutchTime.ZONE));
    }

    /** What all departments have the same; whoever has another phone number may be called by the general one as well. */
    private static Optional<String> agreed(List<NoticeMail> parts, Function<Footing, String> line) {
        List<String> lines = parts.stream().map(NoticeMail::footing).map(line).distinct().toList();
        return lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.empty();
    }

    /** Whether the resident must do something; of what can only be receipted that would say too much. */
    static boolean asks(TimelineView view) {
        return view.product().tracking() != Tracking.RECEIPT_ONLY && view.mustAct();
    }

    private static String subject(List<NoticeKind> kinds, MailTexts words, String noun, String reference) {
        if (MailCode.isIn(kinds)) {
            return words.subjectCode(reference);
        }
        if (kinds.contains(NoticeKind.INVITATION)) {
            return words.subjectInvitation(reference);
        }
        return kinds.contains(NoticeKind.RECEIVED)
                ? words.subjectReceived(noun, reference)
                : words.subjectNews(noun, reference);
    }

    /** What the request is called in a sentence in {@code language}, one of those offered. */
    String noun(TimelineView view, Language language, Municipality municipality) {
        return new MailVoice(texts.apply(language), language, catalogue, view, municipality).noun();
    }

    /** A receipt that comes late says how far the request is by then: what comes next would be misread without that. */
    private static List<NoticeKind> withProgress(List<NoticeKind> kinds, TimelineView view) {
        boolean late = kinds.equals(List.of(NoticeKind.RECEIVED)) && !view.state().isOver() && view.step().number() > 1;
        return late ? List.of(NoticeKind.RECEIVED, NoticeKind.PROGRESS) : kinds;
    }

    private static String greeting(MailTexts words, TimelineView view) {
        return view.product().group() < FIRST_ENTREPRENEUR_GROUP ? words.helloResident() : words.helloEntrepreneur();
    }

    /** Somebody who cannot read the mail must be able to find this. */
    private List<LanguageLink> others(Language language, URI link) {
        return offered.all().stream().filter(each -> !each.equals(language))
                .map(each -> new LanguageLink(each, each.ownName(), URI.create(link + "?lang=" + each))).toList();
    }
}
