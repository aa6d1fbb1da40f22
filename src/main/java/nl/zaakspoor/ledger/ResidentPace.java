// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * How much may be done on the pages of one request in a day, so that nobody fills its timeline. Each instance counts for itself
 * and forgets at its stop: it is a limit against nonsense, not a right.
 */
@ApplicationScoped
class ResidentPace {
    static final int A_DAY = 30;
    private static final int REMEMBERED = 10_000;

    private final Map<Long, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Count(LocalDate day, int acts) {}

    /** Whether one more may be done; if so, it counts. */
    synchronized boolean allows(long request, LocalDate today) {
        Count count = counts.getOrDefault(request, new Count(today, 0));
        int before = count.day().equals(today) ? count.acts() : 0;
        counts.put(request, new Count(today, Math.min(before + 1, A_DAY + 1)));
        return before < A_DAY;
    }
}
