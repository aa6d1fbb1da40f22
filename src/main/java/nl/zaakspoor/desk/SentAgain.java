// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.cloudevent.Mistake;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.desk.DeskForm.Choice;
import nl.zaakspoor.desk.DeskForm.Field;
import nl.zaakspoor.page.SentForm;

/** A form as a colleague sent it, which must be put right: what was typed stands in it still, with what is wrong. */
record SentAgain(DeskVoice voice, DeskForm form, SentForm sent) {
    DeskForm with(Rejection wrong) {
        List<Field> fields = form.fields().stream().map(field -> typed(field).wrong(wrong.mistakes().stream()
                .filter(mistake -> isAbout(mistake, field)).map(this::sentence).findFirst())).toList();
        List<String> others = wrong.mistakes().stream()
                .filter(mistake -> form.fields().stream().noneMatch(field -> isAbout(mistake, field)))
                .map(this::sentence).distinct().toList();
        return again(others, fields);
    }

    /** @param field the name of the one that is wrong */
    DeskForm with(String field, String sentence) {
        return again(List.of(), form.fields().stream()
                .map(each -> typed(each).wrong(Optional.of(sentence).filter(_ -> each.name().equals(field)))).toList());
    }

    private DeskForm again(List<String> problems, List<Field> fields) {
        return new DeskForm(form.id(), form.action(), form.intro(), problems, fields, form.submit(), form.about(), form.plain(),
                form.folded(), form.query());
    }

    private Field typed(Field field) {
        String value = sent.typed(field.name());
        List<Choice> choices = field.choices().stream()
                .map(choice -> new Choice(choice.value(), choice.label(), choice.value().equals(value))).toList();
        return new Field(field.kind(), field.name(), field.label(), field.hint(), value, choices, Optional.empty());
    }

    private static boolean isAbout(Mistake mistake, Field field) {
        return mistake.pointer().filter(pointer -> (pointer + "/").startsWith("/data/" + field.name() + "/")).isPresent();
    }

    private String sentence(Mistake mistake) {
        if (mistake.code() == RejectionCode.CONTAINS_BSN) {
            return voice.request().wrongBsn();
        }
        return switch (mistake.pointer().orElse("").replaceFirst("^/data/([^/]*).*$", "$1")) {
            case "expectedOn" -> voice.request().wrongDay();
            case "reasonCode", "reason" -> voice.request().wrongReason();
            case "phone" -> voice.request().wrongPhone();
            case "summary" -> voice.request().wrongSummary();
            default -> voice.texts().wrongSomething();
        };
    }
}
