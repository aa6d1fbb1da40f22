// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Applicant.ContactBy;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Decides what to tell: the causes that hold, minus those told, each sent or with the reason why not. It is asked twice:
 * when something has happened ({@link #decide}), and at the moment of sending ({@link #review}).
 */
public final class NoticePolicy {
    private final NoticeRules rules;

    public NoticePolicy(NoticeRules rules) {
        this.rules = rules;
    }

    /**
     * What is to be decided now.
     *
     * @param before what was decided before, and what became of it
     */
    public List<Notice> decide(TimelineView view, Optional<Applicant> applicant, Collection<Told> before) {
        Language language = applicant.flatMap(Applicant::language).orElse(Language.DUTCH);
        List<Cause> holding = Causes.of(view);
        List<Notice> notices = new ArrayList<>(newsAgain(view, holding, language, before));
        for (Cause cause : holding) {
            Optional<Told> earlier = before.stream().filter(told -> told.cause().equals(cause)).findFirst();
            Optional<NotSent> unsent = new Memory(before, rules).toldEnough(cause, true).or(() -> unreachable(applicant));
            if (earlier.isEmpty() || earlier.get().mayBeDecidedAgain() && !earlier.get().unsent().equals(unsent)) {
                notices.add(Notice.of(view.reference(), cause, language, unsent));
            }
        }
        return notices;
    }

    /**
     * What is to be decided when other fold rules make something else of a history in which nothing happened: nothing is
     * told. What they bring to light is decided on as passed over, so that the next event does not bring it up as news.
     *
     * @param before the request by the rules of before; empty when nobody knows it any more, and then all that was never
     *     decided on is passed over
     */
    public List<Notice> passOver(Optional<TimelineView> before, TimelineView view, Optional<Applicant> applicant,
            Collection<Told> told) {
        Language language = applicant.flatMap(Applicant::language).orElse(Language.DUTCH);
        List<Cause> known = before.map(Causes::of).orElse(List.of());
        List<Cause> holding = Causes.of(view);
        List<Notice> notices = new ArrayList<>(newsAgain(view, holding, language, told));
        holding.stream().filter(cause -> !known.contains(cause) && told.stream().noneMatch(t -> t.cause().equals(cause)))
                .forEach(cause -> notices
                        .add(Notice.of(view.reference(), cause, language, Optional.of(NotSent.FOLDED_AGAIN))));
        return notices;
    }

    /** What was passed over and holds no longer will be news when it comes to hold again. */
    private static List<Notice> newsAgain(TimelineView view, List<Cause> holding, Language language, Collection<Told> told) {
        return told.stream().filter(t -> t.wasPassedOver() && !holding.contains(t.cause()))
                .map(t -> Notice.of(view.reference(), t.cause(), language, Optional.of(NotSent.SUPERSEDED))).toList();
    }

    /**
     * Looks again at the causes of one message, at the moment of sending.
     *
     * @param view the request as it is; empty when nothing may be known of it any more
     * @param others what was decided for other messages
     */
    public Review review(Collection<Cause> causes, Optional<TimelineView> view, Optional<Applicant> applicant,
            Collection<Told> others) {
        List<Cause> holding = view.map(Causes::of).orElse(List.of());
        Map<Cause, NotSent> dropped = new LinkedHashMap<>();
        causes.stream().filter(cause -> !holding.contains(cause)).forEach(cause -> dropped.put(cause, NotSent.SUPERSEDED));
        List<Cause> telling = new ArrayList<>();
        for (Cause cause : holding.stream().filter(causes::contains).toList()) {
            Optional<NotSent> unsent = new Memory(others, rules).toldEnough(cause, false).or(() -> unreachable(applicant));
            unsent.ifPresentOrElse(reason -> dropped.put(cause, reason), () -> telling.add(cause));
        }
        return new Review(telling, dropped);
    }

    /**
     * What of a message is to go.
     *
     * @param telling in the order in which it should be read
     * @param dropped what is not to go, and why
     */
    public record Review(List<Cause> telling, Map<Cause, NotSent> dropped) {
        public Review {
            telling = List.copyOf(telling);
            dropped = Map.copyOf(dropped);
        }
    }

    /**
     * What a colleague must do because an applicant does not hear from us by mail or text message: only for what a resident
     * must hear, and only when we really send.
     *
     * @param decided the latest news last
     */
    public Optional<DeskTask> deskWork(Optional<Applicant> applicant, Collection<Notice> decided) {
        if (rules.mode() != NoticeRules.Mode.LIVE) {
            return Optional.empty();
        }
        Optional<NoticeKind> news = decided.stream()
                .filter(notice -> notice.unsent().equals(Optional.of(NotSent.OTHER_CONTACT)))
                .map(notice -> notice.cause().kind()).filter(NoticeKind::required).reduce((_, later) -> later);
        return news.flatMap(kind -> applicant.flatMap(known -> DeskWork.insteadOf(rules.contact(known)))
                .map(work -> new DeskTask(work, kind)));
    }

    /** @param news of what kind it is that is to be told */
    public record DeskTask(DeskWork work, NoticeKind news) {}

    /** Where this applicant hears from us, if anywhere; whether something may go there is another matter. */
    public Optional<Reach> reach(Optional<Applicant> applicant) {
        return applicant.flatMap(known -> Reach.of(known, rules));
    }

    /** Why a message may not go to this applicant. */
    private Optional<NotSent> unreachable(Optional<Applicant> applicant) {
        Optional<Reach> reach = reach(applicant);
        if (reach.isEmpty()) {
            boolean byMail = applicant.filter(known -> rules.contact(known) != ContactBy.EMAIL).isEmpty();
            return Optional.of(byMail ? NotSent.NO_ADDRESS : NotSent.OTHER_CONTACT);
        }
        return switch (rules.mode()) {
            case SHADOW -> Optional.of(NotSent.SHADOW_MODE);
            case ALLOW_LIST -> rules.allows(reach.get()) ? Optional.empty() : Optional.of(NotSent.NOT_ON_ALLOW_LIST);
            case LIVE -> Optional.empty();
        };
    }
}
