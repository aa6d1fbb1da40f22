// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.page.StatusSheet.Doings;
import nl.zaakspoor.page.StatusSheet.Link;
import nl.zaakspoor.page.StatusSheet.Wish;
import nl.zaakspoor.timeline.Resident;
import nl.zaakspoor.timeline.TimelineView;
import nl.zaakspoor.timeline.TimelineView.ActionView;

/**
 * What the resident did on the pages, and what they can do.
 *
 * @param reader who looks
 */
record DoingLines(Voice voice, TimelineView view, Reader reader) {
    Doings all() {
        return new Doings(
                view.actions().reversed().stream().map(action -> wish(action, voice.phoneOf(view.department()))).toList(),
                links(true), remark());
    }

    /** Where the page must say little, what was asked, and what was answered, would say too much. */
    Doings few() {
        return new Doings(view.actions().reversed().stream().map(this::discreetWish).toList(), links(false), remark());
    }

    private Optional<String> remark() {
        return reader.who() == Reader.Who.HELPER
                ? Optional.of(voice.texts().helperView())
                : view.feedback().map(given -> voice.texts().feedbackGiven(voice.day(given.asked().day())));
    }

    private List<Link> links(boolean feedback) {
        PageTexts texts = voice.texts();
        return reader.page().map(own -> {
            List<Link> links = new ArrayList<>(List.of(link(own, "ask", texts.askLink()),
                    link(own, "notices", texts.noticesLink()), link(own, "helper", texts.helperLink())));
            if (feedback && view.state().isOver() && view.feedback().isEmpty()) {
                links.addFirst(link(own, "feedback", texts.feedbackLink()));
            }
            return links;
        }).orElse(List.of());
    }

    private Link link(String own, String name, String label) {
        return new Link(own + "/" + name + "?lang=" + voice.language(), label, "");
    }

    private Wish wish(ActionView action, String phone) {
        PageTexts texts = voice.texts();
        String due = voice.weekday(action.dueOn());
        String until = view.isPast(action.dueOn())
                ? texts.wishLate(due, phone)
                : texts.wishDue(due);
        return new Wish(voice.day(action.action().asked().day()),
                voice.word(view.product(), "entry.action-asked-" + Code.of(action.action().kind())),
                action.answer().map(answer -> texts.wishAnswered(voice.day(answer.when().day()))).orElse(until),
                action.answer().map(answer -> answer(action, answer)).orElse(List.of()));
    }

    private Wish discreetWish(ActionView action) {
        Wish whole = wish(action, voice.phone());
        return new Wish(whole.asked(), Phrase.own(voice.texts().wishGeneral()), whole.when(), action.answer().isPresent()
                ? List.of(Phrase.own(voice.texts().wishCall(voice.phone())))
                : List.of());
    }

    private List<Phrase> answer(ActionView action, Resident.Answer answer) {
        Phrase said = voice.word(view.product(),
                "answer." + Code.of(action.action().kind()) + (answer.accepted() ? "-yes" : "-no"));
        return Stream.concat(Stream.of(said), answer.explanation().map(voice::say).stream()).toList();
    }
}
