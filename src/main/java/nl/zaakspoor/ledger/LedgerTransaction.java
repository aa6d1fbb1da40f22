// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;

import nl.zaakspoor.ledger.Arrival.Admitted;
import nl.zaakspoor.ledger.Recorded.UnknownStatus;
import nl.zaakspoor.notice.Told;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.Timeline;

/**
 * One batch, one transaction: lock the requests, insert what is new, fold, decide what to tell, write everything. What it
 * reads under the locks nobody else can change, so the result does not depend on how many instances run.
 */
final class LedgerTransaction {
    private final LedgerContext context;
    private final SqlConnection connection;
    private final LedgerRows rows;
    private final Instant now;
    private final Batch batch;
    private final Map<Reference, Locked> requests = new TreeMap<>();
    private final List<UnknownStatus> unknownStatuses = new ArrayList<>();

    LedgerTransaction(LedgerContext context, SqlConnection connection, Instant now, Collection<? extends Arrival> arrivals) {
        this.context = context;
        this.connection = connection;
        this.rows = new LedgerRows(context, now);
        this.now = now;
        this.batch = new Batch(arrivals);
    }

    private record Locked(long id, int eventCount) {}

    Uni<Recorded> run() {
        Uni<Integer> recorded = batch.events().isEmpty()
                ? Uni.createFrom().item(0)
                : lockRequests().chain(this::refuseBeyondLimit).chain(this::refuseWithoutRight).chain(this::insertEvents)
                        .chain(this::fold);
        return recorded
                .chain(count -> writeRejections().replaceWith(
                        () -> Recorded.of(count, batch, context.catalogue().sources(), unknownStatuses)));
    }

    private Uni<Void> lockRequests() {
        Set<Reference> wanted = batch.byRequest().keySet();
        return lock(wanted).chain(() -> {
            List<Reference> missing = wanted.stream().filter(reference -> !requests.containsKey(reference)).toList();
            return missing.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : connection.preparedQuery(LedgerSql.CREATE_REQUESTS).execute(rows.newRequests(missing))
                            .chain(() -> lock(missing));
        });
    }

    private Uni<Void> lock(Collection<Reference> references) {
        return connection.preparedQuery(LedgerSql.LOCK_REQUESTS).execute(LedgerRows.references(references)).invoke(found -> {
            for (Row row : found) {
                requests.put(new Reference(row.getString("reference")),
                        new Locked(row.getLong("id"), row.getInteger("event_count")));
            }
        }).replaceWithVoid();
    }

    /** Looks twice only at requests near the limit: there, events the ledger has already must not count again. */
    private Uni<Void> refuseBeyondLimit() {
        List<Admitted> nearLimit = batch.byRequest().entrySet().stream()
                .filter(e -> known(e.getKey()).eventCount() + e.getValue().size() > EventLimit.EVENTS)
                .flatMap(e -> e.getValue().stream()).toList();
        if (nearLimit.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return dropKnown(nearLimit).invoke(() -> batch.byRequest().forEach((reference, events) -> EventLimit
                .surplus(known(reference).eventCount(), events)
                .forEach(surplus -> batch.refuse(surplus, EventLimit.rejection()))));
    }

    /** Events the ledger has already are left out: they were judged by what was known when they came. */
    private Uni<Void> refuseWithoutRight() {
        Rights rights = new Rights(context.catalogue().sources());
        List<Admitted> toExamine = rights.toExamine(batch.events());
        return toExamine.isEmpty()
                ? Uni.createFrom().voidItem()
                : dropKnown(toExamine)
                        .chain(() -> rights.refuse(connection, batch, rights.toExamine(batch.events()), this::idOf));
    }

    private Uni<Void> insertEvents() {
        List<Admitted> offered = List.copyOf(batch.events());
        return connection.preparedQuery(LedgerSql.INSERT_EVENTS).execute(rows.events(offered, this::idOf)).chain(inserted -> {
            Set<EventId> fresh = ids(inserted);
            List<Admitted> known = offered.stream().filter(a -> !fresh.contains(a.admitted().event().id())).toList();
            return known.isEmpty() ? Uni.createFrom().voidItem() : dropKnown(known);
        });
    }

    private Uni<Void> dropKnown(List<Admitted> events) {
        return connection.preparedQuery(LedgerSql.HASHES_OF_EVENTS).execute(LedgerRows.identities(events)).invoke(found -> {
            for (Row row : found) {
                byte[] fingerprint = row.getBuffer("content_hash").getBytes();
                batch.alreadyThere(new EventId(row.getString("source"), row.getString("id")),
                        hash -> context.fingerprints().match(hash, fingerprint));
            }
        }).replaceWithVoid();
    }

    private static Set<EventId> ids(RowSet<Row> rows) {
        return rows.stream().map(row -> new EventId(row.getString("source"), row.getString("id"))).collect(Collectors.toSet());
    }

    private Uni<Integer> fold() {
        Map<Long, List<StatusEvent>> news = new HashMap<>();
        batch.byRequest().forEach((reference, events) -> news.put(idOf(reference),
                events.stream().map(a -> a.admitted().event()).toList()));
        if (news.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return new RequestFolding(context, connection).fold(news)
                .chain(changes -> decide(changes, news)).replaceWith(batch.events().size());
    }

    private Uni<Void> decide(RequestFolding.Folded folded, Map<Long, List<StatusEvent>> news) {
        Long[] ids = folded.timelines().keySet().toArray(Long[]::new);
        return ToldBefore.of(connection, ids).chain(told -> {
            List<TrackedChange> changes = folded.timelines().entrySet().stream()
                    .map(e -> change(e.getKey(), Optional.ofNullable(folded.before().get(e.getKey())), e.getValue(),
                            told.getOrDefault(e.getKey(), List.of())))
                    .toList();
            unknownStatuses.addAll(new StatusCodes(context.catalogue()).unknown(changes, news));
            return write(changes, news);
        });
    }

    private TrackedChange change(long id, Optional<Timeline> before, Timeline after, List<Told> told) {
        return new TrackedChange(id, before, after, after.at(now, context.catalogue())
                .map(view -> context.policy().decide(view, TrackedChange.applicant(after), told)).orElse(List.of()));
    }

    private Uni<Void> write(List<TrackedChange> changes, Map<Long, List<StatusEvent>> news) {
        List<TrackedChange> telling = changes.stream().filter(change -> !change.notices().isEmpty()).toList();
        List<TrackedChange> refound = changes.stream().filter(TrackedChange::changesLookUp).toList();
        Uni<Void> written = execute(LedgerSql.UPSERT_TIMELINES, rows.timelines(changes), changes)
                .chain(() -> execute(LedgerSql.INSERT_NOTICES, rows.notices(telling), telling))
                .chain(() -> execute(LedgerSql.FORGET_LOOK_UPS, LedgerRows.requestIds(refound), refound))
                .chain(() -> execute(LedgerSql.INSERT_LOOK_UPS, rows.lookUps(refound, context.blindIndex()), refound));
        Map<Long, Integer> counts = new TreeMap<>();
        news.keySet().forEach(id -> counts.put(id, 0));
        requests.values().forEach(r -> counts.computeIfPresent(r.id(),
                (id, _) -> r.eventCount() + news.getOrDefault(id, List.of()).size()));
        Map<Long, Integer> unfolded = new TreeMap<>(counts);
        changes.forEach(change -> unfolded.remove(change.requestId()));
        return written
                .chain(() -> execute(LedgerSql.UPDATE_REQUESTS, rows.requests(changes, counts, context.catalogue()), changes))
                .chain(() -> execute(LedgerSql.COUNT_EVENTS, LedgerRows.counts(unfolded), unfolded.keySet()));
    }

    private Uni<Void> execute(String sql, io.vertx.mutiny.sqlclient.Tuple arguments, Collection<?> of) {
        return of.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(sql).execute(arguments).replaceWithVoid();
    }

    private Uni<Void> writeRejections() {
        return new RejectedEvents(context.seals(), now).write(connection, batch.refused());
    }

    private long idOf(Reference reference) {
        return known(reference).id();
    }

    private Locked known(Reference reference) {
        Locked locked = requests.get(reference);
        if (locked == null) {
            throw new IllegalStateException("a request of this batch is not locked");
        }
        return locked;
    }
}
