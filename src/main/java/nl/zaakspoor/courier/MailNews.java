// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.catalogue.Product.Privacy;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.catalogue.PublicStep;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.courier.NoticeMail.Section;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.timeline.TimelineView;
import nl.zaakspoor.timeline.TimelineView.WhoActs;

/** The news of one mail: what happened, what comes next, and what the resident must do. */
record MailNews(MailTexts words, Language language, Catalogue catalogue, TimelineView view, Municipality municipality) {

    record Told(Wording heading, List<Wording> paragraphs, Optional<Section> highlight, List<Section> sections) {}

    Told of(NoticeKind kind) {
        return switch (kind) {
            case RECEIVED -> received();
            case PROGRESS -> discreet() ? onlyThatThereIsNews() : progress();
            case COMPLETED -> discreet() ? onlyThatThereIsNews() : completed();
            case CANCELLED -> discreet() ? onlyThatThereIsNews() : cancelled();
            case REOPENED -> discreet() ? onlyThatThereIsNews() : reopened();
        };
    }

    private Told received() {
        String received = words.receivedNews(noun(), day(view.receivedOn()));
        if (view.product().tracking() == Tracking.RECEIPT_ONLY) {
            return new Told(own(words.receivedHeading(noun())), own(received, words.receivedNoFollow()), Optional.empty(),
                    todo());
        }
        return new Told(own(words.receivedHeading(noun())), own(received, words.receivedFollow()),
                discreet() ? Optional.empty() : Optional.of(new Section(words.about(), say(view.product().name()))),
                discreet() || view.state().isOver() ? todo() : nextAndTodo());
    }

    private Told onlyThatThereIsNews() {
        return new Told(own(words.newsHeading(noun())), own(words.discreetNews(noun()), words.newsOnPage()),
                Optional.empty(), todo());
    }

    private Told progress() {
        return new Told(say(view.step().heading()), whereItIs(words.progressNews(noun(), view.step().number(),
                view.steps().size())), step(), nextAndTodo());
    }

    private Told reopened() {
        return new Told(own(words.reopenedHeading(noun())), whereItIs(words.reopenedNews(noun())), step(), nextAndTodo());
    }

    private Told completed() {
        List<Wording> paragraphs = List.of(own(words.completedNews(noun())), say(view.step().text()),
                own(words.completedMore()));
        return new Told(own(words.completedHeading(noun())), paragraphs, outcome(),
                List.of(new Section(words.todoTitle(), own(words.nothingMore()))));
    }

    private Told cancelled() {
        return new Told(own(words.cancelledHeading(noun())),
                own(words.cancelledNews(noun()), words.cancelledCheck(phone())), outcome(),
                List.of(new Section(words.todoTitle(), own(words.nothingMore()))));
    }

    private List<Wording> whereItIs(String news) {
        return List.of(own(news), say(view.step().text()));
    }

    private Optional<Section> step() {
        return Optional.of(new Section(words.stepLabel(view.step().number(), view.steps().size()),
                say(view.step().title())));
    }

    private Optional<Section> outcome() {
        return view.outcome().map(outcome -> "outcome." + Code.of(outcome))
                .map(key -> new Section(words.outcomeLabel(), say(catalogue.words().get(key))));
    }

    private List<Section> nextAndTodo() {
        List<Section> sections = new ArrayList<>();
        view.product().steps().stream().filter(step -> step.number() == view.step().number() + 1).map(PublicStep::ahead)
                .flatMap(Optional::stream).map(ahead -> new Section(words.nextLabel(), say(ahead))).forEach(sections::add);
        sections.addAll(todo());
        return sections;
    }

    /** Empty when something was asked: then it would be untrue that nothing need be done. */
    private List<Section> todo() {
        return view.whoActs() == WhoActs.APPLICANT
                ? List.of()
                : List.of(new Section(words.todoTitle(), own(words.nothingToDo())));
    }

    /** Where the mail must not say what kind of request it is about, nor which department has it. */
    private boolean discreet() {
        return view.product().privacy() == Privacy.HIGH || view.product().tracking() == Tracking.RECEIPT_ONLY;
    }

    /** One word inside a sentence cannot be in another language than the sentence. */
    String noun() {
        Wording noun = view.product().noun().in(language);
        return discreet() || !noun.language().equals(language) ? words.request() : noun.text();
    }

    String phone() {
        Optional<String> own = discreet() ? Optional.empty() : catalogue.departmentPhone(view.department());
        return own.orElse(municipality.phone());
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.dayPattern(), language.locale()).format(day);
    }

    private Wording say(Text text) {
        return text.in(language);
    }

    private Wording own(String text) {
        return new Wording(text, language);
    }

    private List<Wording> own(String... texts) {
        return Stream.of(texts).map(this::own).toList();
    }
}
