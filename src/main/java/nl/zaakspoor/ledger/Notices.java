// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.ledger.NoticeFate.Again;
import nl.zaakspoor.ledger.NoticeFate.Earlier;
import nl.zaakspoor.ledger.NoticeFate.Receipt;
import nl.zaakspoor.notice.NoticeState;
import nl.zaakspoor.timeline.Reference;

import static nl.zaakspoor.ledger.LedgerRows.instant;

/** Finds what was decided to tell about a request. It only reads. */
@ApplicationScoped
public class Notices {
    /** On request_reference_key, notice_of_request and message_pkey. A notice that has no message yet will go by mail. */
    private static final String OF_REQUEST = """
            select notice.id, kind, notice.state, reason, coalesce(channel, 'email') as channel, carrier, notice.language,
                decided_at, due_at, claimed_at, coalesce(goes_with, message_id) as mail_id,
                case when notice.state in ('sent', 'delivered', 'bounced', 'failed') then sent_at end as sent_at,
                coalesce(attempts, 0) as attempts, answer, answered_at, fate_at, message_id, earlier_messages,
                again_at, again_by
            from request join notice on notice.request_id = request.id left join message on message.id = message_id
            where reference = $1
            order by decided_at desc, notice.id""";

    /** On request_reference_key, message_of_request and delivery_receipt_message_id_kind_code_key. */
    private static final String MESSAGES_OF_REQUEST = """
            select message.id, coalesce(goes_with, message.id) as mail_id, sent_at, answer, kind, code, received_at
            from request join message on message.request_id = request.id
                left join delivery_receipt on delivery_receipt.message_id = message.id
            where reference = $1
            order by delivery_receipt.id""";

    private final Pool pool;

    Notices(Pool pool) {
        this.pool = pool;
    }

    /** The latest decision first. */
    public Uni<List<NoticeFate>> of(Reference reference) {
        Tuple arguments = Tuple.of(reference.value());
        return pool.preparedQuery(MESSAGES_OF_REQUEST).execute(arguments).map(Notices::messages)
                .chain(messages -> pool.preparedQuery(OF_REQUEST).execute(arguments)
                        .map(rows -> rows.stream().map(row -> fate(row, messages)).toList()))
                .plug(Patience::ofACaller);
    }

    private static Map<UUID, Earlier> messages(RowSet<Row> rows) {
        Map<UUID, Earlier> messages = new HashMap<>();
        for (Row row : rows) {
            List<Receipt> receipts = row.getString("kind") == null
                    ? List.of()
                    : List.of(new Receipt(row.getString("kind"), row.getString("code"), instant(row, "received_at")));
            messages.merge(row.getUUID("id"),
                    new Earlier(row.getUUID("mail_id"), SqlTime.optionalInstant(row, "sent_at"), text(row, "answer"),
                            receipts),
                    Notices::withReceipts);
        }
        return messages;
    }

    private static Earlier withReceipts(Earlier message, Earlier further) {
        List<Receipt> all = new ArrayList<>(message.receipts());
        all.addAll(further.receipts());
        return new Earlier(message.messageId(), message.sentAt(), message.answer(), all);
    }

    private static NoticeFate fate(Row row, Map<UUID, Earlier> messages) {
        NoticeState state = NoticeState.of(row.getString("state"));
        Optional<UUID> message = Optional.ofNullable(row.getUUID("message_id"));
        Optional<Instant> end = SqlTime.optionalInstant(row, "fate_at");
        return new NoticeFate(row.getUUID("id"), row.getString("kind"), state.code(), text(row, "reason"),
                row.getString("channel"), text(row, "carrier"), row.getString("language"), instant(row, "decided_at"),
                instant(row, "due_at"), SqlTime.optionalInstant(row, "claimed_at"), SqlTime.optionalInstant(row, "sent_at"),
                row.getInteger("attempts"),
                text(row, "answer"), SqlTime.optionalInstant(row, "answered_at"),
                end.filter(_ -> state == NoticeState.DELIVERED),
                end.filter(_ -> state == NoticeState.BOUNCED), Optional.ofNullable(row.getUUID("mail_id")),
                message.map(messages::get).map(Earlier::receipts).orElse(List.of()),
                Stream.of(row.getArrayOfUUIDs("earlier_messages")).flatMap(id -> Optional.ofNullable(messages.get(id)).stream())
                        .toList(),
                SqlTime.optionalInstant(row, "again_at").map(at -> new Again(at, row.getString("again_by"))));
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.getString(column));
    }
}
