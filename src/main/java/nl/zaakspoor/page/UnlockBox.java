// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.page.StatusSheet.Link;
import nl.zaakspoor.page.StatusSheet.Press;
import nl.zaakspoor.page.StatusSheet.Unlock;

/** The part of a status page that says little by which the resident gets to see all, and the part that closes it again. */
record UnlockBox(Voice voice, Reader reader) {

    /** Empty where no code would be sent: then the page says whom to call. */
    Optional<Unlock> closed() {
        return reader.page().flatMap(page -> reader.code().by().map(by -> closed(page, by)));
    }

    private Unlock closed(String page, Medium by) {
        PageTexts texts = voice.texts();
        Optional<Link> give = reader.code().asked().map(_ -> new Link(address(page), texts.codeGive(), ""));
        return new Unlock(texts.codeTitle(), List.of(by == Medium.SMS ? texts.codeBySms() : texts.codeByEmail()), give,
                new Press(address(page), CodeForms.ASK, texts.codeAsk()));
    }

    Optional<Unlock> open() {
        return reader.page().flatMap(page -> reader.code().openUntil().map(until -> open(page, until)));
    }

    private Unlock open(String page, Instant until) {
        PageTexts texts = voice.texts();
        return new Unlock(texts.codeOpenTitle(), List.of(texts.codeOpen(voice.time(until)), texts.codeShared()),
                Optional.empty(), new Press(address(page), CodeForms.CLOSE, texts.codeClose()));
    }

    private String address(String page) {
        return page + "/code?lang=" + voice.language();
    }
}
