// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;

import nl.zaakspoor.ledger.ReadLine;

/**
 * A look, in the fields of the Dutch standard Logboek Dataverwerkingen, as they are named there.
 *
 * @param status {@code Unset}: nothing failed in it by the time it was written down, which is before anything is shown
 * @param startTime in milliseconds since 1970, as {@code endTime}; it is written down as one moment
 */
record LogLine(@JsonProperty("trace_id") String traceId, @JsonProperty("span_id") String spanId,
        @JsonProperty("parent_span_id") Optional<String> parentSpanId, String status, String name,
        @JsonProperty("start_time") long startTime, @JsonProperty("end_time") long endTime, Map<String, String> attributes) {
    private static final String ACTIVITY = "dpl.core.processing_activity_id";
    private static final String SUBJECT = "dpl.core.data_subject_id";
    private static final String SUBJECT_TYPE = "dpl.core.data_subject_id_type";

    LogLine {
        attributes = Map.copyOf(attributes);
    }

    static LogLine of(ReadLine line, String activity) {
        long at = line.at().toEpochMilli();
        Map<String, String> attributes = line.subject()
                .map(request -> Map.of(ACTIVITY, activity, SUBJECT, Long.toString(request), SUBJECT_TYPE,
                        "urn:zaakspoor:request"))
                .orElseGet(() -> Map.of(ACTIVITY, activity, SUBJECT, line.ofReader().orElse(""), SUBJECT_TYPE,
                        "urn:zaakspoor:colleague"));
        return new LogLine(line.traceId().toString().replace("-", ""), line.spanId(), line.parentSpanId(), "Unset",
                line.sentence(), at, at, attributes);
    }
}
