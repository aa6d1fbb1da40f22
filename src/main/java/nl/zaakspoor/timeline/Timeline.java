// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.Catalogue;

/**
 * The one timeline of a request: everything its events say, in the order in which it happened. It is a left fold of the
 * events in the order of {@link SortKey}; any permutation, duplication and split of the same events gives an equal timeline.
 *
 * <p>Nothing here depends on the present moment: {@link #at} adds that.
 *
 * @param foldVersion the version of the fold that made it
 * @param header empty until the request has been announced; events that came before wait here
 * @param steps every public step reached by receipt, status or reopening, in order; a step may be reached again, and an end
 *     alone reaches none
 * @param end how it ended, unless it is open
 * @param reopenings how often it was opened again: news after that is news again
 * @param entries oldest first
 * @param last the place of the last event folded in
 */
public record Timeline(int foldVersion, Reference reference, Optional<RequestHeader> header, List<StepReached> steps,
        Optional<End> end, int reopenings, List<Entry> entries, SortKey last, int eventCount, Instant updatedAt) {

    /** Raise it when the same events fold into something else; stored timelines are then folded again. */
    public static final int FOLD_VERSION = 1;

    public record StepReached(int number, Occurrence when) {}

    public record End(Optional<Fact.Outcome> outcome, Occurrence when) {
        /** Whether the request ended without being dealt with. */
        public boolean isCancellation() {
            return outcome.filter(o -> o == Fact.Outcome.WITHDRAWN || o == Fact.Outcome.NOT_HANDLED).isPresent();
        }
    }

    public Timeline {
        steps = List.copyOf(steps);
        entries = List.copyOf(entries);
    }

    /** The timeline of a request, from all its events in any order. */
    public static Timeline of(Catalogue catalogue, Collection<StatusEvent> events) {
        return Fold.of(catalogue, events);
    }

    /** Whether {@code news} can be folded in here, without the history. */
    public boolean canBeExtendedBy(Collection<StatusEvent> news) {
        return foldVersion == FOLD_VERSION && header.isPresent() && news.stream()
                .allMatch(event -> event.type() != EventType.REQUEST_RECEIVED && event.sortKey().compareTo(last) > 0);
    }

    /**
     * This timeline with later events folded in.
     *
     * @throws IllegalArgumentException unless {@link #canBeExtendedBy} says it can
     */
    public Timeline extendedBy(Catalogue catalogue, Collection<StatusEvent> news) {
        if (!canBeExtendedBy(news)) {
            throw new IllegalArgumentException("these events need the whole history");
        }
        return Fold.extend(this, catalogue, news);
    }

    /** Whether the request is known, so that there is something to show. */
    public boolean announced() {
        return header.isPresent();
    }

    /** What this means at a moment; empty as long as the request has not been announced. */
    public Optional<TimelineView> at(Instant now, Catalogue catalogue) {
        return header.map(known -> TimelineView.of(this, known, catalogue.productOrFallback(known.product()), now));
    }
}
