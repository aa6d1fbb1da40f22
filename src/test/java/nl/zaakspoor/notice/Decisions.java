// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.zaakspoor.notice.NoticeRules.Mode;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Applicant.ContactBy;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;

/** What is decided after a story: {@code afterStory(aRequest().received()).having(told).inMode(SHADOW).notices()}. */
final class Decisions {
    private final Collection<StatusEvent> story;
    private final List<Cause> told = new ArrayList<>();
    private Mode mode = Mode.LIVE;
    private Set<String> allowed = Set.of();
    private ContactBy defaultContact = ContactBy.EMAIL;

    private Decisions(Collection<StatusEvent> story) {
        this.story = story;
    }

    static Decisions afterStory(Events story) {
        return new Decisions(story.events());
    }

    static Decisions afterStory(Collection<StatusEvent> story) {
        return new Decisions(story);
    }

    Decisions having(Cause... causes) {
        told.addAll(Arrays.asList(causes));
        return this;
    }

    Decisions having(Collection<Notice> decided) {
        decided.forEach(notice -> told.add(notice.cause()));
        return this;
    }

    Decisions inMode(Mode changed) {
        mode = changed;
        return this;
    }

    Decisions allowing(String... addresses) {
        allowed = Set.of(addresses);
        return inMode(Mode.ALLOW_LIST);
    }

    Decisions reachingPeopleBy(ContactBy contact) {
        defaultContact = contact;
        return this;
    }

    List<Notice> notices() {
        Timeline timeline = Timeline.of(BUILT_IN, story);
        Optional<Applicant> applicant = timeline.header().flatMap(header -> header.applicant());
        return new NoticePolicy(new NoticeRules(mode, allowed, defaultContact)).decide(view(timeline), applicant, told);
    }

    List<Cause> causes() {
        return notices().stream().map(Notice::cause).toList();
    }

    static TimelineView view(Timeline timeline) {
        return timeline.at(Events.START, BUILT_IN).orElseThrow();
    }
}
