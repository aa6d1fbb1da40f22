// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.clock;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import jakarta.ws.rs.core.Response.Status;

import org.jspecify.annotations.Nullable;

import nl.zaakspoor.rest.Problem;

/** An offset in writing: days and what is left, as people think of it. */
final class ClockOffset {
    /** Terms are counted in weeks and retention in years; further ahead, no calendar of ours is right. */
    private static final Duration FURTHEST = Duration.ofDays(3650);

    private ClockOffset() {}

    /** @throws jakarta.ws.rs.WebApplicationException with a problem, for what is not an offset of whole seconds in reach */
    static Duration read(@Nullable String text) {
        try {
            Duration offset = Duration.parse(text == null ? "" : text.strip());
            if (!offset.isNegative() && offset.getNano() == 0 && offset.compareTo(FURTHEST) <= 0) {
                return offset;
            }
        } catch (DateTimeParseException | ArithmeticException wrong) {
            // Told below, in the same sentence.
        }
        throw Problem.of(Status.BAD_REQUEST, "Not an offset",
                "Give an ISO-8601 duration of whole seconds, from PT0S to P3650D: P61D, or P7DT12H.").asException();
    }

    static String write(Duration offset) {
        Duration rest = offset.minusDays(offset.toDays());
        return rest.isZero() && !offset.isZero()
                ? "P" + offset.toDays() + "D"
                : rest.equals(offset) ? offset.toString() : "P" + offset.toDays() + "D" + rest.toString().substring(1);
    }
}
