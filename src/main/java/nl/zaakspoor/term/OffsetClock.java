// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.term;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of the service: another clock, and as far ahead of it as it was put. It is put forward only, so that nothing that
 * was told turns out to lie in the future.
 */
public final class OffsetClock implements InstantSource {
    private final InstantSource base;
    private volatile Duration offset;

    /**
     * @param offset how far ahead of {@code base} to begin
     * @throws IllegalArgumentException for an offset that is negative
     */
    public OffsetClock(InstantSource base, Duration offset) {
        if (offset.isNegative()) {
            throw new IllegalArgumentException("the offset of a clock must not be negative");
        }
        this.base = base;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset());
    }

    /** How far ahead this clock is. */
    public Duration offset() {
        return offset;
    }

    /** Goes this far ahead, unless it is further already. */
    public synchronized void advanceTo(Duration wanted) {
        if (wanted.compareTo(offset) > 0) {
            offset = wanted;
        }
    }
}
