// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.RawString;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Product.Privacy;
import nl.zaakspoor.colleague.Dossiers.Dossier;
import nl.zaakspoor.desk.DeskForm.Choice;
import nl.zaakspoor.desk.DeskForm.Field;
import nl.zaakspoor.desk.DeskSheet.Beside;
import nl.zaakspoor.desk.DeskSheet.Place;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.page.ResidentsPage;
import nl.zaakspoor.timeline.TimelineView;

/** Puts the screen of a request together. */
@ApplicationScoped
class RequestScreen {
    private final ResidentsPage pages;
    private final Languages languages;

    RequestScreen(ResidentsPage pages, Languages languages) {
        this.pages = pages;
        this.languages = languages;
    }

    /**
     * What is shown beside.
     *
     * @param view empty when there was nothing to see
     * @param on the day at the end of which it was so; empty for now
     */
    record Shown(Optional<TimelineView> view, Optional<LocalDate> on, Language language, boolean whole) {
        static Shown now(TimelineView view) {
            return new Shown(Optional.of(view), Optional.empty(), Language.DUTCH, false);
        }

        static Shown then(Optional<TimelineView> view, LocalDate on) {
            return new Shown(view, Optional.of(on), Language.DUTCH, false);
        }

        Shown in(Language other) {
            return new Shown(view, on, other, whole);
        }

        Shown whole(boolean all) {
            return new Shown(view, on, language, all);
        }
    }

    /** @param sent forms that must be put right */
    DeskSheet sheet(DeskVoice voice, Dossier dossier, Shown shown, List<DeskForm> sent) {
        TimelineView view = dossier.request().view();
        List<Section> sections = new ArrayList<>(
                new RequestWriter(voice, dossier, pages.spoken(view, voice.language())).sections(sent));
        sections.add(Section.folded("beside-other", voice.request().otherView(), List.of(otherView(voice, view, shown))));
        return new DeskSheet(Place.SEARCH, voice.request().requestHeading(voice.say(view.product().name()),
                view.reference().value()), Optional.empty(), sections,
                Optional.of(beside(voice, view, shown)));
    }

    private Beside beside(DeskVoice voice, TimelineView view, Shown shown) {
        RequestTexts texts = voice.request();
        List<String> note = new ArrayList<>();
        shown.on().ifPresent(day -> note.add(texts.asItWas(voice.day(day))));
        Optional<RawString> page = shown.view().flatMap(each -> pages.of(each, shown.language(), shown.whole()));
        if (page.isEmpty()) {
            note.add(shown.view().isEmpty() ? texts.nothingThen() : texts.residentSeesNothing());
        } else if (view.product().privacy() == Privacy.HIGH) {
            note.add(shown.whole() ? texts.seesWhole() : texts.seesLittle());
        }
        return new Beside(texts.residentSees(), shown.language().code(), shown.language().direction(), note,
                page.orElseGet(() -> new RawString("")));
    }

    /** The page beside in another language, of another day, or whole. */
    private DeskForm otherView(DeskVoice voice, TimelineView view, Shown shown) {
        RequestTexts texts = voice.request();
        List<Field> fields = new ArrayList<>(List.of(Field.select("lang", texts.language(), languages.all().stream()
                .map(each -> new Choice(each.code(), each.ownName(), each.equals(shown.language()))).toList()),
                Field.of("date", "asOf", texts.asOf(), shown.on().map(LocalDate::toString).orElse("")).hint(texts.asOfHint())));
        if (view.product().privacy() == Privacy.HIGH) {
            fields.add(Field.of("check", "whole", texts.showWhole(), shown.whole() ? "yes" : ""));
        }
        return DeskForm.of("other-view", DeskPages.request(view.reference().value()), fields, voice.texts().showOtherView())
                .asQuery();
    }
}
