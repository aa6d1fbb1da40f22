// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.zaakspoor.ledger.OwnRequests;
import nl.zaakspoor.page.JourneySheet.PartLine;
import nl.zaakspoor.page.MineSheet.Group;
import nl.zaakspoor.timeline.JourneyPart;
import nl.zaakspoor.timeline.TimelineView;

/** Words the page with all requests at an address: what asks something of its reader first, what is over last. */
record MineWriter(Voice voice, JourneyTexts texts, PartLinks links) {

    /** @param requests the latest first */
    MineSheet write(List<TimelineView> requests, Instant until) {
        List<JourneyPart> parts = requests.stream().flatMap(view -> JourneyPart.of(view).stream())
                .sorted(Comparator.comparing(part -> !part.waitsForApplicant())).toList();
        List<Group> groups = Stream.of(
                group("busy", texts.mineBusy(), parts.stream().filter(part -> !isOver(part)).toList()),
                group("over", texts.mineOver(), parts.stream().filter(MineWriter::isOver).toList()))
                .filter(group -> !group.parts().isEmpty()).toList();
        return new MineSheet(voice.texts().pageTitle(texts.mineHeading(), voice.municipality().name()), texts.mineHeading(),
                texts.mineIntro(voice.weekday(until), voice.time(until)), note(requests, groups), groups,
                voice.contact(voice.phone(), ""));
    }

    private Optional<String> note(List<TimelineView> requests, List<Group> groups) {
        if (groups.isEmpty()) {
            return Optional.of(texts.mineNone(voice.phone()));
        }
        return requests.size() < OwnRequests.MOST
                ? Optional.empty()
                : Optional.of(texts.mineMost(Integer.toString(OwnRequests.MOST), voice.phone()));
    }

    private Group group(String id, String title, List<JourneyPart> parts) {
        PartLines lines = new PartLines(voice, texts, links);
        return new Group(id, title, IntStream.range(0, parts.size())
                .mapToObj(i -> numbered(lines.line(i + 1, parts.get(i)), parts.get(i))).toList());
    }

    /** Two requests of one kind are told apart by their number; what tells little says it already. */
    private PartLine numbered(PartLine line, JourneyPart part) {
        return part instanceof JourneyPart.Followed(TimelineView view)
                ? line.with(Phrase.own(voice.texts().caseNumber(voice.reference(view.reference()))))
                : line;
    }

    private static boolean isOver(JourneyPart part) {
        return !part.isOpen() && !(part instanceof JourneyPart.Receipted);
    }
}
