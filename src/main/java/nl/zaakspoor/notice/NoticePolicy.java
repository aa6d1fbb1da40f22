// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Decides what to tell: the causes that hold, minus those told, each sent or with the reason why not. It is asked twice:
 * when something has happened or its time has come ({@link #decide}), and at the moment of sending ({@link #review}).
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
        Addressing addressing = new Addressing(view, applicant, rules);
        List<Cause> holding = holding(view, before, mending(view, before).due().stream());
        List<Notice> notices = new ArrayList<>(newsAgain(addressing, holding, before));
        for (Cause cause : holding) {
            Optional<Told> earlier = before.stream().filter(told -> told.cause().equals(cause)).findFirst();
            Optional<NotSent> unsent = unsent(addressing, cause, before, true);
            if (cause.kind() == NoticeKind.UPDATE && notices.stream().anyMatch(NoticePolicy::isNewsForApplicant)) {
                // It is told how it goes when nothing else is.
                continue;
            }
            if (earlier.isEmpty() || earlier.get().mayBeDecidedAgain() && !earlier.get().unsent().equals(unsent)) {
                notices.add(addressing.notice(cause, unsent));
            }
        }
        return notices;
    }

    private Optional<NotSent> unsent(Addressing addressing, Cause cause, Collection<Told> told, boolean early) {
        return addressing.unwanted(cause.kind()).or(() -> memory(addressing.view(), told).toldEnough(cause, early))
                .or(() -> addressing.obstacle(cause.kind()));
    }

    private static boolean isNewsForApplicant(Notice notice) {
        return notice.cause().kind().isNews() && notice.unsent().isEmpty();
    }

    /**
     * When a notice that is decided now is to go. What answers the resident goes at once, and so do an appointment that is
     * near, and what departments are told; everything else waits until the quiet hours are over.
     */
    public Instant dueAt(Notice notice, Instant now) {
        boolean waits = notice.recipient().equals(Notice.APPLICANT) && !isUrgent(notice, now);
        return waits ? rules.quietHours().after(now) : now;
    }

    /** Whether a notice that is decided now waits for nothing: neither for the morning nor for other news. */
    public boolean isUrgent(Notice notice, Instant now) {
        return notice.cause().isUrgent(now);
    }

    /** When there will be something to tell for no other reason than that nothing was told; empty when there will not. */
    public Optional<Instant> wakeUpAt(TimelineView view, Collection<Told> told) {
        return updates(view, told).wakeUpAt();
    }

    /** In the order of reading: what puts a mistake right comes before what is new, and after the receipt. */
    private List<Cause> holding(TimelineView view, Collection<Told> told, Stream<Cause> corrections) {
        Stream<Cause> vanished = new Vanished(view, told, memory(view, told)).causes();
        return Stream.of(corrections, causes(view), vanished, updates(view, told).due().stream()).flatMap(each -> each)
                .sorted(Comparator.comparing((Cause cause) -> !cause.kind().isFirst())).toList();
    }

    /** Of a source that nobody can be told of, nothing is decided either: in production there is none. */
    private Stream<Cause> causes(TimelineView view) {
        boolean reachable = rules.reachable().contains(view.header().owner());
        return Causes.of(view).stream().filter(cause -> reachable || !cause.kind().isForDepartment());
    }

    private Memory memory(TimelineView view, Collection<Told> told) {
        return new Memory(told, rules.mode(view.product().id()));
    }

    private Mending mending(TimelineView view, Collection<Told> told) {
        return new Mending(view, told, memory(view, told));
    }

    private Updates updates(TimelineView view, Collection<Told> told) {
        return new Updates(view, told, memory(view, told));
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
        Addressing addressing = new Addressing(view, applicant, rules);
        List<Cause> known = before.map(Causes::of).orElse(List.of());
        List<Cause> holding = causes(view).toList();
        List<Notice> notices = new ArrayList<>(newsAgain(addressing, holding, told));
        holding.stream().filter(cause -> !known.contains(cause) && told.stream().noneMatch(t -> t.cause().equals(cause)))
                .forEach(cause -> notices.add(addressing.notice(cause, Optional.of(NotSent.FOLDED_AGAIN))));
        return notices;
    }

    /** What was passed over and holds no longer will be news when it comes to hold again. */
    private static List<Notice> newsAgain(Addressing addressing, List<Cause> holding, Collection<Told> told) {
        return told.stream().filter(t -> t.wasPassedOver() && !holding.contains(t.cause()))
                .map(t -> addressing.notice(t.cause(), Optional.of(NotSent.SUPERSEDED))).toList();
    }

    /**
     * Looks again at the causes of one message, at the moment of sending.
     *
     * @param view the request as it is; empty when nothing may be known of it any more
     * @param others what was decided for other messages; what goes again was told by one of them, and that alone does not stand in
     *     its way
     */
    public Review review(Collection<Cause> causes, Optional<TimelineView> view, Optional<Applicant> applicant,
            Collection<Told> others) {
        Map<Cause, NotSent> dropped = new LinkedHashMap<>();
        List<Cause> telling = new ArrayList<>();
        for (Cause cause : inReadingOrder(causes, view, others)) {
            List<Told> beside = others.stream().filter(told -> !told.cause().equals(cause)).toList();
            Optional<NotSent> unsent = view.filter(seen -> holds(cause, seen, beside))
                    .map(seen -> unsent(new Addressing(seen, applicant, rules), cause, beside, false))
                    .orElse(Optional.of(NotSent.SUPERSEDED));
            unsent.ifPresentOrElse(reason -> dropped.put(cause, reason), () -> telling.add(cause));
        }
        return new Review(telling, dropped);
    }

    private List<Cause> inReadingOrder(Collection<Cause> causes, Optional<TimelineView> view, Collection<Told> others) {
        List<Cause> order = view.map(seen -> holding(seen, others, causes.stream()
                .filter(cause -> cause.kind() == NoticeKind.CORRECTION))).orElse(List.of());
        return causes.stream().sorted(Comparator.comparingInt((Cause cause) -> order.contains(cause)
                ? order.indexOf(cause)
                : order.size())).toList();
    }

    private boolean holds(Cause cause, TimelineView view, Collection<Told> others) {
        return holding(view, others, Stream.of(cause).filter(mending(view, others)::isPutRightBy)).contains(cause);
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
    public Optional<DeskTask> deskWork(ProductId product, Optional<Applicant> applicant, Collection<Notice> decided) {
        if (rules.mode(product) != NoticeRules.Mode.LIVE) {
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

    /** What residents may do without, of what the municipality sends. */
    public List<NoticeKind> choices() {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.canBeOff() && !rules.off().contains(kind)).toList();
    }

    /** Whether a mail about this request would really go to this applicant. */
    public boolean mails(TimelineView view, Optional<Applicant> applicant) {
        boolean byMail = reach(applicant).filter(known -> known.medium() == Medium.EMAIL).isPresent();
        return byMail && new Addressing(view, applicant, rules).obstacle(NoticeKind.ADDRESS_CHECK).isEmpty();
    }

    /** By what a code for this request would really go to this applicant; empty when none would go. */
    public Optional<Medium> sendsCode(TimelineView view, Optional<Applicant> applicant) {
        Addressing addressing = new Addressing(view, applicant, rules);
        boolean goes = addressing.unwanted(NoticeKind.CODE).or(() -> addressing.obstacle(NoticeKind.CODE)).isEmpty();
        return reach(applicant).filter(_ -> goes).map(Reach::medium);
    }

    /** Whether what somebody asked for may go to this address, when it is about such a request. */
    public boolean maySend(ProductId product, Reach to) {
        return rules.obstacle(product, to).isEmpty();
    }

    /** Where this applicant hears from us, if anywhere; whether something may go there is another matter. */
    public Optional<Reach> reach(Optional<Applicant> applicant) {
        return reach(applicant, rules);
    }

    /** Where a text message would reach this applicant, however they want to hear; empty where we send none. */
    public Optional<Reach> byText(Applicant applicant) {
        return Reach.by(Medium.SMS, applicant).filter(_ -> rules.texts());
    }

    private static Optional<Reach> reach(Optional<Applicant> applicant, NoticeRules rules) {
        return applicant.flatMap(known -> Reach.of(known, rules));
    }
}
