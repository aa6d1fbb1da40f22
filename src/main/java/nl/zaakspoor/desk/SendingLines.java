// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;

import nl.zaakspoor.courier.SendingSwitch;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Words;

/** Words whether messages go, with the button that stops all of them or lets them go again. */
record SendingLines(DeskVoice voice) {
    private static final String ID = "sending";

    Section section(SendingSwitch.State state) {
        DeskTexts texts = voice.texts();
        return state.pausedAt().map(at -> Section.first(ID, texts.workSending(),
                List.of(Words.alert(texts.workPaused(voice.moment(at), state.pausedBy().orElse(""))),
                        button("resume", texts.workResume()).intro(texts.workResumeHint()))))
                .orElseGet(() -> Section.of(ID, texts.workSending(), List.of(Words.plain(texts.workGoes()),
                        button("pause", texts.workPause()).intro(texts.workPauseHint()))));
    }

    private static DeskForm button(String act, String submit) {
        return DeskForm.button(act, DeskPages.WORK + "/" + ID + "/" + act, submit, "");
    }
}
