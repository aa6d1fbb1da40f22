// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.lang.reflect.Array;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.ledger.Arrival.Admitted;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.Notice;
import nl.zaakspoor.timeline.Attention;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.RequestHeader;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.TimelineView;
import nl.zaakspoor.timeline.Turnaround;

/** The arguments of {@link LedgerSql}: one array per column. Here, and only here, things are sealed on their way in. */
final class LedgerRows {
    private final LedgerContext context;
    private final Seals seals;
    private final Instant now;

    LedgerRows(LedgerContext context, Instant now) {
        this.context = context;
        this.seals = context.seals();
        this.now = now;
    }

    static Tuple ids(Long[] ids) {
        return Tuple.of(ids);
    }

    static Tuple ids(Collection<Long> ids) {
        return Tuple.of(ids.toArray(Long[]::new));
    }

    static Tuple counts(Map<Long, Integer> counts) {
        return Tuple.of(counts.keySet().toArray(Long[]::new), counts.values().toArray(Integer[]::new));
    }

    static Tuple requestIds(Collection<TrackedChange> changes) {
        return Tuple.of(column(Long.class, changes, TrackedChange::requestId));
    }

    static Tuple references(Collection<Reference> references) {
        return Tuple.of(column(String.class, references, Reference::value));
    }

    static Tuple identities(Collection<Admitted> events) {
        return Tuple.of(column(String.class, events, a -> a.admitted().event().id().source()),
                column(String.class, events, a -> a.admitted().event().id().id()));
    }

    static Tuple reported(Long[] requests, String[] eventIds) {
        return Tuple.of(requests, eventIds);
    }

    /** @param owners by request, the source that announces it, if one does */
    Tuple newRequests(Map<Reference, Optional<String>> owners) {
        return Tuple.of(column(String.class, owners.keySet(), Reference::value),
                nullable(String.class, owners.values(), owner -> owner.orElse(null)), utc(now));
    }

    static Tuple owners(Map<Long, Optional<String>> owners) {
        return Tuple.of(owners.keySet().toArray(Long[]::new),
                nullable(String.class, owners.values(), owner -> owner.orElse(null)));
    }

    Tuple events(Collection<AdmittedEvent> admitted, Function<Reference, Long> idOf) {
        List<StatusEvent> events = admitted.stream().map(AdmittedEvent::event).toList();
        return Tuple.from(new Object[]{
                column(String.class, events, e -> e.id().source()), column(String.class, events, e -> e.id().id()),
                column(Long.class, events, e -> idOf.apply(e.reference())), column(String.class, events, e -> e.type().code()),
                column(OffsetDateTime.class, events, e -> utc(e.occurred().at())),
                column(OffsetDateTime.class, events, e -> utc(e.reported())),
                column(OffsetDateTime.class, events, e -> utc(e.recorded())),
                column(Buffer.class, admitted, a -> Buffer.buffer(context.fingerprints().of(a.contentHash()))),
                column(Buffer.class, admitted,
                        a -> Buffer.buffer(seals.seal(a.event().id(), a.document())))});
    }

    Tuple timelines(Collection<TrackedChange> changes) {
        return Tuple.of(column(Long.class, changes, TrackedChange::requestId),
                column(Buffer.class, changes, c -> Buffer.buffer(seals.seal(c.after()))),
                nullable(String.class, changes, c -> c.outline().map(Outline::text).orElse(null)),
                context.rules().version(), context.rules().catalogue());
    }

    Tuple requests(Collection<TrackedChange> changes, Map<Long, Integer> eventCounts) {
        return FigureColumns.withPromises(Tuple.from(new Object[]{
                column(Long.class, changes, TrackedChange::requestId),
                column(Integer.class, changes, c -> eventCounts.getOrDefault(c.requestId(), 0)),
                header(String.class, changes, h -> h.product().value()),
                header(String.class, changes, h -> h.department().value()),
                nullable(String.class, changes, c -> c.view().map(view -> view.state().code()).orElse(null)),
                header(LocalDate.class, changes, RequestHeader::receivedOn),
                column(OffsetDateTime.class, changes, c -> utc(c.after().updatedAt())), now.toEpochMilli(),
                turnaround(LocalDate.class, changes, Turnaround::answeredOn),
                turnaround(Integer.class, changes, Turnaround::days), wakeUps(changes),
                attention(changes, Attention::nearOn), attention(changes, Attention::lateOn),
                attention(changes, Attention::silentOn), column(Boolean.class, changes, TrackedChange::isDelayed),
                FigureColumns.ended(changes)}), changes);
    }

    static Tuple days(Collection<TrackedChange> changes) {
        return sleeping(changes).addArrayOfLocalDate(turnaround(LocalDate.class, changes, Turnaround::answeredOn))
                .addArrayOfInteger(turnaround(Integer.class, changes, Turnaround::days))
                .addArrayOfLocalDate(FigureColumns.ended(changes));
    }

    static Tuple sleeping(Collection<TrackedChange> changes) {
        return FigureColumns.withPromises(Tuple.of(column(Long.class, changes, TrackedChange::requestId), wakeUps(changes),
                attention(changes, Attention::nearOn), attention(changes, Attention::lateOn),
                attention(changes, Attention::silentOn), column(Boolean.class, changes, TrackedChange::isDelayed)), changes);
    }

    private static LocalDate[] attention(Collection<TrackedChange> changes,
            Function<Attention, Optional<LocalDate>> day) {
        return nullable(LocalDate.class, changes, c -> day.apply(c.attention()).orElse(null));
    }

    private static OffsetDateTime[] wakeUps(Collection<TrackedChange> changes) {
        return nullable(OffsetDateTime.class, changes, c -> c.wakeUpAt().map(LedgerRows::utc).orElse(null));
    }

    /** @param versions of the requests as they are after the change */
    Tuple timelineChanges(Collection<TrackedChange> visible, Map<Long, Long> versions) {
        return Tuple.of(OutboxTopics.TIMELINE_CHANGES, column(String.class, visible, c -> c.after().reference().value()),
                column(String.class, visible, c -> TimelineChangedEvent.of(c.view().orElseThrow(),
                        c.outline().orElseThrow(), versions.getOrDefault(c.requestId(), 0L), now)),
                utc(now));
    }

    Tuple notices(Collection<TrackedChange> changes) {
        List<Long> requests = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        changes.forEach(change -> change.notices().forEach(notice -> {
            requests.add(change.requestId());
            notices.add(notice);
        }));
        return Tuple.from(new Object[]{
                column(UUID.class, notices, Notice::id), requests.toArray(Long[]::new),
                column(String.class, notices, n -> n.cause().kind().code()),
                column(String.class, notices, n -> n.cause().key()),
                column(String.class, notices, Notice::recipient),
                column(String.class, notices, n -> n.state().code()),
                nullable(String.class, notices, n -> n.unsent().map(NotSent::code).orElse(null)),
                column(String.class, notices, n -> n.language().code()), utc(now),
                column(OffsetDateTime.class, notices, n -> utc(context.policy().dueAt(n, now))),
                column(Boolean.class, notices, n -> context.policy().isUrgent(n, now))});
    }

    private static <T> T[] header(Class<T> type, Collection<TrackedChange> changes, Function<RequestHeader, T> value) {
        return nullable(type, changes, change -> change.after().header().map(value).orElse(null));
    }

    private static <T> T[] turnaround(Class<T> type, Collection<TrackedChange> changes, Function<Turnaround, T> value) {
        return nullable(type, changes, change -> change.view().flatMap(TimelineView::turnaround).map(value).orElse(null));
    }

    static <S, T> T[] column(Class<T> type, Collection<S> rows, Function<S, T> value) {
        return nullable(type, rows, value::apply);
    }

    /** As {@link #column}, where a row may have no value: SQL knows only null for that. */
    @SuppressWarnings({"unchecked", "NullAway"})
    static <S, T> T[] nullable(Class<T> type, Collection<S> rows,
            Function<S, ? extends @Nullable T> value) {
        return rows.stream().map(value).toArray(size -> (T[]) Array.newInstance(type, size));
    }

    static Instant instant(Row row, String column) {
        return SqlTime.instant(row, column);
    }

    static OffsetDateTime utc(Instant instant) {
        return SqlTime.utc(instant);
    }

    /** Null for all. */
    static String @Nullable [] names(Optional<Set<String>> some) {
        return some.map(names -> names.toArray(String[]::new)).orElse(null);
    }

    static Buffer[] hashes(List<byte[]> all) {
        return all.stream().map(Buffer::buffer).toArray(Buffer[]::new);
    }

    /** The number of a row as it stands in a cursor; empty for digits that are no such number. */
    static Optional<Long> id(String digits) {
        try {
            return Optional.of(Long.valueOf(digits));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
