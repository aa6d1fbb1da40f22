// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;

import nl.zaakspoor.ledger.Arrival.Admitted;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Reference;

/** Holds the events of a batch that change others against who reported those. The requests are locked. */
final class Examination {
    private final Rights rights;
    private final SqlConnection connection;
    private final Batch batch;
    private final RequestRows requests;

    Examination(Rights rights, SqlConnection connection, Batch batch, RequestRows requests) {
        this.rights = rights;
        this.connection = connection;
        this.batch = batch;
        this.requests = requests;
    }

    /**
     * What must be looked at: events that amend or erase, and announcements, for an erasure may wait for them.
     *
     * @param wasHere the requests that were known before this batch; nothing waits at others
     */
    static List<Admitted> needed(Collection<Admitted> events, Predicate<Reference> wasHere) {
        return events.stream().filter(event -> switch (event.admitted().event().fact()) {
            case Fact.EventCorrected _,Fact.EventWithdrawn _,Fact.RequestErased _ -> true;
            case Fact.RequestReceived _ -> wasHere.test(reference(event));
            default -> false;
        }).toList();
    }

    /**
     * Refuses amendments that may not be, or cannot.
     *
     * @param examined events of the batch that the ledger does not have
     * @return what becomes of the erasures of their requests
     */
    Uni<Map<Reference, ErasureVerdict>> run(List<Admitted> examined) {
        Long[] ids = LedgerRows.column(Long.class, examined, event -> requests.idOf(reference(event)));
        String[] targets = LedgerRows.column(String.class, examined, Examination::target);
        return connection.preparedQuery(LedgerSql.REPORTED).execute(LedgerRows.reported(ids, targets)).map(rows -> {
            Map<Long, List<Reported>> stored = new HashMap<>();
            for (Row row : rows) {
                stored.computeIfAbsent(row.getLong("request_id"), _ -> new ArrayList<>()).add(Reported.of(row));
            }
            return judge(examined, stored);
        });
    }

    private Map<Reference, ErasureVerdict> judge(List<Admitted> examined, Map<Long, List<Reported>> stored) {
        Set<Reference> concerned = examined.stream().map(Examination::reference).collect(Collectors.toSet());
        Map<Reference, ErasureVerdict> verdicts = new TreeMap<>();
        batch.byRequest().forEach((reference, events) -> {
            if (concerned.contains(reference)) {
                List<Reported> reported = stored.getOrDefault(requests.idOf(reference), List.of());
                Judgement judgement = rights.judge(owner(reference, reported), reported,
                        events.stream().map(Admitted::admitted).toList());
                verdicts.put(reference, judgement.erasure());
                events.forEach(event -> Optional.ofNullable(judgement.refused().get(event.admitted().event().id()))
                        .ifPresent(why -> batch.refuse(event, why)));
            }
        });
        return verdicts;
    }

    private Optional<String> owner(Reference reference, List<Reported> stored) {
        if (requests.owner(reference).isEmpty()) {
            Reported.owner(stored).ifPresent(source -> requests.belongsTo(reference, source));
        }
        return requests.owner(reference);
    }

    private static String target(Admitted event) {
        return switch (event.admitted().event().fact()) {
            case Fact.EventCorrected corrected -> corrected.correctedId();
            case Fact.EventWithdrawn withdrawn -> withdrawn.withdrawnId();
            default -> "";
        };
    }

    private static Reference reference(Admitted event) {
        return event.admitted().event().reference();
    }
}
