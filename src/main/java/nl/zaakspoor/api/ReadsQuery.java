// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.Response.Status;

import nl.zaakspoor.cloudevent.Moments;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.rest.InputError;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Occurrence;

/**
 * Whose looks are asked for, and of when.
 *
 * @param until the first moment that is no longer meant
 */
record ReadsQuery(String reader, Optional<Instant> from, Optional<Instant> until) {
    /** @throws jakarta.ws.rs.WebApplicationException with all that is wrong */
    static ReadsQuery read(Optional<String> reader, Optional<String> from, Optional<String> until) {
        List<InputError> errors = new ArrayList<>();
        Optional<String> who = reader.filter(name -> !name.isBlank());
        if (who.isEmpty()) {
            errors.add(error("`reader` must be the name by which a colleague signs in"));
        }
        Optional<Instant> first = moment("from", from, false, errors);
        Optional<Instant> end = moment("until", until, true, errors);
        if (first.filter(start -> end.filter(start::isAfter).isPresent()).isPresent()) {
            errors.add(error("`from` must not be later than `until`"));
        }
        if (!errors.isEmpty()) {
            throw new Problem(Status.BAD_REQUEST.getStatusCode(), "Wrong query", "Mend what `errors` names, and ask again.",
                    errors)
                    .asException();
        }
        return new ReadsQuery(who.orElseThrow(), first, end);
    }

    private static Optional<Instant> moment(String name, Optional<String> text, boolean end, List<InputError> errors) {
        try {
            // In an address a plus means a space, and few people write it as %2B.
            return text.map(given -> Moments.occurrence(given.replace(' ', '+'))).map(asked -> moment(asked, end));
        } catch (DateTimeException e) {
            errors.add(error("`" + name + "` must be a day such as 2026-11-10, or a moment such as 2026-11-10T12:00:00Z"));
            return Optional.empty();
        }
    }

    private static Instant moment(Occurrence asked, boolean end) {
        return asked.dayOnly() ? DutchTime.startOf(end ? asked.day().plusDays(1) : asked.day()) : asked.at();
    }

    private static InputError error(String sentence) {
        return new InputError(Optional.empty(), Optional.empty(), RejectionCode.INVALID_DATA.code(), sentence);
    }
}
