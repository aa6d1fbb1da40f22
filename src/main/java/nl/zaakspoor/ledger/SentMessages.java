// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.timeline.Reference;

/** Opens messages that have left us, to show what a resident was told; but codes, which only the resident may read. */
@ApplicationScoped
public class SentMessages {
    /** On notice_pkey, request_pkey, message_pkey and message_along. Without a mail it is the last that left us. */
    private static final String OF_NOTICE = """
            select mail.id, mail.channel, message.sent_at, mail.content, array(
                select reference from message part join request on request.id = part.request_id
                where part.id = mail.id or part.goes_with = mail.id) as about
            from notice join request on request.id = notice.request_id
                join message on message.id = notice.message_id or message.id = any(earlier_messages)
                join message mail on mail.id = coalesce(message.goes_with, message.id)
            where notice.id = $1 and reference = $2 and kind <> 'code' and ($3::uuid is null or mail.id = $3)
                and message.on_the_wire and mail.content is not null
            order by message.created_at desc limit 1""";

    private final Pool pool;
    private final Seals seals;

    SentMessages(Pool pool, Seals seals) {
        this.pool = pool;
        this.seals = seals;
    }

    /** @param message which of several, for a notice that went more than once */
    public Uni<Optional<SentMessage>> ofNotice(Reference reference, UUID notice, Optional<UUID> message) {
        return pool.preparedQuery(OF_NOTICE).execute(Tuple.of(notice, reference.value(), message.orElse(null)))
                .map(rows -> rows.stream().map(this::message).findFirst()).plug(Patience::ofACaller);
    }

    private SentMessage message(Row row) {
        UUID id = row.getUUID("id");
        return new SentMessage(id, Medium.of(row.getString("channel")),
                SqlTime.optionalInstant(row, "sent_at"),
                Stream.of(row.getArrayOfStrings("about")).map(Reference::new).toList(),
                seals.openMessage(id, row.getBuffer("content").getBytes()));
    }
}
