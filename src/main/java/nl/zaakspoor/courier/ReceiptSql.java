// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

/** The statements by which receipts are noted; each names the index it rests on. */
final class ReceiptSql {
    private ReceiptSql() {}

    /** On message_pkey and request_pkey. As whoever decides about the notices of a request, it holds the request. */
    static final String HOLD_REQUEST = """
            select id, reference from request where id = (select request_id from message where id = $1) for update""";

    /** On delivery_receipt_message_id_kind_code_key. The message may have gone with its request. */
    static final String NOTE = """
            insert into delivery_receipt (message_id, received_at, kind, code)
            select id, $2, $3, $4 from message where id = $1
            on conflict (message_id, kind, code) do nothing""";

    /** On message_pkey. What was reported first counts. What arrived or came back was taken, whatever we knew of it. */
    static final String FATE = """
            update message set fate = $2, fate_at = $3, state = case when state = 'failed' then 'sent' else state end,
                sent_at = case when state = 'failed' then $3 else sent_at end
            where id = $1 and fate is null and state <> 'cancelled'
            returning state, address""";

    /** On notice_of_message. */
    static final String SETTLE_NOTICES = """
            update notice set state = $2, reason = $3 where message_id = $1 and state in ('sent', 'failed')""";
}
