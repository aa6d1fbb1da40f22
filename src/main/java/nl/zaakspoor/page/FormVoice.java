// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.page.FormSheet.Choice;
import nl.zaakspoor.page.FormSheet.Field;
import nl.zaakspoor.page.FormSheet.Link;
import nl.zaakspoor.page.FormSheet.Look;

/** Words the pages with forms. */
record FormVoice(Voice voice, FormTexts texts, Visit visit) {
    static final int MOST_WORDS = 2000;

    FormSheet sheet(String heading, Optional<String> done, List<String> intro, List<FormSheet.Line> lines,
            List<FormSheet.Form> forms) {
        return new FormSheet(voice.texts().pageTitle(heading, voice.municipality().name()), heading, done, intro, lines, forms,
                Optional.empty(), Optional.of(new Link(visit.page(), texts.back(noun()))));
    }

    /** A page with one button, which leads nowhere else: its link gives the right to nothing more. */
    FormSheet alone(String id, String heading, Optional<String> done, String text, String button,
            Optional<Acting.Refusal> refusal) {
        List<FormSheet.Form> forms = done.isPresent()
                ? List.of()
                : List.of(new FormSheet.Form(id, "", List.of(text), problem(refusal), List.of(), button));
        return new FormSheet(voice.texts().pageTitle(heading, voice.municipality().name()), heading, done, List.of(), List.of(),
                forms, Optional.empty(), Optional.empty());
    }

    String noun() {
        return visit.isWhole() ? voice.noun(visit.view().product()) : voice.texts().request();
    }

    String reference() {
        return voice.reference(visit.view().reference());
    }

    /** What the resident may add in their own words. */
    Field words(String typed) {
        return words(typed, texts.wordsHint());
    }

    /** @param hint whether it is needed, and what not to write */
    Field words(String typed, String hint) {
        return new Field(Look.WORDS, "words", texts.words(), Optional.of(hint), typed, List.of(), Optional.empty(), MOST_WORDS);
    }

    static Field one(String name, String label, List<Choice> choices) {
        return new Field(Look.ONE, name, label, Optional.empty(), "", choices, Optional.empty(), 0);
    }

    static Field line(Look look, String name, String label, Optional<String> hint, String typed, int most) {
        return new Field(look, name, label, hint, typed, List.of(), Optional.empty(), most);
    }

    /** What to say beside the form when it was not recorded. */
    List<String> problem(Optional<Acting.Refusal> refusal) {
        return refusal.map(why -> switch (why) {
            case BSN -> texts.noBsn();
            case INVALID -> texts.invalid();
            case TOO_MUCH -> texts.tooMuch(voice.phone());
            case NOT_RECORDED -> texts.notRecorded(voice.phone());
        }).stream().toList();
    }

    Optional<String> tooLong(String typed, int most) {
        return typed.codePointCount(0, typed.length()) > most
                ? Optional.of(texts.tooLong(Integer.toString(most)))
                : Optional.empty();
    }
}
