// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.ledger.Resent.Goes;
import nl.zaakspoor.ledger.Resent.GoesAlready;
import nl.zaakspoor.ledger.Resent.Refused;
import nl.zaakspoor.ledger.Resent.Why;
import nl.zaakspoor.notice.Cause;
import nl.zaakspoor.notice.NoticePolicy.Review;
import nl.zaakspoor.notice.Reach;
import nl.zaakspoor.notice.Told;
import nl.zaakspoor.timeline.Applicant;

import static nl.zaakspoor.ledger.LedgerRows.utc;

/**
 * Lets go again what a resident was told, because a colleague asks for it: in a new message, as it is true now, to the address
 * of now, and by the same way as all messages. It is decided under the request's row, as everything that is told.
 */
@ApplicationScoped
public class Resending {
    /** On request_pkey. */
    private static final String HOLD = """
            select version from request where id = $1 for update""";

    /** On notice_of_request and message_pkey. */
    private static final String NOTICES = """
            select notice.id, kind, cause, notice.state, reason, message_id, address, again_at,
                cardinality(earlier_messages) > 0 as went_before
            from notice left join message on message.id = message_id where notice.request_id = $1""";

    /** On notice_pkey. It waits for nothing: somebody is on the phone. When it was decided stays, for that is when it was news. */
    private static final String LET_GO = """
            update notice set state = 'planned', reason = null, language = $2, due_at = $3, urgent = true,
                again_at = $3, again_by = $4, message_id = null,
                told_in = coalesce(told_in, case when state in ('sent', 'delivered') then message_id end),
                earlier_messages = case when state in ('sent', 'delivered', 'bounced', 'failed') and message_id is not null
                    then earlier_messages || message_id else earlier_messages end
            where id = any($1) and state not in ('planned', 'claimed')""";

    private static final String NOTE = """
            insert into read_log (at, reader, what, request_id) values ($1, $2, 'notice-again', $3)""";

    private final LedgerContext context;
    private final Pool pool;
    private final InstantSource clock;

    Resending(LedgerContext context, Pool pool, InstantSource clock) {
        this.context = context;
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * @param request as it was read just before
     * @param by the name by which the colleague signed in
     */
    public Uni<Resent> again(TrackedRequest request, UUID notice, String by) {
        return pool.withTransaction(connection -> connection.preparedQuery(HOLD).execute(Tuple.of(request.id()))
                .map(rows -> rows.stream().anyMatch(row -> row.getLong("version") == request.version()))
                .chain(asRead -> asRead
                        ? again(connection, request, notice, by)
                        : Uni.createFrom().item(Refused.because(Why.CHANGED))))
                .plug(Patience::ofACaller);
    }

    private Uni<Resent> again(SqlConnection connection, TrackedRequest request, UUID id, String by) {
        return connection.preparedQuery(NOTICES).execute(Tuple.of(request.id()))
                .map(rows -> rows.stream().map(ToldNotice::of).toList())
                .chain(all -> all.stream().filter(each -> each.id().equals(id)).findFirst()
                        .map(asked -> asked.obstacle().map(obstacle -> Uni.createFrom().item(obstacle))
                                .orElseGet(() -> again(connection, request, asked, all, by)))
                        .orElseGet(() -> Uni.createFrom().item(Refused.because(Why.UNKNOWN))));
    }

    private Uni<Resent> again(SqlConnection connection, TrackedRequest request, ToldNotice asked, List<ToldNotice> all,
            String by) {
        List<ToldNotice> together = all.stream().filter(each -> each.wentWith(asked) && each.obstacle().isEmpty()).toList();
        return ToldBefore.of(connection, request.id())
                .map(told -> review(request, together, told.getOrDefault(request.id(), List.of())))
                .chain(review -> review.telling().contains(asked.cause())
                        ? letGo(connection, request, asked,
                                together.stream().filter(each -> review.telling().contains(each.cause())).toList(), by)
                        : Uni.createFrom().item(new Refused(Why.NOT_NOW,
                                Optional.ofNullable(review.dropped().get(asked.cause())))));
    }

    /** As at the moment of sending: what came back is not told, and what was told stays so. */
    private Review review(TrackedRequest request, List<ToldNotice> together, List<Told> told) {
        List<Cause> causes = together.stream().map(ToldNotice::cause).toList();
        List<Told> others = told.stream().filter(one -> one.heard() || !causes.contains(one.cause())).toList();
        return context.policy().review(causes, request.timeline().at(clock.instant(), context.catalogue()),
                request.timeline().recipient(), others);
    }

    private Uni<Resent> letGo(SqlConnection connection, TrackedRequest request, ToldNotice asked, List<ToldNotice> going,
            String by) {
        Optional<Applicant> applicant = request.timeline().recipient();
        Instant now = clock.instant();
        List<byte[]> addresses = context.policy().reach(applicant).map(this::hashes).orElse(List.of());
        if (asked.justWent(addresses, now)) {
            return Uni.createFrom().item(new GoesAlready());
        }
        UUID[] ids = going.stream().map(ToldNotice::id).toArray(UUID[]::new);
        Language language = applicant.flatMap(Applicant::language).orElse(Language.DUTCH);
        return SuppressedAddresses.hold(connection, addresses).chain(bad -> bad
                ? Uni.createFrom().item(Refused.because(Why.BAD_ADDRESS))
                : connection.preparedQuery(LET_GO).execute(Tuple.of(ids, language.code(), utc(now), by))
                        .chain(() -> connection.preparedQuery(NOTE).execute(Tuple.of(utc(now), by, request.id())))
                        .replaceWith(new Goes(List.of(ids))));
    }

    private List<byte[]> hashes(Reach reach) {
        return context.blindIndex().candidates(LookUpTerms.of(reach));
    }
}
