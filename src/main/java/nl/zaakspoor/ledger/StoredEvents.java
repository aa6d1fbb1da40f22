// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.access.Fingerprints;
import nl.zaakspoor.cloudevent.AdmittedEvent;
import nl.zaakspoor.notice.Told;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.StatusEvent;

/** What the ledger holds of requests, for whoever wants to know what an event would do, or what had come in when. It only reads. */
@ApplicationScoped
public class StoredEvents {
    /** On request_reference_key and status_event_of_request. */
    private static final String OF_REQUESTS = """
            select reference, request_id, owner, event_count, source, status_event.id, type, recorded_at, document
            from request join status_event on request_id = request.id
            where reference = any($1)""";

    private final Pool pool;
    private final Seals seals;
    private final Fingerprints fingerprints;

    StoredEvents(Pool pool, Seals seals, Fingerprints fingerprints) {
        this.pool = pool;
        this.seals = seals;
        this.fingerprints = fingerprints;
    }

    /**
     * @param owner the source whose announcement was stored first
     * @param eventCount as the ledger counts them
     * @param told what was decided to tell the resident so far
     */
    public record History(Optional<String> owner, int eventCount, List<StatusEvent> events, List<Told> told) {
        public static final History NONE = new History(Optional.empty(), 0, List.of(), List.of());

        public History {
            events = List.copyOf(events);
            told = List.copyOf(told);
        }
    }

    /**
     * The histories of those of these requests that the caller may see. A request belongs to the source whose announcement was
     * stored first; of one that belongs to another, nothing is even opened.
     *
     * @param mayRead whether the caller may see the requests of a source
     */
    public Uni<Map<Reference, History>> histories(Collection<Reference> requests, Predicate<String> mayRead) {
        String[] references = requests.stream().map(Reference::value).toArray(String[]::new);
        return pool.preparedQuery(OF_REQUESTS).execute(Tuple.tuple().addValue(references)).chain(rows -> {
            Map<Long, List<Row>> visible = rows.stream().collect(Collectors.groupingBy(row -> row.getLong("request_id")));
            visible.values().removeIf(request -> owner(request).filter(mayRead).isEmpty());
            return ToldBefore.of(pool, visible.keySet().toArray(Long[]::new)).map(told -> opened(visible, told));
        }).plug(Patience::ofACaller);
    }

    /** All events of a request, in no order; none when there is no such request. */
    public Uni<List<StatusEvent>> ofRequest(Reference reference) {
        return pool.preparedQuery(OF_REQUESTS).execute(Tuple.tuple().addValue(new String[]{reference.value()}))
                .map(rows -> rows.stream().map(row -> RequestFolding.event(seals, row)).toList()).plug(Patience::ofACaller);
    }

    private static Optional<String> owner(List<Row> request) {
        return Optional.ofNullable(request.getFirst().getString("owner"))
                .or(() -> Reported.owner(request.stream().map(Reported::of).toList()));
    }

    private Map<Reference, History> opened(Map<Long, List<Row>> requests, Map<Long, List<Told>> told) {
        Map<Reference, History> histories = new HashMap<>();
        requests.forEach((id, rows) -> histories.put(new Reference(rows.getFirst().getString("reference")),
                new History(owner(rows), rows.getFirst().getInteger("event_count"),
                        rows.stream().map(row -> RequestFolding.event(seals, row)).toList(),
                        told.getOrDefault(id, List.of()))));
        return histories;
    }

    /**
     * Of these events, those that were erased with their request. Whether a request was erased is not told to who did not
     * publish for it, and by now only its events can say who did.
     */
    public Uni<Set<EventId>> erased(Collection<AdmittedEvent> events) {
        return new Tombstones(fingerprints).among(pool, List.of(), events.stream().map(e -> e.event().id()).toList())
                .map(Tombstones.Erased::events).plug(Patience::ofACaller);
    }

    /** Of these events, those whose identity is taken, and whether by an event with the same content. */
    public Uni<Map<EventId, Boolean>> taken(Collection<AdmittedEvent> events) {
        Map<EventId, AdmittedEvent> byId = events.stream()
                .collect(Collectors.toMap(e -> e.event().id(), Function.identity(), (first, _) -> first));
        Tuple identities = Tuple.of(byId.keySet().stream().map(EventId::source).toArray(String[]::new),
                byId.keySet().stream().map(EventId::id).toArray(String[]::new));
        return pool.preparedQuery(LedgerSql.HASHES_OF_EVENTS).execute(identities).map(rows -> {
            Map<EventId, Boolean> taken = new HashMap<>();
            for (Row row : rows) {
                EventId id = new EventId(row.getString("source"), row.getString("id"));
                byte[] fingerprint = row.getBuffer("content_hash").getBytes();
                Optional.ofNullable(byId.get(id))
                        .ifPresent(event -> taken.put(id, fingerprints.match(event.contentHash(), fingerprint)));
            }
            return taken;
        }).plug(Patience::ofACaller);
    }
}
