// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.courier.Brakes;
import nl.zaakspoor.desk.DeskForm.Field;
import nl.zaakspoor.desk.DeskSheet.Copy;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Words;
import nl.zaakspoor.notice.NoticeKind;

/**
 * Words which kinds of notice stand still, with what a manager can do about it.
 *
 * @param unsure of which they wanted to end what waits, without a tick that they are sure
 */
record BrakeLines(DeskVoice voice, Optional<NoticeKind> unsure) {
    /** Whoever ends notices has to say so. */
    static final String SURE = "sure";
    private static final String ID = "brakes";

    Section section(List<Brakes.Look> brakes) {
        List<Part> parts = brakes.stream().filter(brake -> brake.pulledAt().isPresent()).flatMap(this::parts).toList();
        return parts.isEmpty()
                ? Section.of(ID, work().brakes(), List.of(Words.plain(work().noBrakes())))
                : Section.first(ID, work().brakes(), parts);
    }

    private Stream<Part> parts(Brakes.Look brake) {
        String name = voice.words().kind(brake.kind());
        String code = brake.kind().code();
        Stream<Optional<Part>> said = Stream.of(
                brake.pulledAt().map(at -> Words.alert(work().standsStill(name, voice.moment(at)))),
                Optional.of(Words.plain(work().waiting(brake.waiting(), brake.perHour()))),
                brake.oldest().map(at -> Words.plain(work().oldest(voice.moment(at)))),
                brake.sample().map(words -> new Copy("sample-" + code, work().sample(name), words,
                        Language.DUTCH.code(), Language.DUTCH.direction())));
        return Stream.concat(said.flatMap(Optional::stream), Stream.of(DeskForm.button("release-" + code,
                DeskPages.work(ID, code, "release"), work().release(), name), discard(brake.kind(), name)));
    }

    private DeskForm discard(NoticeKind kind, String name) {
        DeskForm form = DeskForm.button("discard-" + kind.code(), DeskPages.work(ID, kind.code(), "discard"),
                work().discard(), name, Field.of("check", SURE, work().sure(), "")).intro(work().discardHint());
        return unsure.equals(Optional.of(kind)) ? form.wrong(List.of(work().notSure())) : form;
    }

    private DeskTexts texts() {
        return voice.texts();
    }

    private WorkTexts work() {
        return voice.work();
    }
}
