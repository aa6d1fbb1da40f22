// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.desk.DeskForm.Choice;
import nl.zaakspoor.desk.DeskForm.Field;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Words;
import nl.zaakspoor.timeline.TimelineView;
import nl.zaakspoor.timeline.TimelineView.ActionView;

/** Words what the resident asked or said on the page, with what the department answers. */
record WishLines(DeskVoice voice, TimelineView view) {
    List<Section> sections() {
        List<ActionView> asked = view.actions().reversed();
        return asked.isEmpty()
                ? List.of()
                : List.of(Section.of("wishes", voice.request().wishes(), asked.stream().flatMap(this::parts).toList()));
    }

    private Stream<Part> parts(ActionView asked) {
        RequestTexts texts = voice.request();
        String what = voice.words().wishKind(asked.action().kind()) + ", " + voice.moment(asked.action().asked());
        Stream<Part> said = Stream.concat(Stream.of(what), Stream.of(asked.action().words(), asked.action().phone())
                .flatMap(Optional::stream)).map(Words::plain);
        return asked.answer().isPresent()
                ? Stream.concat(said, Stream.of(Words.plain(texts.wishAnswered(voice.moment(asked.answer().get().when())))))
                : Stream.concat(said, Stream.of(answer(asked)));
    }

    private DeskForm answer(ActionView asked) {
        RequestTexts texts = voice.request();
        String id = asked.action().id();
        return DeskForm.of("answer-" + id, DeskPages.act(view.reference().value(), "answers/" + id),
                List.of(Field.select("accepted", texts.answer(), List.of(new Choice("true", texts.answerYes(), true),
                        new Choice("false", texts.answerNo(), false))),
                        Field.of("words", "explanation", texts.answerWords(), "").hint(texts.residentReadsIt())),
                texts.answerSend()).intro(texts.wishDue(voice.day(asked.dueOn())));
    }
}
