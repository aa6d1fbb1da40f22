// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.zaakspoor.ledger.ReadLine;

/**
 * One look of a colleague.
 *
 * @param reader the name by which they signed in
 * @param what they looked at, or did
 * @param searchedBy by which kinds of terms it was found
 * @param request absent when it has been erased
 * @param ofReader whose looks were looked at
 * @param log the same by the Dutch standard for such lines
 */
record ReadAnswer(Instant at, String reader, String what, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> searchedBy,
        Optional<String> request, Optional<String> ofReader, LogLine log) {

    /** @param next the {@code cursor} of the page after this one; absent on the last */
    record Page(List<ReadAnswer> items, Optional<String> next) {
        /** @param found one more than the page has, when there are more */
        static Page of(List<ReadLine> found, int limit, String activity) {
            List<ReadLine> shown = found.stream().limit(limit).toList();
            return new Page(shown.stream().map(line -> ReadAnswer.of(line, activity)).toList(),
                    found.size() > limit ? Optional.of(Long.toString(shown.getLast().id())) : Optional.empty());
        }
    }

    private static ReadAnswer of(ReadLine line, String activity) {
        return new ReadAnswer(line.at(), line.reader(), line.what(),
                line.searchedBy().filter(kinds -> !kinds.isBlank()).map(kinds -> List.of(kinds.split(" "))).orElse(List.of()),
                line.reference(), line.ofReader(),
                LogLine.of(line, activity));
    }
}
