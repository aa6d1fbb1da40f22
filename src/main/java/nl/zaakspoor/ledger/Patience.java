// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.Duration;

import io.smallrye.mutiny.Uni;

/** How long somebody who waits for an answer is kept waiting: {@code query.plug(Patience::ofACaller)}. */
final class Patience {
    /** Longer than a statement takes on a busy database; whoever still waits then is better told. */
    private static final Duration OF_A_CALLER = Duration.ofSeconds(10);

    private Patience() {}

    /** Fails with a timeout when there is no answer in time. */
    static <T> Uni<T> ofACaller(Uni<T> answer) {
        return answer.ifNoItem().after(OF_A_CALLER).fail();
    }
}
