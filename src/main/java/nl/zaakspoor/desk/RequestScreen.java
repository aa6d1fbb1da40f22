// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.qute.RawString;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Product.Privacy;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.colleague.Dossiers;
import nl.zaakspoor.colleague.Dossiers.Dossier;
import nl.zaakspoor.desk.DeskForm.Choice;
import nl.zaakspoor.desk.DeskForm.Field;
import nl.zaakspoor.desk.DeskSheet.Beside;
import nl.zaakspoor.desk.DeskSheet.Place;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.page.ResidentsPage;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.TimelineView;

/** Puts the screen of a request together. */
@ApplicationScoped
class RequestScreen {
    private final Dossiers dossiers;
    private final ResidentsPage pages;
    private final DeskPrinter printer;
    private final Languages languages;
    private final Colleague colleague;

    RequestScreen(Dossiers dossiers, ResidentsPage pages, DeskPrinter printer, Languages languages, Colleague colleague) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.printer = printer;
        this.languages = languages;
        this.colleague = colleague;
    }

    /**
     * What is asked to be shown beside.
     *
     * @param view as it is or was; empty when there was nothing to see
     * @param asked the moment, as it was typed
     * @param at the moment of which it is; empty for now
     * @param lang the language; empty for the resident's own
     * @param whole whether all is shown that the resident sees after a code
     */
    record Shown(Optional<TimelineView> view, Moment asked, Optional<Instant> at, Optional<String> lang, boolean whole) {
        /** As the resident sees it now. */
        static Shown now(Dossier dossier) {
            return new Shown(Optional.of(dossier.request().view()), Moment.NOW, Optional.empty(), Optional.empty(), false);
        }
    }

    Response page(DeskVoice voice, Dossier dossier, Shown shown, Optional<String> done) {
        DeskSheet sheet = sheet(voice, dossier, shown, UnaryOperator.identity()).done(done);
        return printer.page(sheet.wrong().isEmpty() ? Status.OK : Status.BAD_REQUEST, voice, sheet);
    }

    /**
     * The screen again, because something that was sent must be put right.
     *
     * @param form the id of what was sent
     * @param wrong makes of it what must be put right
     */
    Uni<Response> again(DeskVoice voice, String reference, String form, UnaryOperator<DeskForm> wrong) {
        return dossiers.open(reference).map(dossier -> {
            DeskSheet sheet = sheet(voice, dossier, Shown.now(dossier),
                    each -> each.id().equals(form) ? wrong.apply(each) : each);
            // What cannot be done with this request has no form on its screen.
            return sheet.wrong().isEmpty()
                    ? printer.refused(voice, reference, voice.texts().wrongSomething())
                    : printer.page(Status.BAD_REQUEST, voice, sheet);
        });
    }

    private DeskSheet sheet(DeskVoice voice, Dossier dossier, Shown shown, UnaryOperator<DeskForm> asSent) {
        TimelineView view = dossier.request().view();
        Language language = languages.choose(shown.lang(), view.timeline().recipient().flatMap(Applicant::language),
                Optional.empty());
        List<Section> sections = new ArrayList<>(new RequestWriter(voice, dossier, pages.spoken(view, voice.language()),
                colleague.hasOneOf("manager", "privacy-officer")).sections(asSent));
        sections.add(Section.folded("beside-other", voice.request().otherView(),
                List.of(otherView(voice, view, shown, language))).with(UnaryOperator.identity()));
        return new DeskSheet(Place.SEARCH, voice.request().requestHeading(voice.say(view.product().name()),
                view.reference().value()), true, Optional.empty(), sections, Optional.of(beside(voice, view, shown, language)));
    }

    private Beside beside(DeskVoice voice, TimelineView view, Shown shown, Language language) {
        RequestTexts texts = voice.request();
        List<String> note = new ArrayList<>();
        shown.at().ifPresent(at -> note.add(texts.asItWas(voice.moment(at))));
        Optional<RawString> page = shown.view().flatMap(each -> pages.of(each, language, shown.whole()));
        if (page.isEmpty()) {
            note.add(shown.view().isEmpty() ? texts.nothingThen() : texts.residentSeesNothing());
        } else if (view.product().tracking() == Tracking.RECEIPT_ONLY) {
            note.add(texts.residentSeesReceipt());
        } else if (view.product().privacy() == Privacy.HIGH) {
            note.add(shown.whole() ? texts.seesWhole() : texts.seesLittle());
        }
        return new Beside(texts.residentSees(), language.code(), language.direction(), note,
                page.orElseGet(() -> new RawString("")));
    }

    /** The page beside in another language, of another day, or whole. */
    private DeskForm otherView(DeskVoice voice, TimelineView view, Shown shown, Language language) {
        RequestTexts texts = voice.request();
        List<Field> fields = new ArrayList<>(List.of(Field.select("lang", texts.language(), languages.all().stream()
                .map(each -> new Choice(each.code(), each.ownName(), each.equals(language))).toList()),
                Field.of("date", "asOf", texts.asOf(), shown.asked().day()).hint(texts.asOfHint())
                        .wrong(Optional.of(texts.asOfUnused())
                                .filter(_ -> !shown.asked().isNow(view.at()) && shown.at().isEmpty())),
                Field.of("time", "time", texts.asOfTime(), shown.asked().time()).hint(texts.asOfTimeHint())));
        if (view.product().privacy() == Privacy.HIGH) {
            fields.add(Field.of("check", "whole", texts.showWhole(), shown.whole() ? "yes" : ""));
        }
        return DeskForm.of("other-view", DeskPages.request(view.reference().value()), fields, voice.texts().showOtherView())
                .asQuery();
    }
}
