// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.colleague.WorkLists;
import nl.zaakspoor.desk.DeskSheet.Cell;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Row;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Table;
import nl.zaakspoor.ledger.ActionInbox.Open;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Action;

/** What residents asked or said on the pages and nobody has answered yet; the answer is given on the screen of the request. */
@ApplicationScoped
class InboxList {
    private static final String ID = "inbox";
    private static final String ANSWERS = "#desk-wishes";

    private final WorkLists lists;
    private final InstantSource clock;

    InboxList(WorkLists lists, InstantSource clock) {
        this.lists = lists;
        this.clock = clock;
    }

    Uni<Section> section(DeskVoice voice, WorkPlaces places) {
        return lists.actions(places.department(), places.inbox(), WorkList.ON_A_PAGE)
                .map(found -> Section.of(ID, voice.work().inbox(),
                        parts(new WorkList(voice, places.department()), found, DutchTime.dayOf(clock.instant()))));
    }

    private static List<Part> parts(WorkList list, List<Open> found, LocalDate today) {
        DeskVoice voice = list.voice();
        DeskTexts texts = voice.texts();
        WorkTexts work = voice.work();
        List<Part> parts = new ArrayList<>();
        parts.add(new Table(work.inbox(),
                List.of(texts.reference(), work.asked(), texts.when(), work.answerBy(), texts.department()),
                WorkList.shown(found).stream().map(open -> row(voice, open, today)).toList(), work.noneAsked()));
        WorkList.cursor(found, open -> open.place().cursor())
                .map(next -> list.next(ID, work.inbox(), next)).ifPresent(parts::add);
        return parts;
    }

    private static Row row(DeskVoice voice, Open open, LocalDate today) {
        return Row.of(WorkList.request(open.reference(), true, ANSWERS),
                Cell.of(voice.words().wishKind(Code.read(Action.Kind.class, open.kind())))
                        .small(List.of(voice.say(voice.catalogue().productOrFallback(new ProductId(open.product())).name()))),
                Cell.of(voice.moment(open.askedAt())), Cell.of(voice.day(open.dueOn()))
                        .small(open.dueOn().isBefore(today) ? List.of(voice.work().overdue()) : List.of()),
                Cell.of(voice.department(new DepartmentId(open.department()))));
    }
}
