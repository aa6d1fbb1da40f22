// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.courier.MailNews.Told;
import nl.zaakspoor.courier.NoticeMail.Fact;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.timeline.Codes;

/**
 * How the mail with a code reads. It says nothing of the request, and goes alone; and neither its subject nor its
 * preview line holds the code.
 */
record MailCode(MailVoice voice, MailLinks pages) {
    /** Whether this is the mail to write. */
    static boolean isIn(List<NoticeKind> kinds) {
        return kinds.contains(NoticeKind.CODE);
    }

    Told told() {
        MailTexts texts = voice.texts();
        Codes.Code asked = voice.view().timeline().resident().codes().valid(voice.view().at()).orElseThrow();
        Fact code = new Fact(texts.codeLabel(), voice.own(pages.code().orElseThrow()), Optional.empty());
        return new Told(voice.own(texts.codeHeading()), own(texts.codeNews()), List.of(code), List.of(), List.of(),
                own(texts.codeUntil(voice.time(asked.until())), texts.codeKeep(), texts.codeNotAsked(voice.phone())), List.of(),
                Optional.empty(), List.of());
    }

    private List<Wording> own(String... texts) {
        return Stream.of(texts).map(voice::own).toList();
    }

    static IllegalArgumentException goesAlone() {
        return new IllegalArgumentException("a code goes alone");
    }
}
