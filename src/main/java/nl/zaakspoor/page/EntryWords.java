// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.page.StatusSheet.EventLine;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.EntryTitles;
import nl.zaakspoor.timeline.News;
import nl.zaakspoor.timeline.TimelineView;

/** How a line of the timeline reads. */
final class EntryWords {
    private final Voice voice;
    private final TimelineView view;
    private final EntryTitles titles;
    private final EntryDetails details;

    EntryWords(Voice voice, TimelineView view) {
        this.voice = voice;
        this.view = view;
        this.titles = new EntryTitles(view, voice.catalogue().words());
        this.details = new EntryDetails(voice, view);
    }

    EventLine line(Entry entry) {
        return new EventLine(voice.moment(entry.occurred()), voice.say(titles.of(entry)), details.of(entry),
                entry.text().map(voice::say).or(() -> unknown(entry)), marks(entry));
    }

    /** Of a status without a public meaning we say that there is news, and what the resident can do; never a guess. */
    private Optional<Phrase> unknown(Entry entry) {
        return entry.news() instanceof News.Unknown
                ? Optional.of(Phrase.own(voice.texts().unknownNews(voice.phoneOf(view.department()))))
                : Optional.empty();
    }

    private List<Phrase> marks(Entry entry) {
        Stream<Phrase> late = new LateReport(voice, view).of(entry).map(Phrase::own).stream();
        Stream<Phrase> corrected = entry.correction().stream().flatMap(correction -> Stream.concat(
                Stream.of(Phrase.own(voice.texts().correctedOn(voice.day(correction.on().day())))),
                correction.reason().map(voice::say).stream()));
        return Stream.concat(late, corrected).toList();
    }
}
