// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.zaakspoor.page.FormSheet.Choice;
import nl.zaakspoor.page.FormSheet.Field;
import nl.zaakspoor.page.FormSheet.Form;

/** The form by which residents say how it went. Nothing of it is asked of who does not want to say it. */
record FeedbackForm(FormVoice voice, Typed typed) {
    static final String YES = "yes";
    static final String NO = "no";

    /**
     * What was filled in.
     *
     * @param solved whether everything is all right
     * @param satisfaction from 1 to 5
     * @param informed whether the resident was kept informed
     * @param sent whether it was sent, and so may be wrong
     * @param refusal why it was not recorded
     */
    record Typed(String solved, String satisfaction, String informed, String words, boolean sent,
            Optional<Acting.Refusal> refusal) {
        static final Typed NOTHING = new Typed("", "", "", "", false, Optional.empty());

        Typed refused(Acting.Refusal why) {
            return new Typed(solved, satisfaction, informed, words, sent, Optional.of(why));
        }

        private boolean isEmpty() {
            return Stream.of(solved, satisfaction, informed, words).allMatch(String::isEmpty);
        }

        @Override
        public String toString() {
            return "Typed[" + solved + "," + satisfaction + "," + informed + "]";
        }
    }

    boolean hasProblems() {
        return form().hasProblems();
    }

    /** Of each end it is asked once; what is sent after that goes on standing there, and is said not to be kept. */
    FormSheet write(boolean saved) {
        FormTexts texts = voice.texts();
        Optional<String> given = voice.visit().view().feedback().map(said -> voice.voice().day(said.asked().day()))
                .map(voice.voice().texts()::feedbackGiven);
        boolean closed = saved || given.isPresent() && !typed.sent();
        return voice.sheet(texts.feedbackHeading(), saved ? Optional.of(texts.feedbackThanks()) : Optional.empty(),
                List.of(given.filter(_ -> !saved).orElse(texts.feedbackIntro(voice.noun()))), List.of(),
                closed ? List.of() : List.of(form()))
                .with(Suggestions.of(voice.voice(), voice.visit().view()));
    }

    private Form form() {
        FormTexts texts = voice.texts();
        Field answer = choice("solved", texts.feedbackSolved(), typed.solved(), List.of(new Choice(YES, texts.yes(), false),
                new Choice(NO, texts.feedbackNotSolved(), false)));
        Field solved = typed.sent() && typed.isEmpty() ? answer.wrong(Optional.of(texts.feedbackEmpty())) : answer;
        List<String> scores = List.of(texts.score1(), texts.score2(), texts.score3(), texts.score4(), texts.score5());
        Field satisfaction = choice("satisfaction", texts.satisfaction(), typed.satisfaction(), IntStream.rangeClosed(1, 5)
                .mapToObj(score -> new Choice(Integer.toString(score), scores.get(score - 1), false)).toList());
        Field informed = choice("informed", texts.informed(), typed.informed(),
                List.of(new Choice(YES, texts.yes(), false), new Choice(NO, texts.no(), false)));
        Field words = voice.words(typed.words()).wrong(voice.tooLong(typed.words(), FormVoice.MOST_WORDS));
        return new Form("feedback", "", List.of(), problems(),
                List.of(solved, satisfaction, informed, words), texts.send());
    }

    private List<String> problems() {
        return voice.visit().view().feedback().filter(_ -> typed.sent() && typed.refusal().isEmpty())
                .map(_ -> List.of(voice.texts().toldAlready(voice.voice().texts().askLink())))
                .orElseGet(() -> voice.problem(typed.refusal()));
    }

    private Field choice(String name, String label, String chosen, List<Choice> choices) {
        boolean known = chosen.isEmpty() || choices.stream().anyMatch(each -> each.value().equals(chosen));
        return FormVoice.one(name, label, choices.stream()
                .map(each -> new Choice(each.value(), each.label(), each.value().equals(chosen))).toList())
                .wrong(known ? Optional.empty() : Optional.of(voice.texts().chooseOne()));
    }
}
