// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.catalogue.Source.Right;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.Arrival.Admitted;
import nl.zaakspoor.timeline.EventId;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Reference;

/**
 * Who may change what was reported: an event is corrected or withdrawn by the source that reported it, a request erased by
 * the source that announced it first, or by one that the catalogue gives that right. What is about an event or a request that
 * has not come in yet is taken: nobody can say yet whose that is, and the fold heeds only who may.
 */
final class Rights {
    private final Map<String, Source> sources;

    Rights(Map<String, Source> sources) {
        this.sources = sources;
    }

    /** An event of the request that is there already, or comes in the same batch. */
    private record Reported(EventId id, EventType type, Instant occurredAt) {
        static Reported of(Admitted admitted) {
            var event = admitted.admitted().event();
            return new Reported(event.id(), event.type(), event.occurred().at());
        }
    }

    /** The events for which somebody must have reported something: those that amend or erase, of a source without the right. */
    List<Admitted> toExamine(Collection<Admitted> events) {
        return events.stream().filter(event -> switch (event.admitted().event().fact()) {
            case Fact.EventCorrected _,Fact.EventWithdrawn _ -> !has(event, Right.MAY_CORRECT_OTHERS);
            case Fact.RequestErased _ -> !has(event, Right.MAY_ERASE);
            default -> false;
        }).toList();
    }

    private boolean has(Admitted event, Right right) {
        return Optional.ofNullable(sources.get(source(event))).map(Source::rights).orElse(Set.of()).contains(right);
    }

    /** Refuses what changes the events of another source. The requests are locked, and the ledger knew none of these events. */
    Uni<Void> refuse(SqlConnection connection, Batch batch, List<Admitted> examined, Function<Reference, Long> idOf) {
        Long[] requests = LedgerRows.column(Long.class, examined, event -> idOf.apply(reference(event)));
        String[] targets = LedgerRows.column(String.class, examined, event -> target(event).orElse(""));
        return connection.preparedQuery(LedgerSql.REPORTED).execute(LedgerRows.reported(requests, targets)).invoke(rows -> {
            Map<Long, List<Reported>> reported = new HashMap<>();
            rows.forEach(row -> reported.computeIfAbsent(row.getLong("request_id"), _ -> new ArrayList<>())
                    .add(new Reported(new EventId(row.getString("source"), row.getString("id")),
                            Code.read(EventType.class, row.getString("type")), LedgerRows.instant(row, "occurred_at"))));
            batch.byRequest().forEach((reference, events) -> reported
                    .computeIfAbsent(idOf.apply(reference), _ -> new ArrayList<>())
                    .addAll(events.stream().map(Reported::of).toList()));
            examined.stream()
                    .filter(event -> !allowed(event, reported.getOrDefault(idOf.apply(reference(event)), List.of())))
                    .forEach(event -> batch.refuse(event, rejection(event)));
        }).replaceWithVoid();
    }

    private static boolean allowed(Admitted event, List<Reported> reported) {
        return target(event).map(target -> owns(event, target, reported)).orElseGet(() -> announced(event, reported));
    }

    private static boolean owns(Admitted event, String target, List<Reported> reported) {
        List<String> owners = reported.stream().map(Reported::id).filter(id -> id.id().equals(target)).map(EventId::source)
                .toList();
        return owners.isEmpty() || owners.contains(source(event));
    }

    private static boolean announced(Admitted event, List<Reported> reported) {
        return reported.stream().filter(r -> r.type() == EventType.REQUEST_RECEIVED)
                .min(Comparator.comparing(Reported::occurredAt).thenComparing(r -> r.id().source()))
                .map(first -> first.id().source().equals(source(event))).orElse(true);
    }

    private static Optional<String> target(Admitted event) {
        return switch (event.admitted().event().fact()) {
            case Fact.EventCorrected corrected -> Optional.of(corrected.correctedId());
            case Fact.EventWithdrawn withdrawn -> Optional.of(withdrawn.withdrawnId());
            default -> Optional.empty();
        };
    }

    private static Rejection rejection(Admitted event) {
        return new Rejection(RejectionCode.NOT_ALLOWED, switch (event.admitted().event().fact()) {
            case Fact.EventCorrected _ -> "`correctedId` is an event of another source; only that source may correct it";
            case Fact.EventWithdrawn _ -> "`withdrawnId` is an event of another source; only that source may withdraw it";
            default -> "another source announced this request; only that source may erase it";
        });
    }

    private static String source(Admitted event) {
        return event.admitted().event().id().source();
    }

    private static Reference reference(Admitted event) {
        return event.admitted().event().reference();
    }
}
