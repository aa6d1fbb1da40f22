// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.ledger.ParityReport;

/**
 * A comparison of stored timelines with their events.
 *
 * @param state {@code running}, {@code done} or {@code failed}
 * @param percent how many of a hundred requests it looks at
 * @param total how many requests that are, or nearly
 * @param behind of those checked: folded by other rules, so there was nothing to compare
 * @param differences the first of them
 */
record ParityAnswer(String id, String state, int percent, Instant askedAt, Optional<Instant> finishedAt, long total,
        long checked, long behind, long different,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Difference> differences) {

    /** @param fault {@code missing}, {@code unreadable}, {@code event-count} or {@code different} */
    record Difference(String reference, String fault) {}

    static ParityAnswer of(ParityReport report) {
        return new ParityAnswer(Long.toString(report.id()), Code.of(report.state()), report.percent(), report.askedAt(),
                report.finishedAt(), report.total(), report.checked(), report.behind(), report.different(),
                report.differences().stream()
                        .map(difference -> new Difference(difference.reference(), Code.of(difference.fault()))).toList());
    }
}
