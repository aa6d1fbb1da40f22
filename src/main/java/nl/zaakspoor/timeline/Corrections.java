// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.timeline.Fact.EventCorrected;
import nl.zaakspoor.timeline.Fact.EventWithdrawn;

/**
 * What corrections and withdrawals make of the other events of a request.
 *
 * <ul>
 * <li>An event is corrected or withdrawn by the source that reported it, or by one with the right to correct others. A source
 * that names an id that it used itself means its own event only.
 * <li>Of several about one event the last in the order of {@link SortKey} counts, so a correction can bring back what was
 * withdrawn.
 * <li>A correction or withdrawal can itself be withdrawn, by a later withdrawal only: so they never chase each other.
 * <li>A correction whose data do not fit the type of the event changes nothing.
 * </ul>
 *
 * @param amended what counts, in order: events as corrected, and the withdrawals that took something back
 * @param awaited ids of events that are corrected or withdrawn here, as long as the source of that has not used the id itself
 * @param last the last place that any event takes, before or after correction
 * @param count of all events
 * @param updatedAt when the last of them that was not our own was recorded; long ago where there is none
 */
record Corrections(List<Amended> amended, Set<String> awaited, SortKey last, int count, Instant updatedAt) {

    /**
     * @param correction when and why it was corrected, if it was
     */
    record Amended(StatusEvent event, Optional<Entry.Correction> correction) {}

    /**
     * @param events any number of times each, in any order
     * @param mayCorrectOthers the sources with that right
     */
    static Corrections of(Collection<StatusEvent> events, Predicate<String> mayCorrectOthers) {
        return new Search(events, mayCorrectOthers).result();
    }

    /** The corrections among these events that stand and are about {@code target}, but whose data do not fit it. */
    static List<StatusEvent> unfit(Collection<StatusEvent> events, Predicate<String> mayCorrectOthers, EventId target) {
        return new Search(events, mayCorrectOthers).unfit(target);
    }

    private static final class Search {
        private static final Comparator<StatusEvent> IN_ORDER = Comparator.comparing(StatusEvent::sortKey);

        private final List<StatusEvent> events;
        private final Predicate<String> mayCorrectOthers;
        /** Corrections and withdrawals that stand, last first. */
        private final List<StatusEvent> amendments = new ArrayList<>();
        private final Set<EventId> effective = new HashSet<>();
        private final Set<EventId> ids;

        Search(Collection<StatusEvent> events, Predicate<String> mayCorrectOthers) {
            TreeMap<SortKey, StatusEvent> sorted = new TreeMap<>();
            events.forEach(event -> sorted.putIfAbsent(event.sortKey(), event));
            this.events = List.copyOf(sorted.values());
            this.mayCorrectOthers = mayCorrectOthers;
            this.ids = this.events.stream().map(StatusEvent::id).collect(Collectors.toSet());
            this.events.reversed().stream().filter(Search::amends).filter(event -> !isWithdrawn(event))
                    .forEach(amendments::add);
        }

        List<StatusEvent> unfit(EventId target) {
            return events.stream().filter(event -> event.id().equals(target)).flatMap(
                    event -> about(event).filter(amendment -> !fits(amendment, event))).toList();
        }

        Corrections result() {
            List<Amended> amended = new ArrayList<>(events.stream().filter(event -> !amends(event)).flatMap(
                    event -> amended(event).stream()).toList());
            amendments.stream().filter(this::tookSomethingBack).forEach(
                    withdrawal -> amended.add(new Amended(withdrawal, Optional.empty())));
            amended.sort(Comparator.comparing(Amended::event, IN_ORDER));
            SortKey lastEvent = events.getLast().sortKey();
            SortKey lastAmended = amended.isEmpty() ? lastEvent : amended.getLast().event().sortKey();
            return new Corrections(amended, awaited(), lastEvent.compareTo(lastAmended) > 0 ? lastEvent : lastAmended,
                    events.size(), events.stream().filter(event -> !event.type().isOurs()).map(StatusEvent::recorded)
                            .max(Comparator.naturalOrder()).orElse(Instant.MIN));
        }

        private boolean isWithdrawn(StatusEvent amendment) {
            return about(amendment).anyMatch(later -> later.fact() instanceof EventWithdrawn);
        }

        private Optional<Amended> amended(StatusEvent event) {
            Optional<StatusEvent> amendment = about(event).filter(a -> fits(a, event)).findFirst();
            amendment.map(StatusEvent::id).ifPresent(effective::add);
            return amendment.map(a -> switch (a.fact()) {
                case EventCorrected corrected -> Optional.of(corrected(event, a, corrected));
                default -> Optional.<Amended>empty();
            }).orElseGet(() -> Optional.of(new Amended(event, Optional.empty())));
        }

        private static Amended corrected(StatusEvent event, StatusEvent correction, EventCorrected right) {
            StatusEvent as = new StatusEvent(event.id(), event.reference(), right.occurred().orElse(event.occurred()),
                    event.reported(), event.sequence(), event.recorded(), right.as(event.type()).orElseThrow());
            return new Amended(as, Optional.of(new Entry.Correction(correction.occurred(), right.reason())));
        }

        private static boolean fits(StatusEvent amendment, StatusEvent event) {
            return !(amendment.fact() instanceof EventCorrected corrected) || corrected.as(event.type()).isPresent();
        }

        private boolean tookSomethingBack(StatusEvent amendment) {
            return amendment.fact() instanceof EventWithdrawn && effective.contains(amendment.id());
        }

        private Stream<StatusEvent> about(StatusEvent event) {
            return amendments.stream().filter(a -> target(a).equals(event.id().id())).filter(a -> own(a).equals(event.id())
                    || mayCorrectOthers.test(a.id().source()) && !ids.contains(own(a)));
        }

        /** The event of its own that an amendment names, if there is one. */
        private static EventId own(StatusEvent amendment) {
            return new EventId(amendment.id().source(), target(amendment));
        }

        private Set<String> awaited() {
            return amendments.stream().filter(amendment -> !ids.contains(own(amendment))).map(Search::target)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static boolean amends(StatusEvent event) {
            return event.fact() instanceof EventCorrected || event.fact() instanceof EventWithdrawn;
        }

        private static String target(StatusEvent amendment) {
            return switch (amendment.fact()) {
                case EventCorrected corrected -> corrected.correctedId();
                case EventWithdrawn withdrawn -> withdrawn.withdrawnId();
                default -> throw new IllegalStateException("not an amendment");
            };
        }
    }
}
