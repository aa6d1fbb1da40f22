// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Text;

/**
 * The one timeline of a request: everything its events say, in the order in which it happened. It is a left fold of the
 * events in the order of {@link SortKey}; any permutation, duplication and split of the same events gives an equal timeline.
 *
 * <p>Nothing here depends on the present moment: {@link #at} adds that.
 *
 * @param foldVersion the version of the fold that made it
 * @param header empty until the request has been announced; events that came before wait here
 * @param entries oldest first
 * @param awaited ids of events that were corrected or withdrawn, as long as the source of that has not used the id itself
 * @param last the last place that an event takes here
 */
public record Timeline(int foldVersion, Reference reference, Optional<RequestHeader> header, Course course, Agenda agenda,
        Dates dates, Resident resident, List<Entry> entries, Set<String> awaited, SortKey last, int eventCount,
        Instant updatedAt) {

    /**
     * Raise it when the same events fold into something else, or when something more is kept of what they fold into, such as
     * another term to find them by; stored timelines are then folded again.
     */
    public static final int FOLD_VERSION = 6;

    public Timeline {
        entries = List.copyOf(entries);
        awaited = Set.copyOf(awaited);
    }

    /** The timeline of a request, from all its events in any order. */
    public static Timeline of(Catalogue catalogue, Collection<StatusEvent> events) {
        return Fold.of(catalogue, events);
    }

    /**
     * The timeline as it was at a moment: of the events that had been recorded by then, whenever they happened. Empty when
     * there were none.
     *
     * @param catalogue the one that was in force then
     * @param events all that are known now
     */
    public static Optional<Timeline> asOf(Instant moment, Catalogue catalogue, Collection<StatusEvent> events) {
        List<StatusEvent> known = events.stream().filter(event -> !event.recorded().isAfter(moment)).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(of(catalogue, known));
    }

    /** Whether {@code news} can be folded in here, without the history. */
    public boolean canBeExtendedBy(Collection<StatusEvent> news) {
        return foldVersion == FOLD_VERSION && header.isPresent() && news.stream().allMatch(
                event -> !looksBack(event) && !awaited.contains(event.id().id()) && event.sortKey().compareTo(last) > 0);
    }

    private static boolean looksBack(StatusEvent event) {
        return switch (event.fact()) {
            case Fact.RequestReceived _,Fact.EventCorrected _,Fact.EventWithdrawn _ -> true;
            default -> false;
        };
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

    /**
     * The corrections among the events of a request that are about one of them and change nothing, because their data are not
     * what such an event has.
     */
    public static List<StatusEvent> unfitCorrections(Catalogue catalogue, Collection<StatusEvent> events, EventId target) {
        return Corrections.unfit(events, source -> Fold.mayCorrectOthers(catalogue, source), target);
    }

    /** Whether the request is known, so that there is something to show. */
    public boolean announced() {
        return header.isPresent();
    }

    /**
     * Who is told, and where: the applicant as the department knows them, at the address that they confirmed since. Who it is,
     * the header alone says: an address that somebody gave on a page proves nothing of that.
     */
    public Optional<Applicant> recipient() {
        Optional<Applicant> known = header.flatMap(RequestHeader::applicant);
        return resident.confirmed().map(Resident.NewAddress::email)
                .flatMap(email -> known.map(applicant -> applicant.withEmail(email))).or(() -> known);
    }

    /** The street or the place that it is about. */
    public Optional<Text> location() {
        return header.flatMap(RequestHeader::location);
    }

    /**
     * Whether a resident reads the same in both at any moment, given the same catalogue. Who the resident is, how to reach
     * them, and when we were last told something makes no difference.
     */
    public boolean showsTheSameAs(Timeline other) {
        return entries.equals(other.entries) && course.equals(other.course) && agenda.equals(other.agenda)
                && dates.equals(other.dates) && resident.shown().equals(other.resident.shown())
                && header.map(RequestHeader::shown).equals(other.header.map(RequestHeader::shown));
    }

    /** What this means at a moment; empty as long as the request has not been announced. */
    public Optional<TimelineView> at(Instant now, Catalogue catalogue) {
        return header.map(known -> new TimelineView(this, known, catalogue.productOrFallback(known.product()),
                catalogue.calendar(), now));
    }

    /**
     * The first moment after {@code now} at which time alone changes what this means, or what deserves telling of it; empty
     * when none does.
     */
    public Optional<Instant> wakeUpAt(Instant now, Catalogue catalogue) {
        return at(now, catalogue).flatMap(TimelineView::wakeUpAt);
    }
}
