// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.colleague.WorkLists;
import nl.zaakspoor.desk.DeskSheet.Cell;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Row;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Table;
import nl.zaakspoor.desk.DeskSheet.Words;
import nl.zaakspoor.timeline.Lateness;
import nl.zaakspoor.timeline.TimelineView;

/** The requests that are late, nearly late, or silent; who is at the desk can give each a new day. */
@ApplicationScoped
class LateList {
    private static final String ID = "late";

    private final WorkLists lists;
    private final Colleague colleague;

    LateList(WorkLists lists, Colleague colleague) {
        this.lists = lists;
        this.colleague = colleague;
    }

    Uni<Section> section(DeskVoice voice, WorkPlaces places) {
        boolean desk = colleague.hasOneOf("desk");
        return lists.asking(Optional.empty(), places.department(), places.late(), WorkList.ON_A_PAGE)
                .map(page -> Section.of(ID, voice.work().late(), parts(new WorkList(voice, places.department()), page, desk)));
    }

    private static List<Part> parts(WorkList list, WorkLists.Asking page, boolean desk) {
        DeskVoice voice = list.voice();
        DeskTexts texts = voice.texts();
        WorkTexts work = voice.work();
        List<Part> parts = new ArrayList<>();
        if (desk && !page.requests().isEmpty()) {
            parts.add(Words.plain(work.lateHint()));
        }
        parts.add(new Table(work.late(), List.of(texts.reference(), texts.product(), work.day(), work.silent()),
                page.requests().stream().map(view -> row(voice, view, desk)).toList(), work.noneLate()));
        page.next().map(next -> list.next(ID, work.late(), next.cursor())).ifPresent(parts::add);
        return parts;
    }

    private static Row row(DeskVoice voice, TimelineView view, boolean desk) {
        List<String> days = days(voice, view.lateness());
        return new Row(List.of(WorkList.request(view.reference().value(), desk, "")
                .small(List.of(voice.department(view.department()))),
                Cell.of(voice.say(view.product().name())),
                Cell.of(days.isEmpty() ? "" : days.getFirst()).small(days.stream().skip(1).toList()),
                Cell.of(view.lateness().silentSince().map(voice::day).orElse(""))),
                desk ? List.of(new RequestForms(voice, view, 0).delayInList()) : List.of());
    }

    private static List<String> days(DeskVoice voice, Lateness late) {
        WorkTexts work = voice.work();
        return Stream.of(late.expectedOn().map(day -> work.passed(voice.day(day))),
                late.legalOn().map(day -> work.legalPassed(voice.day(day))),
                late.soonOn().map(day -> work.comes(voice.day(day)))).flatMap(Optional::stream).toList();
    }
}
