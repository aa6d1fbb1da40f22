// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.page.FormSheet.Field;
import nl.zaakspoor.page.FormSheet.Form;
import nl.zaakspoor.page.FormSheet.Line;
import nl.zaakspoor.page.FormSheet.Look;
import nl.zaakspoor.timeline.Resident.HelperLink;

/**
 * The links for who helps, and the form for one more.
 *
 * @param typed for whom the next is, as it was filled in
 * @param refusal why what was sent was not recorded
 */
record HelperForms(FormVoice voice, StatusLinks links, String typed, Optional<Acting.Refusal> refusal) {
    private static final int MOST_LABEL = 60;
    /** More than anybody needs at a time. */
    private static final int MOST_HELPERS = 10;

    boolean hasProblems() {
        return form().hasProblems() || looking() >= MOST_HELPERS;
    }

    private long looking() {
        return helpers().stream().filter(this::mayLook).count();
    }

    private boolean mayLook(HelperLink helper) {
        return helper.mayLook(voice.visit().request().linkVersion());
    }

    private List<HelperLink> helpers() {
        return voice.visit().request().timeline().resident().helpers();
    }

    FormSheet write() {
        FormTexts texts = voice.texts();
        return voice.sheet(texts.helperHeading(), Optional.empty(), List.of(texts.helperIntro()),
                helpers().reversed().stream().map(this::line).toList(),
                looking() < MOST_HELPERS ? List.of(form()) : List.of());
    }

    private Line line(HelperLink helper) {
        FormTexts texts = voice.texts();
        String title = helper.label().orElseGet(() -> texts.helperNumber(helper.number()));
        String since = texts.helperSince(voice.voice().day(helper.since().day()));
        if (!mayLook(helper)) {
            return new Line(title,
                    List.of(since, helper.until().map(until -> texts.helperStopped(voice.voice().day(until.day())))
                            .orElseGet(texts::helperRenewed)),
                    Optional.empty(), Optional.empty());
        }
        return new Line(title, List.of(since, texts.helperGive()), Optional.of(
                links.helper(voice.visit().request().id(), helper.number()).toString()),
                Optional.of(new Form("stop-" + helper.number(), "", List.of(), List.of(),
                        List.of(Field.hidden("stop", Integer.toString(helper.number()))), texts.helperStop())));
    }

    private Form form() {
        FormTexts texts = voice.texts();
        Field label = FormVoice
                .line(Look.LINE, "label", texts.helperLabel(), Optional.of(texts.helperHint()), typed, MOST_LABEL)
                .wrong(voice.tooLong(typed, MOST_LABEL));
        return new Form("helper", texts.helperNew(), List.of(), voice.problem(refusal), List.of(label), texts.helperButton());
    }
}
