// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.colleague.Sent;
import nl.zaakspoor.courier.Brakes;
import nl.zaakspoor.courier.SendingSwitch;
import nl.zaakspoor.desk.DeskSheet.Place;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.insight.SourceBoards;
import nl.zaakspoor.notice.NoticeKind;

/** Puts together what a colleague has to do: each sees the lists that their roles give them, as in REST. */
@ApplicationScoped
class WorkScreen {
    private final LateList late;
    private final InboxList inbox;
    private final DeskTaskList tasks;
    private final Brakes brakes;
    private final SendingSwitch sending;
    private final RejectedList rejected;
    private final SourceBoards sources;
    private final Sent sent;
    private final Colleague colleague;

    WorkScreen(LateList late, InboxList inbox, DeskTaskList tasks, Brakes brakes, SendingSwitch sending, RejectedList rejected,
            SourceBoards sources, Sent sent, Colleague colleague) {
        this.late = late;
        this.inbox = inbox;
        this.tasks = tasks;
        this.brakes = brakes;
        this.sending = sending;
        this.rejected = rejected;
        this.sources = sources;
        this.sent = sent;
        this.colleague = colleague;
    }

    /** @param unsure the kind of notice that they wanted to end, without a tick that they are sure */
    Uni<DeskSheet> sheet(DeskVoice voice, WorkPlaces places, Optional<NoticeKind> unsure) {
        DepartmentChoice choice = DepartmentChoice.of(voice, colleague);
        WorkPlaces here = places.among(choice);
        Stream<Section> first = choice.section(here.department(), colleague.isManager()).stream();
        return lists(voice, here, unsure).map(lists -> new DeskSheet(Place.WORK, voice.texts().work(),
                Stream.concat(first, lists.stream()).toList()));
    }

    private Uni<List<Section>> lists(DeskVoice voice, WorkPlaces places, Optional<NoticeKind> unsure) {
        boolean desk = colleague.hasOneOf("desk");
        List<Uni<Section>> sections = new ArrayList<>(List.of(late.section(voice, places)));
        if (desk) {
            sections.add(inbox.section(voice, places));
            sections.add(tasks.section(voice, places));
        }
        if (colleague.isManager()) {
            sections.add(brakes.all().map(new BrakeLines(voice, unsure)::section));
            sections.add(sending.look().map(new SendingLines(voice)::section));
            sections.add(rejected.section(voice, places));
        }
        sections.add(sources.all().map(new SourceLines(voice, places.department())::section));
        if (colleague.isManager()) {
            sections.add(sent.inShadow(places.department(), ShadowLines.NEWEST)
                    .map(new ShadowLines(voice, desk)::section));
        }
        // One after the other, so that one look takes one connection.
        return Uni.join().all(sections).usingConcurrencyOf(1).andFailFast();
    }
}
