// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * How much may leave in a minute, for one instance: a bucket of tokens. A tenth of the limit may go at once and the rest is
 * spread over the minute, so that no minute, wherever it begins, has more than the limit.
 */
final class Pace {
    private static final int SHARE_AT_ONCE = 10;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Optional<Bucket> bucket;

    private Pace(Optional<Bucket> bucket) {
        this.bucket = bucket;
    }

    static Pace unlimited() {
        return new Pace(Optional.empty());
    }

    /** @param limit at least 2: with one token at once and one a minute, a minute can have two */
    static Pace perMinute(int limit, InstantSource clock) {
        int atOnce = Math.max(limit / SHARE_AT_ONCE, 1);
        return new Pace(Optional.of(Bucket.builder().withCustomTimePrecision(meter(clock))
                .addLimit(bandwidth -> bandwidth.capacity(atOnce).refillGreedy(Math.max(limit - atOnce, 1), MINUTE)).build()));
    }

    /** Of so many, how many may go now. */
    int take(int wanted) {
        return bucket.map(tokens -> Math.toIntExact(tokens.tryConsumeAsMuchAsPossible(wanted))).orElse(wanted);
    }

    /** Those that did not go after all. */
    void giveBack(int unused) {
        if (unused > 0) {
            bucket.ifPresent(tokens -> tokens.addTokens(unused));
        }
    }

    private static TimeMeter meter(InstantSource clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
