// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.notice.NoticeRules.Mode;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Applicant.ContactBy;
import nl.zaakspoor.timeline.Events;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.Timeline;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;

/** What is decided after a story: {@code afterStory(aRequest().received()).having(told).inMode(SHADOW).notices()}. */
final class Decisions {
    private final Collection<StatusEvent> story;
    private final List<Told> told = new ArrayList<>();
    private Mode mode = Mode.LIVE;
    private final Map<ProductId, Mode> byProduct = new HashMap<>();
    private Set<NoticeKind> off = Set.of();
    private Product.Notifies notifies = Product.Notifies.US;
    private Set<String> allowed = Set.of();
    private ContactBy defaultContact = ContactBy.EMAIL;
    private Instant now = Events.START;
    private Set<String> reachable = Set.of();

    private Decisions(Collection<StatusEvent> story) {
        this.story = story;
    }

    static Decisions afterStory(Events story) {
        return new Decisions(story.events());
    }

    static Decisions afterStory(Collection<StatusEvent> story) {
        return new Decisions(story);
    }

    /** Each sent in a message of its own. */
    Decisions having(Cause... causes) {
        Arrays.stream(causes).map(cause -> told(cause, NoticeState.SENT)).forEach(told::add);
        return this;
    }

    Decisions having(Told... before) {
        told.addAll(Arrays.asList(before));
        return this;
    }

    /** Nothing of it has been sent yet. */
    Decisions having(Collection<Notice> decided) {
        decided.stream().map(notice -> Told.of(notice, now)).forEach(told::add);
        return this;
    }

    static Told told(Cause cause, NoticeState state) {
        return new Told(cause, state, Optional.empty(), Optional.of(UUID.randomUUID()), false, Events.START);
    }

    static Told unsent(Cause cause, NotSent reason) {
        return new Told(cause, reason.state(), Optional.of(reason), Optional.empty(), false, Events.START);
    }

    Decisions inMode(Mode changed) {
        mode = changed;
        return this;
    }

    Decisions inMode(Mode ofProduct, String product) {
        byProduct.put(new ProductId(product), ofProduct);
        return this;
    }

    Decisions without(NoticeKind... kinds) {
        off = Set.of(kinds);
        return this;
    }

    /** The source of the events tells the resident itself. */
    Decisions notifiedBySource() {
        notifies = Product.Notifies.SOURCE;
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
        return policy().decide(at(timeline), applicant(timeline), told);
    }

    /** What goes of {@code causes} at the moment of sending, when {@code told} was decided for other messages. */
    NoticePolicy.Review review(Cause... causes) {
        Timeline timeline = Timeline.of(BUILT_IN, story);
        return policy().review(List.of(causes), Optional.of(at(timeline)), applicant(timeline), told);
    }

    /** Noon in the Netherlands of a day, or nearly. */
    Decisions on(LocalDate day) {
        now = DutchTime.startOf(day).plus(Duration.ofHours(12));
        return this;
    }

    /** So long after {@link Events#START}. */
    Decisions after(Duration passed) {
        now = Events.START.plus(passed);
        return this;
    }

    Decisions reachingSource() {
        reachable = Set.of("urn:test:source");
        return this;
    }

    Optional<Instant> wakeUpAt() {
        return policy().wakeUpAt(at(Timeline.of(BUILT_IN, story)), told);
    }

    Optional<Medium> sendsCode(Optional<Applicant> applicant) {
        return policy().sendsCode(at(Timeline.of(BUILT_IN, story)), applicant);
    }

    /** When a notice that is decided at a moment goes, where the night is quiet. */
    static Instant dueAt(NoticeKind kind, String recipient, Instant decided) {
        return dueAt(new Cause(kind, "any/0"), recipient, decided);
    }

    static Instant dueAt(Cause cause, Instant decided) {
        return dueAt(cause, Notice.APPLICANT, decided);
    }

    private static Instant dueAt(Cause cause, String recipient, Instant decided) {
        NoticePolicy policy = new NoticePolicy(new NoticeRules(Mode.LIVE, Set.of(), ContactBy.EMAIL, false, Set.of(),
                QuietHours.parse("21:00-08:00")));
        return policy.dueAt(Notice.of(new Reference("Z-1"), cause, recipient, Language.DUTCH,
                Optional.empty()), decided);
    }

    private TimelineView at(Timeline timeline) {
        TimelineView view = timeline.at(now, BUILT_IN).orElseThrow();
        Product product = view.product();
        return new TimelineView(view.timeline(), view.header(), new Product(product.id(), product.group(), product.name(),
                product.noun(), product.department(), product.steps(), product.terms(), product.tracking(), product.privacy(),
                notifies, product.followUps()), view.calendar(), view.at());
    }

    private NoticePolicy policy() {
        return new NoticePolicy(new NoticeRules(new Modes(mode, byProduct), allowed, defaultContact, false, reachable,
                QuietHours.NONE, off));
    }

    private static Optional<Applicant> applicant(Timeline timeline) {
        return timeline.header().flatMap(header -> header.applicant());
    }

    List<Cause> causes() {
        return notices().stream().map(Notice::cause).toList();
    }

    static TimelineView view(Timeline timeline) {
        return timeline.at(Events.START, BUILT_IN).orElseThrow();
    }
}
