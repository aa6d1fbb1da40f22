// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.page.FormSheet.Choice;
import nl.zaakspoor.page.FormSheet.Field;
import nl.zaakspoor.page.FormSheet.Form;
import nl.zaakspoor.page.FormSheet.Look;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.Applicant;

/** The form by which residents ask to be called, to change something, or to stop, and say that it is not solved. */
record AskForm(FormVoice voice, Typed typed) {
    private static final int MOST_PHONE = 40;

    /**
     * What was filled in.
     *
     * @param sent whether it was sent, and so may be wrong
     * @param refusal why it was not recorded
     */
    record Typed(String kind, String words, String phone, boolean sent, Optional<Acting.Refusal> refusal) {
        static final Typed NOTHING = new Typed("", "", "", false, Optional.empty());

        Typed refused(Acting.Refusal why) {
            return new Typed(kind, words, phone, sent, Optional.of(why));
        }
    }

    /** Of a request that is over, nothing can be changed any more. */
    private List<Action.Kind> kinds() {
        return voice.visit().view().state().isOver()
                ? List.of(Action.Kind.NOT_RESOLVED, Action.Kind.CALL_ME_BACK)
                : List.of(Action.Kind.CALL_ME_BACK, Action.Kind.WISH_TO_CHANGE, Action.Kind.WITHDRAW);
    }

    /** Whether something must be put right before it can be recorded. */
    boolean hasProblems() {
        return form().hasProblems();
    }

    FormSheet write() {
        return voice.sheet(voice.texts().askHeading(), Optional.empty(), List.of(voice.texts().askIntro()), List.of(),
                List.of(form()));
    }

    private Form form() {
        List<Choice> choices = kinds().stream()
                .map(kind -> new Choice(Code.of(kind), label(kind), Code.of(kind).equals(typed.kind()))).toList();
        Field what = FormVoice.one("kind", voice.texts().askWhat(), choices).wrong(typed.sent()
                && choices.stream().noneMatch(Choice::chosen) ? Optional.of(voice.texts().chooseOne()) : askedAlready());
        Field words = voice.words(typed.words(), hint()).wrong(voice.tooLong(typed.words(), FormVoice.MOST_WORDS)
                .or(() -> Optional.of(voice.texts().missing()).filter(_ -> changesNothing())));
        Field phone = FormVoice.line(Look.PHONE, "phone", voice.texts().phone(), Optional.of(voice.texts().phoneHint()),
                typed.phone(), MOST_PHONE).wrong(phoneProblem());
        return new Form("ask", "", List.of(), voice.problem(typed.refusal()), List.of(what, words, phone),
                voice.texts().send());
    }

    /** Of a request that is over, nothing is asked by words alone. */
    private String hint() {
        return kinds().contains(Action.Kind.WISH_TO_CHANGE) ? voice.texts().wordsOfWishHint() : voice.texts().wordsHint();
    }

    /** Nobody can answer a wish that says nothing. */
    private boolean changesNothing() {
        return typed.sent() && typed.words().isEmpty() && typed.kind().equals(Code.of(Action.Kind.WISH_TO_CHANGE));
    }

    /** To stop is asked once, until it is answered. */
    private Optional<String> askedAlready() {
        return voice.visit().view().actions().stream()
                .filter(each -> typed.sent() && typed.kind().equals(Code.of(Action.Kind.WITHDRAW)))
                .filter(each -> each.action().kind() == Action.Kind.WITHDRAW && each.answer().isEmpty()).findFirst()
                .map(each -> voice.texts().askedAlready(voice.voice().day(each.action().asked().day()),
                        voice.voice().weekday(each.dueOn())));
    }

    private Optional<String> phoneProblem() {
        boolean call = typed.kind().equals(Code.of(Action.Kind.CALL_ME_BACK));
        boolean missing = typed.sent() && call && typed.phone().isEmpty();
        boolean wrong = !typed.phone().isEmpty() && !Applicant.isPhone(typed.phone());
        return Stream.of(missing ? voice.texts().missing() : "", wrong ? voice.texts().badPhone() : "")
                .filter(text -> !text.isEmpty()).findFirst();
    }

    private String label(Action.Kind kind) {
        FormTexts texts = voice.texts();
        return switch (kind) {
            case CALL_ME_BACK -> texts.askCall();
            case WISH_TO_CHANGE -> texts.askChange();
            case WITHDRAW -> texts.askWithdraw();
            case NOT_RESOLVED -> texts.askNotResolved();
            case ALREADY_DONE, FEEDBACK -> throw new IllegalArgumentException("this has a page of its own");
        };
    }
}
