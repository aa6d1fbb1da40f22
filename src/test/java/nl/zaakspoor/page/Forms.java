// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import nl.zaakspoor.access.LinkToken;
import nl.zaakspoor.access.LinkTokens;
import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.access.TestKeys;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.NoticePolicy;
import nl.zaakspoor.notice.NoticeRules;
import nl.zaakspoor.notice.QuietHours;
import nl.zaakspoor.timeline.Applicant.ContactBy;

/** Pages with forms as tests make them, without a running service. */
final class Forms {
    static final StatusLinks LINKS = new StatusLinks(URI.create("https://volg.voorbeeld.example"),
            new LinkTokens(TestKeys.ring(1)));
    private static final NoticePolicy POLICY = new NoticePolicy(new NoticeRules(NoticeRules.Mode.LIVE, Set.of(),
            ContactBy.EMAIL, false, Set.of(), QuietHours.NONE));
    private static final NoticesForms NOTICES = new NoticesForms(Pages.LANGUAGES, POLICY);

    private Forms() {}

    static FormVoice voice(ARequest request, Language language) {
        return voice(request, CodeState.NONE, language);
    }

    static String code(ARequest request, CodeState code, CodeForms.Typed typed, Language language) {
        return Pages.form(new CodeForms(voice(request, code, language), typed).write(), language);
    }

    private static FormVoice voice(ARequest request, CodeState code, Language language) {
        return new FormVoice(Pages.voice(language), Pages.formTexts(language), new Visit(
                new LinkToken(LinkToken.Purpose.PAGE, 7, 1), "TOKEN",
                new TrackedRequest(7, 3, 1, request.timeline(), Optional.empty()), request.view(), language, code));
    }

    static String notices(ARequest request, Language language, boolean saved, Optional<Acting.Refusal> refusal) {
        return Pages.form(NOTICES.write(voice(request, language), saved, refusal.map(_ -> "nieuw@").orElse(""), refusal,
                refusal.isPresent()), language);
    }

    static String ask(ARequest request, Language language, AskForm.Typed typed) {
        return Pages.form(new AskForm(voice(request, language), typed).write(), language);
    }

    static String done(ARequest request, Language language) {
        return Pages.form(new DoneForm(voice(request, language), new DoneForm.Typed("", "", false, Optional.empty())).write(),
                language);
    }

    static String feedback(ARequest request, Language language, boolean given) {
        return Pages.form(new FeedbackForm(voice(request, language), FeedbackForm.Typed.NOTHING).write(given), language);
    }

    static String helpers(ARequest request, Language language) {
        return Pages.form(new HelperForms(voice(request, language), LINKS, "", Optional.empty()).write(), language);
    }

    static String confirm(ARequest request, Language language, boolean done) {
        FormVoice voice = voice(request, language);
        FormTexts texts = voice.texts();
        return Pages.form(voice.alone("confirm", texts.addressConfirmHeading(),
                done ? Optional.of(texts.addressConfirmed()) : Optional.empty(), texts.addressConfirmText(),
                texts.addressConfirmButton(), Optional.empty()), language);
    }
}
