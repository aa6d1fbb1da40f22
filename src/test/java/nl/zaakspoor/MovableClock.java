// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** The service's clock, which a test may move. It goes on from where it was put. */
@Alternative
@Singleton
public class MovableClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    public void moveTo(Instant moment) {
        ahead = Duration.between(Instant.now(), moment);
    }

    public void forward(Duration further) {
        ahead = ahead.plus(further);
    }
}
