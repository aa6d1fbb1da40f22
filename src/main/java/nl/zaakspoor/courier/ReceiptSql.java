// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/** The statements by which receipts are noted; each names the index it rests on. */
final class ReceiptSql {
    private ReceiptSql() {}

    /** The messages that went in the mail $1; on message_pkey and message_along. */
    private static final String IN_MAIL = """
            (select $1::uuid union all select id from message where goes_with = $1)""";

    /** On request_pkey. As whoever decides about the notices of requests, it holds the requests. */
    static final String HOLD_REQUESTS = """
            select id from request
            where id in (select request_id from message where id in %s) order by reference for update""".formatted(IN_MAIL);

    /** On delivery_receipt_message_id_kind_code_key. The message may have gone with its request. */
    static final String NOTE = """
            insert into delivery_receipt (message_id, received_at, kind, code)
            select id, $2, $3, $4 from message where id in %s
            on conflict (message_id, kind, code) do nothing""".formatted(IN_MAIL);

    /** On message_pkey and request_pkey. Of each request in the mail, what was reported first counts. What arrived or came back was taken, whatever we knew of it. */
    static final String FATE = """
            update message set fate = $2, fate_at = $3, state = case when state = 'failed' then 'sent' else state end,
                sent_at = case when state = 'failed' then $3 else sent_at end
            where id in %s and fate is null and state <> 'cancelled'
            returning id, request_id, address, alone, (select reference from request where request.id = request_id) as reference"""
            .formatted(IN_MAIL);

    /** On notice_of_message. */
    static final String SETTLE_NOTICES = """
            update notice set state = $2, reason = $3 where message_id = $1 and state in ('sent', 'failed')""";
}
