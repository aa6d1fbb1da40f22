// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.notice.NoticeState;
import nl.zaakspoor.notice.Told;
import nl.zaakspoor.timeline.Applicant;

/**
 * What was decided to tell, where it matters whether the applicant has another address by now. What did not arrive at the
 * address of now is not decided again. Has the address changed, then what was never sent is decided again, and of what
 * came back the last that the resident must hear.
 */
final class ToldAtAddress {
    private final LedgerContext context;
    private final SqlConnection connection;

    ToldAtAddress(LedgerContext context, SqlConnection connection) {
        this.context = context;
        this.connection = connection;
    }

    /** Where a message went, and when. */
    private record Went(Optional<byte[]> address, Optional<Instant> at) {}

    /** By request; a request of which nothing was decided is absent. */
    Uni<Map<Long, List<Told>>> of(Map<Long, Folded> folded) {
        return ToldBefore.of(connection, folded.keySet().toArray(Long[]::new)).chain(told -> {
            UUID[] messages = told.values().stream().flatMap(List::stream).filter(Told::hadBadAddress)
                    .flatMap(one -> one.message().stream()).distinct().toArray(UUID[]::new);
            return messages.length == 0 ? Uni.createFrom().item(told) : went(messages).map(went -> judged(folded, told, went));
        });
    }

    private Uni<Map<UUID, Went>> went(UUID[] messages) {
        return connection.preparedQuery(LedgerSql.ADDRESSES).execute(Tuple.of(messages)).map(rows -> {
            Map<UUID, Went> went = new HashMap<>();
            for (Row row : rows) {
                went.put(row.getUUID("id"), new Went(Optional.ofNullable(row.getBuffer("address")).map(b -> b.getBytes()),
                        SqlTime.optionalInstant(row, "answered_at")));
            }
            return went;
        });
    }

    private Map<Long, List<Told>> judged(Map<Long, Folded> folded, Map<Long, List<Told>> told, Map<UUID, Went> went) {
        Map<Long, List<Told>> judged = new HashMap<>(told);
        judged.replaceAll((request, all) -> Optional.ofNullable(folded.get(request))
                .map(now -> judged(all, went, hashes(TrackedChange.applicant(now.after())))).orElse(all));
        return judged;
    }

    private static List<Told> judged(List<Told> all, Map<UUID, Went> went, List<byte[]> addressesOfNow) {
        Set<UUID> elsewhere = went.entrySet().stream().filter(e -> e.getValue().address()
                .filter(hash -> addressesOfNow.stream().noneMatch(known -> Arrays.equals(known, hash))).isPresent())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        Optional<UUID> last = all.stream().filter(one -> one.hadBadAddress() && wasSent(one) && one.cause().kind().goesAgain())
                .flatMap(one -> one.message().stream()).filter(elsewhere::contains)
                .max(Comparator.comparing(message -> Optional.ofNullable(went.get(message)).flatMap(Went::at)
                        .orElse(Instant.EPOCH)));
        return all.stream().map(one -> one.hadBadAddress() && !isToldAgain(one, elsewhere, last) ? one.forGood() : one)
                .toList();
    }

    private static boolean isToldAgain(Told told, Set<UUID> elsewhere, Optional<UUID> last) {
        boolean moved = told.message().filter(elsewhere::contains).isPresent();
        return moved && (!wasSent(told) || told.cause().kind().goesAgain() && told.message().equals(last));
    }

    private static boolean wasSent(Told told) {
        return told.state() != NoticeState.SUPPRESSED;
    }

    private List<byte[]> hashes(Optional<Applicant> applicant) {
        return applicant.stream().flatMap(known -> Stream.concat(known.email().map(LookUpTerm::email).stream(),
                known.phone().map(LookUpTerm::phone).stream()))
                .flatMap(term -> context.blindIndex().candidates(term).stream()).toList();
    }
}
