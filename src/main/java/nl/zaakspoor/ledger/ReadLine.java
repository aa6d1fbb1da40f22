// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

/**
 * One look of a colleague.
 *
 * @param at by the service's clock
 * @param reader the name by which they signed in
 * @param what they looked at, or did
 * @param sentence the same for people
 * @param searchedBy the kinds of terms that were searched by
 * @param subject our number of the request; it says nothing outside of this service, and nothing at all once that is erased
 * @param reference empty when the request has been erased
 * @param ofReader whose looks were looked at
 * @param spanId in hexadecimal digits, as {@code parentSpanId}
 */
public record ReadLine(long id, Instant at, String reader, String what, String sentence, Optional<String> searchedBy,
        Optional<Long> subject, Optional<String> reference, Optional<String> ofReader, UUID traceId, String spanId,
        Optional<String> parentSpanId) {

    static ReadLine of(Row row) {
        String what = row.getString("what");
        return new ReadLine(row.getLong("id"), SqlTime.instant(row, "at"), row.getString("reader"), what,
                ReadLog.What.sentence(what), Optional.ofNullable(row.getString("searched_by")),
                Optional.ofNullable(row.getLong("request_id")), Optional.ofNullable(row.getString("reference")),
                Optional.ofNullable(row.getString("of_reader")), row.getUUID("trace_id"),
                HexFormat.of().formatHex(row.getBuffer("span_id").getBytes()),
                Optional.ofNullable(row.getBuffer("parent_span_id")).map(span -> HexFormat.of().formatHex(span.getBytes())));
    }
}
