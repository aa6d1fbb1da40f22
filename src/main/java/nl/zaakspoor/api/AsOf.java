// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.time.DateTimeException;
import java.time.Instant;

import jakarta.ws.rs.core.Response.Status;

import nl.zaakspoor.cloudevent.Moments;
import nl.zaakspoor.rest.Problem;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Occurrence;

/** The moment about which a caller asks. */
final class AsOf {
    private static final Problem UNREADABLE = wrong("`asOf` must be a day such as 2026-11-10, or a moment such as"
            + " 2026-11-10T12:00:00Z.");
    private static final Problem AHEAD = wrong("`asOf` lies in the future; what will be seen then is not known yet.");

    private AsOf() {}

    /**
     * A moment, or a Dutch day: that stands for its end, and today for now. A moment without an offset is Dutch time.
     *
     * @throws jakarta.ws.rs.WebApplicationException when it is neither, or lies in the future
     */
    static Instant moment(String text, Instant now) {
        Instant moment = read(text, now);
        if (moment.isAfter(now)) {
            throw AHEAD.asException();
        }
        return moment;
    }

    private static Instant read(String text, Instant now) {
        try {
            // In an address a plus means a space, and few people write it as %2B.
            Occurrence asked = Moments.occurrence(text.replace(' ', '+'));
            if (!asked.dayOnly()) {
                return asked.at();
            }
            return asked.day().equals(DutchTime.dayOf(now)) ? now : DutchTime.endOf(asked.day());
        } catch (DateTimeException e) {
            throw UNREADABLE.asException();
        }
    }

    private static Problem wrong(String detail) {
        return Problem.of(Status.BAD_REQUEST, "Wrong query", detail);
    }
}
