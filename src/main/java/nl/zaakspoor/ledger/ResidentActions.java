// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Resident;
import nl.zaakspoor.timeline.StatusEvent;
import nl.zaakspoor.timeline.TimelineView;

import static nl.zaakspoor.ledger.LedgerRows.column;
import static nl.zaakspoor.ledger.LedgerRows.nullable;
import static nl.zaakspoor.ledger.SqlTime.utc;

/** Writes what residents did where departments find it: on the topic, and in their inbox until it is answered. */
final class ResidentActions {
    /** On resident_action_pkey. */
    private static final String INSERT = """
            insert into resident_action (request_id, id, kind, asked_at, due_on, satisfaction, informed)
            select * from unnest($1::bigint[], $2::text[], $3::text[], $4::timestamptz[], $5::date[], $6::smallint[],
                $7::boolean[])
            on conflict (request_id, id) do nothing""";

    /** On resident_action_pkey. */
    private static final String ANSWERED = """
            update resident_action set answered_at = news.at
            from unnest($1::bigint[], $2::text[], $3::timestamptz[]) as news (request_id, id, at)
            where resident_action.request_id = news.request_id and resident_action.id = news.id
                and answered_at is distinct from news.at""";

    /** What may give an answer, change it, or take it back. */
    private static final Set<EventType> ANSWERING = EnumSet.of(EventType.ACTION_ANSWERED, EventType.EVENT_CORRECTED,
            EventType.EVENT_WITHDRAWN);

    private final Seals seals;
    private final SqlConnection connection;
    private final Instant now;

    ResidentActions(Seals seals, SqlConnection connection, Instant now) {
        this.seals = seals;
        this.connection = connection;
        this.now = now;
    }

    private record Asked(long request, TimelineView view, StatusEvent event, Fact.ActionAsked fact) {
        Optional<LocalDate> dueOn() {
            return fact.kind().answeredBy(event.occurred().day(), view.calendar());
        }
    }

    /** @param at empty when there is no answer, or none any more */
    private record Answered(long request, String action, Optional<Instant> at) {}

    /** What is new among the events of these changes. */
    Uni<Void> follow(List<TrackedChange> changes) {
        List<Asked> asked = changes.stream().flatMap(ResidentActions::asked).toList();
        List<Answered> answered = changes.stream().flatMap(ResidentActions::answered).toList();
        return (asked.isEmpty() ? Uni.createFrom().voidItem() : insert(asked))
                .chain(() -> answered.isEmpty() ? Uni.createFrom().voidItem() : close(answered));
    }

    private static Stream<Asked> asked(TrackedChange change) {
        return change.folded().fresh().stream().filter(event -> event.fact() instanceof Fact.ActionAsked)
                .flatMap(event -> change.view().stream().map(view -> new Asked(change.requestId(), view, event,
                        (Fact.ActionAsked) event.fact())));
    }

    private static Stream<Answered> answered(TrackedChange change) {
        Resident resident = change.after().resident();
        boolean concerned = change.folded().fresh().stream().map(StatusEvent::type).anyMatch(ANSWERING::contains);
        return concerned
                ? resident.actions().stream().map(action -> new Answered(change.requestId(), action.id(),
                        resident.answerTo(action).map(answer -> answer.when().at())))
                : Stream.of();
    }

    private Uni<Void> insert(List<Asked> asked) {
        Tuple rows = Tuple.from(new Object[]{column(Long.class, asked, Asked::request),
                column(String.class, asked, each -> each.fact().actionId()),
                column(String.class, asked, each -> Code.of(each.fact().kind())),
                column(OffsetDateTime.class, asked, each -> utc(each.event().occurred().at())),
                nullable(LocalDate.class, asked, each -> each.dueOn().orElse(null)),
                nullable(Short.class, asked, each -> each.fact().satisfaction().map(Integer::shortValue).orElse(null)),
                nullable(Boolean.class, asked, each -> each.fact().informed().orElse(null))});
        Tuple events = Tuple.of(OutboxTopics.RESIDENT_ACTIONS,
                column(String.class, asked, each -> each.view().reference().value()),
                column(String.class, asked, each -> seals.sealAction(each.view().reference().value(),
                        ResidentActionEvent.of(each.view(), each.event(), each.fact(), now))),
                utc(now));
        return connection.preparedQuery(INSERT).execute(rows)
                .chain(() -> connection.preparedQuery(LedgerSql.INSERT_OUTBOX).execute(events)).replaceWithVoid();
    }

    private Uni<Void> close(List<Answered> answered) {
        Tuple rows = Tuple.of(column(Long.class, answered, Answered::request),
                column(String.class, answered, Answered::action),
                nullable(OffsetDateTime.class, answered, each -> each.at().map(SqlTime::utc).orElse(null)));
        return connection.preparedQuery(ANSWERED).execute(rows).replaceWithVoid();
    }
}
