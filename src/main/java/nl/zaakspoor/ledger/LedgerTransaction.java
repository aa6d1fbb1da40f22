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
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;

import nl.zaakspoor.ledger.Arrival.Admitted;
import nl.zaakspoor.ledger.Recorded.Oddities;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;

/**
 * One batch, one transaction: lock the requests, erase what is to be erased, insert what is new, fold, decide what to tell,
 * write everything. What it reads under the locks nobody else can change, so the result does not depend on how many instances run.
 */
final class LedgerTransaction {
    /** Of the requests of one batch, which mostly have five or so: their timelines, and perhaps all events, are read at once. */
    static final int EVENTS_AT_ONCE = 20_000;

    private final LedgerContext context;
    private final SqlConnection connection;
    private final LedgerRows rows;
    private final Instant now;
    private final Batch batch;
    private final Erasures erasures;
    private final RequestRows requests;
    private final List<TrackedChange> changes = new ArrayList<>();

    LedgerTransaction(LedgerContext context, SqlConnection connection, Instant now, Collection<? extends Arrival> arrivals) {
        this.context = context;
        this.connection = connection;
        this.rows = new LedgerRows(context, now);
        this.now = now;
        this.requests = new RequestRows(connection, rows);
        this.batch = new Batch(arrivals);
        this.erasures = new Erasures(context, connection, batch, now);
    }

    /** There is more in the requests of this batch than is good for the memory; in smaller batches it can be recorded. */
    @SuppressWarnings("serial") // It never leaves the process.
    static final class TooMuchAtOnce extends IllegalStateException {
        private TooMuchAtOnce() {
            super("too many events at once");
        }
    }

    Uni<Recorded> run() {
        return holdRequests().invoke(this::refuseTooMuch).chain(this::leaveOutErased)
                .chain(() -> batch.events().isEmpty() ? Uni.createFrom().item(0) : recordEvents())
                .chain(count -> writeRejections().replaceWith(() -> Recorded.of(count, batch, context.catalogue().sources(),
                        new StatusCodes(context.catalogue()).unknown(changes),
                        Oddities.of(changes, context.catalogue().sources()))));
    }

    private Uni<Integer> recordEvents() {
        return refuseBeyondLimit().chain(this::examine).chain(this::insertEvents).chain(this::removeEmpty)
                .chain(this::noteOwners)
                .chain(() -> erasures.letWait(requests::idOf)).chain(this::fold);
    }

    /** Also those of which something is refused: what is kept of that must not slip past an erasure. */
    private Uni<Void> holdRequests() {
        Map<Reference, Optional<String>> getEvents = new TreeMap<>();
        batch.byRequest().forEach((reference, events) -> getEvents.put(reference, announcer(events)));
        return requests.hold(batch.references(), getEvents);
    }

    private void refuseTooMuch() {
        if (batch.byRequest().size() > 1 && requests.eventCount() > EVENTS_AT_ONCE) {
            throw new TooMuchAtOnce();
        }
    }

    private static Optional<String> announcer(List<Admitted> events) {
        return Reported.announcer(events.stream().map(Admitted::admitted).toList());
    }

    /** Asked only now that the rows are made: what another transaction erased meanwhile is seen. */
    private Uni<Void> leaveOutErased() {
        Set<Reference> unknown = new TreeSet<>(batch.references());
        unknown.removeIf(requests::wasHere);
        return erasures.leaveOutErased(unknown).chain(this::removeEmpty);
    }

    private Uni<Void> removeEmpty() {
        return requests.removeNew(batch.byRequest().keySet());
    }

    private Uni<Void> noteOwners() {
        Map<Reference, String> announcedBy = new TreeMap<>();
        batch.byRequest().forEach((reference, events) -> announcer(events)
                .ifPresent(source -> announcedBy.put(reference, source)));
        return requests.noteOwners(announcedBy);
    }

    /** Looks twice only at requests near the limit: there, events the ledger has already must not count again. */
    private Uni<Void> refuseBeyondLimit() {
        List<Admitted> nearLimit = batch.byRequest().entrySet().stream()
                .filter(e -> requests.eventCount(e.getKey()) + e.getValue().size() > EventLimit.EVENTS)
                .flatMap(e -> e.getValue().stream()).toList();
        if (nearLimit.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return dropKnown(nearLimit).invoke(() -> batch.byRequest().forEach((reference, events) -> EventLimit
                .surplus(requests.eventCount(reference), events, Admitted::admitted)
                .forEach(surplus -> batch.refuse(surplus, EventLimit.rejection()))));
    }

    /** Events the ledger has already are left out: they were judged by what was known when they came. */
    private Uni<Void> examine() {
        Rights rights = new Rights(context.catalogue().sources());
        List<Admitted> toExamine = toExamine();
        return toExamine.isEmpty()
                ? Uni.createFrom().voidItem()
                : dropKnown(toExamine)
                        .chain(() -> new Examination(rights, connection, batch, requests).run(toExamine()))
                        .chain(verdicts -> erasures.carryOut(verdicts, requests::idOf))
                        .invoke(lost -> lost.forEach(requests::loseEvent))
                        .replaceWithVoid();
    }

    private List<Admitted> toExamine() {
        return Examination.needed(batch.events(), requests::wasHere);
    }

    private Uni<Void> insertEvents() {
        List<Admitted> offered = List.copyOf(batch.events());
        if (offered.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection.preparedQuery(LedgerSql.INSERT_EVENTS)
                .execute(rows.events(offered.stream().map(Admitted::admitted).toList(), requests::idOf))
                .chain(inserted -> {
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
        batch.byRequest().forEach((reference, events) -> news.put(requests.idOf(reference),
                events.stream().map(a -> a.admitted().event()).toList()));
        if (news.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return new RequestFolding(context, connection).withNews(news).chain(this::decide)
                .invoke(changes::addAll).chain(() -> write(news)).replaceWith(batch.events().size());
    }

    /** There may be much to weigh: not on the threads that serve everything else. */
    private Uni<List<TrackedChange>> decide(Map<Long, Folded> folded) {
        Decisions decisions = new Decisions(context, now);
        return new ToldAtAddress(context, connection).of(folded).emitOn(Infrastructure.getDefaultExecutor())
                .map(told -> folded.entrySet().stream()
                        .map(e -> decisions.withNews(e.getKey(), e.getValue(), told.getOrDefault(e.getKey(), List.of())))
                        .toList());
    }

    private Uni<Void> write(Map<Long, List<StatusEvent>> news) {
        Map<Long, Integer> added = new TreeMap<>();
        news.forEach((id, events) -> added.put(id, events.size()));
        Map<Long, Integer> counts = requests.counts(added);
        Map<Long, Integer> unfolded = new TreeMap<>(counts);
        changes.forEach(change -> unfolded.remove(change.requestId()));
        return new TimelineWrites(context, connection, now).write(changes, counts).chain(() -> unfolded.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(LedgerSql.COUNT_EVENTS).execute(LedgerRows.counts(unfolded)).replaceWithVoid());
    }

    private Uni<Void> writeRejections() {
        return new RejectedEvents(context.seals(), now).write(connection, batch.refused());
    }
}
