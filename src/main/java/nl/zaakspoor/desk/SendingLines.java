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
        WorkTexts work = voice.work();
        return state.pausedAt().map(at -> Section.first(ID, work.sending(),
                List.of(Words.alert(work.paused(voice.moment(at), state.pausedBy().orElse(""))),
                        button("resume", work.resume()).intro(work.resumeHint()))))
                .orElseGet(() -> Section.of(ID, work.sending(), List.of(Words.plain(work.goes()),
                        button("pause", work.pause()).intro(work.pauseHint()))));
    }

    private static DeskForm button(String act, String submit) {
        return DeskForm.button(act, DeskPages.WORK + "/" + ID + "/" + act, submit, "");
    }
}
