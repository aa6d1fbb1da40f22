// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.zaakspoor.rest.InputError;

/**
 * What became of a file, line by line.
 *
 * @param accepted lines that are on the topic
 * @param refused lines that are not
 */
record UploadReport(int accepted, int refused, List<Line> lines) {
    /** @param id of the event, also where it was made up for a line without one */
    record Line(int line, boolean accepted, Optional<String> id,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InputError> errors) {
        static Line of(int number, Examined examined) {
            List<InputError> errors = HandedIn.errorsOf(examined);
            return new Line(number, errors.isEmpty(), examined.id(), errors);
        }
    }

    static UploadReport of(List<Line> lines) {
        int accepted = (int) lines.stream().filter(Line::accepted).count();
        return new UploadReport(accepted, lines.size() - accepted, List.copyOf(lines));
    }
}
