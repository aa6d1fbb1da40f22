// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;

import nl.zaakspoor.ledger.Arrival.Admitted;
import nl.zaakspoor.ledger.Recorded.UnknownStatus;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;

/**
 * One batch, one transaction: lock the requests, erase what is to be erased, insert what is new, fold, decide what to tell,
 * write everything. What it reads under the locks nobody else can change, so the result does not depend on how many instances run.
 */
final class LedgerTransaction {
    private final LedgerContext context;
    private final SqlConnection connection;
    private final LedgerRows rows;
    private final Instant now;
    private final Batch batch;
    private final Erasures erasures;
    private final Map<Reference, Locked> requests = new TreeMap<>();
    private final Set<Reference> created = new TreeSet<>();
    private final List<UnknownStatus> unknownStatuses = new ArrayList<>();

    LedgerTransaction(LedgerContext context, SqlConnection connection, Instant now, Collection<? extends Arrival> arrivals) {
        this.context = context;
        this.connection = connection;
        this.rows = new LedgerRows(context, now);
        this.now = now;
        this.batch = new Batch(arrivals);
        this.erasures = new Erasures(context, connection, batch, now);
    }

    private record Locked(long id, int eventCount) {
        Locked oneLess() {
            return new Locked(id, eventCount - 1);
        }
    }

    Uni<Recorded> run() {
        return lockRequests().chain(this::leaveOutErased)
                .chain(() -> batch.events().isEmpty() ? Uni.createFrom().item(0) : recordEvents())
                .chain(count -> writeRejections().replaceWith(
                        () -> Recorded.of(count, batch, context.catalogue().sources(), unknownStatuses)));
    }

    private Uni<Integer> recordEvents() {
        return refuseBeyondLimit().chain(this::examine).chain(this::insertEvents).chain(() -> erasures.letWait(this::idOf))
                .chain(this::fold);
    }

    /** Also those of which something is refused: what is kept of that must not slip past an erasure. */
    private Uni<Void> lockRequests() {
        Set<Reference> wanted = batch.references();
        return wanted.isEmpty() ? Uni.createFrom().voidItem() : lock(wanted).chain(() -> {
            List<Reference> missing = batch.byRequest().keySet().stream().filter(reference -> !requests.containsKey(reference))
                    .toList();
            return missing.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : connection.preparedQuery(LedgerSql.CREATE_REQUESTS).execute(rows.newRequests(missing))
                            .invoke(made -> made.forEach(row -> created.add(new Reference(row.getString("reference")))))
                            .chain(() -> lock(missing));
        });
    }

    /** Asked only now that the rows are made: what another transaction erased meanwhile is seen. */
    private Uni<Void> leaveOutErased() {
        Set<Reference> unknown = new TreeSet<>(batch.references());
        unknown.removeIf(reference -> requests.containsKey(reference) && !created.contains(reference));
        return erasures.leaveOutErased(unknown).chain(() -> {
            Set<Reference> forNothing = new TreeSet<>(created);
            forNothing.removeAll(batch.byRequest().keySet());
            Long[] ids = forNothing.stream().map(this::idOf).toArray(Long[]::new);
            return forNothing.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : connection.preparedQuery(ErasureSql.DELETE_REQUESTS).execute(LedgerRows.ids(ids)).replaceWithVoid();
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
    private Uni<Void> examine() {
        Rights rights = new Rights(context.catalogue().sources());
        List<Admitted> toExamine = toExamine();
        return toExamine.isEmpty()
                ? Uni.createFrom().voidItem()
                : dropKnown(toExamine)
                        .chain(() -> new Examination(rights, connection, batch, this::idOf).run(toExamine()))
                        .chain(verdicts -> erasures.carryOut(verdicts, this::idOf))
                        .invoke(lost -> lost.forEach(id -> requests.replaceAll((_, r) -> r.id() == id ? r.oneLess() : r)))
                        .replaceWithVoid();
    }

    private List<Admitted> toExamine() {
        return Examination.needed(batch.events(), reference -> !created.contains(reference));
    }

    private Uni<Void> insertEvents() {
        List<Admitted> offered = List.copyOf(batch.events());
        if (offered.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
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
        return new RequestFolding(context, connection).withNews(news).chain(this::decide)
                .invoke(changes -> unknownStatuses.addAll(new StatusCodes(context.catalogue()).unknown(changes, news)))
                .chain(changes -> write(changes, news)).replaceWith(batch.events().size());
    }

    private Uni<List<TrackedChange>> decide(Map<Long, Folded> folded) {
        Decisions decisions = new Decisions(context, now);
        return new ToldAtAddress(context, connection).of(folded).map(told -> folded.entrySet().stream()
                .map(e -> decisions.withNews(e.getKey(), e.getValue(), told.getOrDefault(e.getKey(), List.of()))).toList());
    }

    private Uni<Void> write(List<TrackedChange> changes, Map<Long, List<StatusEvent>> news) {
        Map<Long, Integer> counts = new TreeMap<>();
        requests.values().stream().filter(request -> news.containsKey(request.id())).forEach(
                request -> counts.put(request.id(),
                        request.eventCount() + news.getOrDefault(request.id(), List.of()).size()));
        Map<Long, Integer> unfolded = new TreeMap<>(counts);
        changes.forEach(change -> unfolded.remove(change.requestId()));
        return new TimelineWrites(context, connection, now).write(changes, counts).chain(() -> unfolded.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(LedgerSql.COUNT_EVENTS).execute(LedgerRows.counts(unfolded)).replaceWithVoid());
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
