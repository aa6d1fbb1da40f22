// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import org.jboss.logging.Logger;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.ledger.Arrival.Admitted;
import nl.zaakspoor.ledger.Arrival.Refused;
import nl.zaakspoor.timeline.Reference;

/**
 * Records what came in: every arrival ends as a stored event, a harmless duplicate or a rejected event, and the timelines and
 * notices that follow stand in the same transaction.
 *
 * <p>A failure that may pass (see {@link Failures}) fails the call, and nothing was changed: the caller tries again. Any
 * other failure is caused by something in the batch: then the batch is halved by requests, and the halves recorded on their
 * own, down to the one request that cannot be processed; its events are parked as {@code processing-failed}. A batch about
 * requests with too many events to read at once is halved in the same way, and nothing of it is parked.
 */
public final class Ledger {
    private static final Logger LOG = Logger.getLogger(Ledger.class);

    /** Longer than the database lets a statement run, so that in the end somebody gives up. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(2);

    private final Pool pool;
    private final LedgerContext context;
    private final InstantSource clock;

    public Ledger(Pool pool, LedgerContext context, InstantSource clock) {
        this.pool = pool;
        this.context = context;
        this.clock = clock;
    }

    /** Records a batch; when the result is there it is committed. */
    public Uni<Recorded> record(Collection<? extends Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return Uni.createFrom().item(Recorded.NOTHING);
        }
        return Uni.createFrom().deferred(() -> pool.withTransaction(
                connection -> new LedgerTransaction(context, connection, clock.instant(), arrivals).run()))
                .ifNoItem().after(LONGEST_TRANSACTION).fail()
                .onFailure(failure -> !Failures.mayPass(failure)).recoverWithUni(failure -> split(arrivals, failure));
    }

    private Uni<Recorded> split(Collection<? extends Arrival> arrivals, Throwable failure) {
        List<Refused> refused = arrivals.stream().filter(Refused.class::isInstance).map(Refused.class::cast).toList();
        List<List<Admitted>> requests = byRequest(arrivals);
        if (!refused.isEmpty() && !requests.isEmpty()) {
            return recordBoth(flat(requests), refused);
        }
        if (requests.size() > 1) {
            int half = requests.size() / 2;
            return recordBoth(flat(requests.subList(0, half)), flat(requests.subList(half, requests.size())));
        }
        if (requests.size() == 1) {
            return park(requests.getFirst(), failure);
        }
        if (refused.size() > 1) {
            int half = refused.size() / 2;
            return recordBoth(refused.subList(0, half), refused.subList(half, refused.size()));
        }
        return recordBare(refused.getFirst(), failure);
    }

    private static List<List<Admitted>> byRequest(Collection<? extends Arrival> arrivals) {
        Map<Reference, List<Admitted>> requests = new TreeMap<>();
        for (Arrival arrival : arrivals) {
            if (arrival instanceof Admitted admitted) {
                requests.computeIfAbsent(admitted.admitted().event().reference(), _ -> new ArrayList<>()).add(admitted);
            }
        }
        return List.copyOf(requests.values());
    }

    /** Whatever cannot be kept of a rejected record, that it came and was rejected can. */
    private Uni<Recorded> recordBare(Refused refused, Throwable failure) {
        Refused bare = new Refused(refused.origin(), RawRecord.NOTHING, Arrival.Attributes.UNREADABLE, refused.rejection());
        return bare.equals(refused) ? Uni.createFrom().failure(failure) : record(List.of(bare));
    }

    private static List<Admitted> flat(List<List<Admitted>> requests) {
        return requests.stream().flatMap(List::stream).toList();
    }

    private Uni<Recorded> recordBoth(List<? extends Arrival> first, List<? extends Arrival> second) {
        return record(first).chain(one -> record(second).map(one::plus));
    }

    private Uni<Recorded> park(List<Admitted> oneRequest, Throwable failure) {
        // Class names and places in the code only: a message may quote what the event holds.
        LOG.errorf("events parked reference=%s failure=%s at=%s", oneRequest.getFirst().admitted().event().reference(),
                failure.getClass().getName(), failure.getStackTrace().length == 0 ? "unknown" : failure.getStackTrace()[0]);
        return record(oneRequest.stream().map(event -> Arrival.refuse(event, Rejection.processingFailed())).toList());
    }
}
