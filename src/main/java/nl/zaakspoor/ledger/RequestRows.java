// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;

import nl.zaakspoor.timeline.Reference;

/** The rows of the requests of a batch, held until the transaction ends. Those that are missing are made. */
final class RequestRows {
    private final SqlConnection connection;
    private final LedgerRows rows;
    private final Map<Reference, Held> held = new TreeMap<>();
    private final Set<Reference> made = new TreeSet<>();

    RequestRows(SqlConnection connection, LedgerRows rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /**
     * @param noted the owner as the row has it
     * @param owner as it is by the announcements that were stored before; the row of a new request may know better already
     */
    private record Held(long id, int eventCount, Optional<String> noted, Optional<String> owner) {
        Held withEvents(int count) {
            return new Held(id, count, noted, owner);
        }

        Held of(String source) {
            return new Held(id, eventCount, noted, Optional.of(source));
        }
    }

    /**
     * Locks all of these that are there, and makes those that get events and are not.
     *
     * @param getEvents by request, who announces it, if anybody does
     */
    Uni<Void> hold(Set<Reference> wanted, Map<Reference, Optional<String>> getEvents) {
        return wanted.isEmpty() ? Uni.createFrom().voidItem() : lock(wanted).chain(() -> {
            Map<Reference, Optional<String>> missing = new LinkedHashMap<>(getEvents);
            missing.keySet().removeAll(held.keySet());
            return missing.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : connection.preparedQuery(LedgerSql.CREATE_REQUESTS).execute(rows.newRequests(missing))
                            .invoke(created -> created.forEach(row -> made.add(new Reference(row.getString("reference")))))
                            .chain(() -> lock(missing.keySet()));
        });
    }

    private Uni<Void> lock(Collection<Reference> references) {
        return connection.preparedQuery(LedgerSql.LOCK_REQUESTS).execute(LedgerRows.references(references)).invoke(found -> {
            for (Row row : found) {
                Reference reference = new Reference(row.getString("reference"));
                Optional<String> noted = Optional.ofNullable(row.getString("owner"));
                held.put(reference, new Held(row.getLong("id"), row.getInteger("event_count"), noted,
                        made.contains(reference) ? Optional.empty() : noted));
            }
        }).replaceWithVoid();
    }

    /** Whether it was known before this batch. */
    boolean wasHere(Reference reference) {
        return held.containsKey(reference) && !made.contains(reference);
    }

    long idOf(Reference reference) {
        return row(reference).id();
    }

    int eventCount(Reference reference) {
        return row(reference).eventCount();
    }

    /** Of all of them together. */
    int eventCount() {
        return held.values().stream().mapToInt(Held::eventCount).sum();
    }

    /** The source that announced it before this batch. */
    Optional<String> owner(Reference reference) {
        return row(reference).owner();
    }

    /** An instance of before stored its announcement, and did not note whose it is. */
    void belongsTo(Reference reference, String source) {
        held.put(reference, row(reference).of(source));
    }

    /** An event of this request is in the ledger no longer. */
    void loseEvent(long id) {
        held.replaceAll((_, row) -> row.id() == id ? row.withEvents(row.eventCount() - 1) : row);
    }

    /** How many events each of these requests has when the new ones are counted. */
    Map<Long, Integer> counts(Map<Long, Integer> added) {
        Map<Long, Integer> counts = new TreeMap<>();
        held.values().stream().filter(row -> added.containsKey(row.id()))
                .forEach(row -> counts.put(row.id(), row.eventCount() + added.getOrDefault(row.id(), 0)));
        return counts;
    }

    /**
     * Notes whose each request is, where that is not noted yet.
     *
     * @param announcedBy whose announcement was the first that this batch stored
     */
    Uni<Void> noteOwners(Map<Reference, String> announcedBy) {
        Map<Long, Optional<String>> owners = new HashMap<>();
        held.forEach((reference, row) -> {
            Optional<String> owner = row.owner().or(() -> Optional.ofNullable(announcedBy.get(reference)));
            if (!owner.equals(row.noted())) {
                owners.put(row.id(), owner);
            }
        });
        return owners.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(LedgerSql.NOTE_OWNERS).execute(LedgerRows.owners(owners)).replaceWithVoid();
    }

    /** Removes the rows that were made for nothing: of which no event was taken. */
    Uni<Void> removeNew(Set<Reference> butThose) {
        List<Reference> forNothing = made.stream().filter(reference -> !butThose.contains(reference)).toList();
        Long[] ids = forNothing.stream().map(this::idOf).toArray(Long[]::new);
        forNothing.forEach(reference -> {
            made.remove(reference);
            held.remove(reference);
        });
        return forNothing.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(ErasureSql.DELETE_REQUESTS).execute(LedgerRows.ids(ids)).replaceWithVoid();
    }

    private Held row(Reference reference) {
        Held row = held.get(reference);
        if (row == null) {
            throw new IllegalStateException("a request of this batch is not locked");
        }
        return row;
    }
}
