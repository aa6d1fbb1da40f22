// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.colleague.LookUp;
import nl.zaakspoor.desk.DeskSheet.Cell;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Row;
import nl.zaakspoor.desk.DeskSheet.Table;
import nl.zaakspoor.desk.DeskSheet.Words;
import nl.zaakspoor.ledger.Search;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.TimelineView;

/** Words a list of requests. */
record FoundLines(DeskVoice voice) {
    List<Part> parts(LookUp.Page page, Optional<DeskForm> next) {
        DeskTexts texts = voice.texts();
        List<Part> parts = new ArrayList<>(
                page.elsewhere().stream().map(Search.Elsewhere::department).map(this::elsewhere).toList());
        if (!page.found().isEmpty() || page.elsewhere().isEmpty()) {
            parts.add(table(texts.found(), page.found(), voice.search().nothingFound()));
        }
        next.ifPresent(parts::add);
        return parts;
    }

    Part elsewhere(DepartmentId department) {
        return Words.alert(voice.texts().foundElsewhere(voice.department(department), voice.phoneOf(department)));
    }

    Table table(String caption, List<TimelineView> requests, String none) {
        DeskTexts texts = voice.texts();
        return new Table(caption, List.of(texts.reference(), texts.about(), texts.name(), texts.state(), texts.expected(),
                texts.department()), requests.stream().map(this::row).toList(), none);
    }

    private Row row(TimelineView view) {
        return Row.of(Cell.link(view.reference().value(), DeskPages.request(view.reference().value()))
                .small(List.of(voice.texts().receivedOn(voice.day(view.receivedOn())))),
                Cell.of(voice.say(view.product().name()))
                        .small(Stream.concat(view.title().stream(), view.timeline().location().stream()).map(voice::say)
                                .toList()),
                Cell.of(view.timeline().recipient().flatMap(FoundLines::name).orElse("")),
                Cell.of(voice.state(view.state())),
                Cell.of(view.outlook().expectedOn().map(voice::day).orElse("")).small(late(view)),
                Cell.of(voice.department(view.department())));
    }

    private List<String> late(TimelineView view) {
        return view.outlook().delay().isPresent() || view.lateness().expectedOn().isPresent()
                ? List.of(voice.texts().takesLonger())
                : List.of();
    }

    static Optional<String> name(Applicant applicant) {
        return applicant.organisation()
                .map(organisation -> String.join(", ", Stream.concat(Stream.of(organisation.name()), applicant.name().stream())
                        .toList()))
                .or(applicant::name);
    }
}
