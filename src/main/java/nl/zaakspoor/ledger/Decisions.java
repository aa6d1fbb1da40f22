// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.notice.Notice;
import nl.zaakspoor.notice.NoticePolicy;
import nl.zaakspoor.notice.Told;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.OwnActs;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

/** Decides at one moment what the changes of requests are to tell, and when each request is to be looked at again. */
final class Decisions {
    private final LedgerContext context;
    private final NoticePolicy policy;
    private final Instant now;
    private final Instant actAt;

    Decisions(LedgerContext context, Instant now) {
        this(context, now, now);
    }

    /** @param actAt when a request is woken of which we ourselves have something to say */
    Decisions(LedgerContext context, Instant now, Instant actAt) {
        this.context = context;
        this.policy = context.policy();
        this.now = now;
        this.actAt = actAt;
    }

    /** Tells the news, and only the news: what other rules bring to light in the history behind it is passed over. */
    TrackedChange withNews(long id, Folded folded, Collection<Told> told) {
        List<Notice> passedOver = folded.caughtUp().map(timeline -> passOver(folded.before(), timeline, told))
                .orElse(List.of());
        List<Told> known = with(passedOver, told);
        Optional<TimelineView> view = view(folded.after());
        List<Notice> decided = view.map(seen -> policy.decide(seen, TrackedChange.applicant(folded.after()), known))
                .orElse(List.of());
        return change(id, folded, view, Stream.concat(
                passedOver.stream().filter(p -> decided.stream().noneMatch(d -> d.id().equals(p.id()))),
                decided.stream()).toList(), known);
    }

    /** Tells nothing, unless events came in that were never looked at. */
    TrackedChange withoutNews(long id, Folded folded, Collection<Told> told) {
        return folded.caughtUp().isEmpty()
                ? withNews(id, folded, told)
                : change(id, folded, view(folded.after()), passOver(folded.before(), folded.after(), told), told);
    }

    private TrackedChange change(long id, Folded folded, Optional<TimelineView> view, List<Notice> notices,
            Collection<Told> known) {
        List<Told> toldThen = with(notices, known);
        return TrackedChange.of(id, folded, view, notices, view.flatMap(seen -> wakeUpAt(seen, toldThen)));
    }

    /** What we have to say ourselves is said by whoever wakes the request. */
    private Optional<Instant> wakeUpAt(TimelineView view, List<Told> told) {
        return !OwnActs.due(view, context.durations(), Told.silences(told)).isEmpty()
                ? Optional.of(actAt)
                : Stream.concat(view.wakeUpAt().stream(), policy.wakeUpAt(view, told).stream()).min(Instant::compareTo);
    }

    private List<Told> with(List<Notice> notices, Collection<Told> told) {
        return Stream.concat(told.stream().filter(t -> isNotAmong(notices, t)),
                notices.stream().map(notice -> Told.of(notice, now))).toList();
    }

    private List<Notice> passOver(Optional<Timeline> before, Timeline after, Collection<Told> told) {
        Optional<Applicant> applicant = TrackedChange.applicant(after);
        return view(after).map(seen -> policy.passOver(before.flatMap(this::view), seen, applicant, told)).orElse(List.of());
    }

    private static boolean isNotAmong(List<Notice> notices, Told told) {
        return notices.stream().noneMatch(notice -> notice.cause().equals(told.cause()));
    }

    private Optional<TimelineView> view(Timeline timeline) {
        return timeline.at(now, context.catalogue());
    }
}
