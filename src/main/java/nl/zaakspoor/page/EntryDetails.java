// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.AgendaView.TaskState;
import nl.zaakspoor.timeline.Entry;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.News;
import nl.zaakspoor.timeline.TaskWords;
import nl.zaakspoor.timeline.TimelineView;

/** What stands under the title of a line of the timeline: the days, places and reasons that belong to it. */
record EntryDetails(Voice voice, TimelineView view) {
    List<Phrase> of(Entry entry) {
        return switch (entry.news()) {
            case News.Step(_, boolean back) -> back ? List.of(own(texts().stepAgain())) : List.of();
            case News.Asked asked -> List.of(voice.say(new TaskWords(voice.catalogue()).title(asked)), own(lastDay(asked)));
            case News.Meeting meeting -> List.of(own(texts().momentOn(voice.weekday(meeting.startsAt()),
                    voice.time(meeting.startsAt()))), voice.say(meeting.place()));
            case News.Planned planned -> List.of(own(voice.days(planned.from(), planned.until())));
            case News.Later later -> and(later(later.what()), reason(later.reason()));
            case News.Turned turned -> and(texts().fromDay(voice.weekday(turned.on())), reason(turned.reason()));
            case News.Decided decided -> decided(decided);
            case News.Contact(Fact.Channel channel, Optional<Text> about) ->
                Stream.concat(by(channel), about.map(voice::say).stream()).toList();
            case News.Did _,News.End _,News.Happened _,News.AfterEnd _,News.Unknown _ -> List.of();
        };
    }

    private String lastDay(News.Asked asked) {
        boolean open = view.tasks().stream().anyMatch(each -> each.state() == TaskState.OPEN
                && each.task().dueOn().equals(asked.dueOn()) && each.task().code().equals(asked.code())
                && each.task().title().equals(asked.title()));
        String day = voice.weekday(asked.dueOn());
        return open ? texts().lastDay(day) : texts().lastDayWas(day);
    }

    private String later(Fact.Extension what) {
        return switch (what) {
            case Fact.Extension.Until(LocalDate day) -> texts().newDate(voice.weekday(day));
            case Fact.Extension.By(var length) -> voice.extraTime(length);
        };
    }

    private List<Phrase> decided(News.Decided decided) {
        List<Phrase> details = new ArrayList<>();
        if (decided.outcome() != Fact.Outcome.OTHER) {
            details.add(voice.word(view.product(), "outcome." + Code.of(decided.outcome())));
        }
        decided.delivery().ifPresent(delivery -> details.add(new DecisionWords(voice, view).sent(delivery)));
        return details;
    }

    private Stream<Phrase> by(Fact.Channel channel) {
        return channel == Fact.Channel.PROACTIVE ? Stream.of() : Stream.of(voice.word("channel." + Code.of(channel)));
    }

    /** The department's own words on it stand below, as its words. */
    private Optional<Phrase> reason(Fact.Reason reason) {
        return reason.code().flatMap(voice.catalogue()::reason).map(voice::say);
    }

    private static List<Phrase> and(String first, Optional<Phrase> second) {
        return Stream.concat(Stream.of(own(first)), second.stream()).toList();
    }

    private static Phrase own(String text) {
        return Phrase.own(text);
    }

    private PageTexts texts() {
        return voice.texts();
    }
}
