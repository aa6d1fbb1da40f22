// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The codes that were asked on the page, by which it shows all of a request that it says little of. A newer one takes the place
 * of the older.
 *
 * @param last the number of the last; 0 where none was asked
 * @param asked when the last were asked, as many as may be asked within an hour, oldest first
 */
public record Codes(int last, List<Instant> asked) {
    static final Codes NONE = new Codes(0, List.of());
    /** So long a code can be given. */
    static final Duration VALID = Duration.ofMinutes(15);
    private static final int MOST = 3;
    private static final Duration WITHIN = Duration.ofHours(1);
    /** A button that is pressed again so soon asks the same. */
    private static final Duration SAME = Duration.ofSeconds(20);

    public Codes {
        asked = List.copyOf(asked);
    }

    /**
     * A code that can be given.
     *
     * @param until from this moment on it cannot
     */
    public record Code(int number, Instant until) {
        /** When it was asked. */
        public Instant since() {
            return until.minus(VALID);
        }
    }

    /** Two that were asked at once have one number, and are one. */
    Codes and(int number, Instant when) {
        return number <= last
                ? this
                : new Codes(number, Stream.concat(asked.stream(), Stream.of(when)).skip(Math.max(0, asked.size() + 1 - MOST))
                        .toList());
    }

    /** The code that can be given now. */
    public Optional<Code> valid(Instant now) {
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Code(last, asked.getLast().plus(VALID))).filter(code -> now.isBefore(code.until()));
    }

    public int next() {
        return last + 1;
    }

    /** Whether one was asked just now, so that another would be the same asked twice. */
    public boolean isJustAsked(Instant now) {
        return !asked.isEmpty() && now.isBefore(asked.getLast().plus(SAME));
    }

    /** Whether another may be asked: nobody's mailbox is filled by somebody who has a link. */
    public boolean mayAsk(Instant now) {
        return asked.size() < MOST || !now.isBefore(asked.getFirst().plus(WITHIN));
    }
}
