// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.access.AccessCodes;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.page.FormSheet.Field;
import nl.zaakspoor.page.FormSheet.Form;
import nl.zaakspoor.page.FormSheet.Look;
import nl.zaakspoor.timeline.Codes.Code;

/** The forms by which residents ask a code and give it. */
record CodeForms(FormVoice voice, Typed typed) {
    static final String ASK = "ask";
    static final String GIVE = "give";
    static final String CLOSE = "close";

    /**
     * What was filled in.
     *
     * @param refusal why the code that was asked was not
     */
    record Typed(String code, Optional<CodeProblem> problem, Optional<Acting.Refusal> refusal) {
        static final Typed NOTHING = new Typed("", Optional.empty(), Optional.empty());

        static Typed wrong(String code, CodeProblem why) {
            return new Typed(code, Optional.of(why), Optional.empty());
        }

        static Typed notAsked(Acting.Refusal why) {
            return new Typed("", Optional.empty(), Optional.of(why));
        }

        private boolean isOver() {
            return problem.filter(why -> !why.isOfField()).isPresent();
        }

        /** It is a key. */
        @Override
        public String toString() {
            return "Typed[redacted]";
        }
    }

    /** The digits of a code as people write them: with spaces, or in the digits of their own script. */
    static Optional<String> digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints().filter(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each) && each != '-')
                .forEach(each -> digits.append(Character.digit(each, 10)));
        return Optional.of(digits.toString()).filter(text -> text.matches("[0-9]{" + AccessCodes.DIGITS + "}"));
    }

    FormSheet write() {
        FormTexts texts = voice.texts();
        Optional<Medium> by = voice.visit().code().by();
        return voice.sheet(texts.codeHeading(), Optional.empty(),
                List.of(by.isPresent() ? texts.codeIntro() : texts.codeNobody(voice.voice().phone())), List.of(),
                by.map(this::forms).orElse(List.of()));
    }

    private List<Form> forms(Medium by) {
        Optional<Code> asked = voice.visit().code().asked().filter(_ -> !typed.isOver());
        return Stream.concat(asked.map(code -> give(code, by)).stream(), Stream.of(ask(by, asked.isPresent()))).toList();
    }

    private Form give(Code asked, Medium by) {
        FormTexts texts = voice.texts();
        String since = voice.voice().time(asked.since());
        Field field = FormVoice.line(Look.CODE, "code", texts.codeLabel(),
                Optional.of(texts.codeHint(voice.voice().time(asked.until()))), typed.code(), AccessCodes.DIGITS)
                .wrong(typed.problem().map(this::said));
        return new Form(GIVE, "", List.of(by == Medium.SMS ? texts.codeSentBySms(since) : texts.codeSentByEmail(since)),
                List.of(),
                List.of(Field.hidden("do", GIVE), field), texts.codeGive());
    }

    private Form ask(Medium by, boolean again) {
        FormTexts texts = voice.texts();
        String how = by == Medium.SMS ? texts.codeBySms() : texts.codeByEmail();
        List<String> problems = Stream
                .concat(typed.problem().filter(why -> !why.isOfField() || !again).map(this::said).stream(),
                        voice.problem(typed.refusal()).stream())
                .toList();
        return new Form(ASK, again ? texts.codeAgain() : "", List.of(again ? texts.codeAgainText(voice.voice().phone()) : how),
                problems, List.of(Field.hidden("do", ASK)), texts.codeButton());
    }

    private String said(CodeProblem problem) {
        FormTexts texts = voice.texts();
        return switch (problem) {
            case NO_CODE -> texts.codeNone();
            case WRONG -> texts.codeWrong();
            case TRIED_TOO_OFTEN -> texts.codeTriedTooOften();
            case OVER -> texts.codeOver();
            case ASKED_TOO_OFTEN -> texts.codeAskedTooOften(voice.voice().phone());
        };
    }
}
